import type { SingleField } from '#platform/forms/define.ts'
import { cite, thamesValley } from '#rules/source.ts'
import { type FactKind, factKind } from './kind.ts'
import { RISK_KINDS } from './risk-kinds.ts'

/** The record of a person is ours to shape: the documents ask that it identify them and give sources and dates. */
const RECORD = thamesValley('§3.11', 'derived')

const line = (key: string, name: string, more: Partial<SingleField> = {}): SingleField =>
  ({ kind: 'text', key, name, ...more }) as SingleField
const must = (missing: string) => ({ need: { missing } })
const options = (...texts: string[]) =>
  texts.map((text) => ({ value: text.toLowerCase().replaceAll(/[^a-z]+/g, '-'), text }))

const PLAIN: readonly FactKind[] = [
  factKind({
    key: 'birth',
    name: 'Date of birth',
    group: 'identity',
    source: RECORD,
    once: true,
    dated: 'none',
    confided: false,
    fields: [
      { kind: 'date', key: 'bornOn', name: 'Date of birth', ...must('Enter the date of birth') },
      {
        kind: 'select',
        key: 'certainty',
        name: 'How sure is it?',
        options: options('Seen on a document', 'As they say', 'An estimate'),
      },
    ],
  }),
  factKind({
    key: 'identifier',
    name: 'Identifier',
    group: 'identity',
    source: RECORD,
    confided: false,
    fields: [
      {
        kind: 'select',
        key: 'scheme',
        name: 'Kind of identifier',
        ...must('Select the kind of identifier'),
        options: [
          { value: 'PNC', text: 'PNC' },
          { value: 'CRO', text: 'CRO' },
          { value: 'NOMIS', text: 'NOMIS' },
          { value: 'CRN', text: 'CRN' },
          { value: 'ViSOR', text: 'ViSOR' },
          { value: 'NHS', text: 'NHS number' },
          { value: 'NINO', text: 'National Insurance number' },
          { value: 'other', text: 'Another number' },
        ],
      },
      line('value', 'Identifier', { max: 40, ...must('Enter the identifier') }),
    ],
  }),
  factKind({
    key: 'death',
    name: 'Deceased',
    group: 'identity',
    source: RECORD,
    once: true,
    dated: 'none',
    fields: [
      { kind: 'date', key: 'diedOn', name: 'Date of death', ...must('Enter the date of death') },
      line('known', 'What is known of it', { max: 300 }),
    ],
  }),
  factKind({
    key: 'opened-in-error',
    name: 'Opened in error',
    group: 'identity',
    source: RECORD,
    once: true,
    dated: 'none',
    confided: false,
    fields: [
      {
        kind: 'textarea',
        key: 'why',
        name: 'Why this record should not have been opened',
        max: 1000,
        rows: 4,
        ...must('Enter why this record should not have been opened'),
      },
    ],
  }),
  factKind({
    key: 'occupation',
    name: 'Occupation',
    group: 'identity',
    source: RECORD,
    fields: [
      line('what', 'What they do', {
        hint: 'Paid, unpaid, study or voluntary work',
        ...must('Enter what they do'),
      }),
      line('where', 'Where or for whom'),
    ],
  }),
  factKind({
    key: 'address',
    name: 'Address',
    group: 'whereabouts',
    source: RECORD,
    mayBeAhead: true,
    fields: [
      {
        kind: 'select',
        key: 'use',
        name: 'What this address is to them',
        ...must('Select what this address is to them'),
        options: options(
          'Home',
          'Approved premises',
          'Prison or hospital',
          'Planned on release',
          'Stays there at times',
          'Work or study',
          'No fixed address, where they are found',
        ),
      },
      line('lines', 'Address', { max: 300, ...must('Enter the address') }),
      line('postcode', 'Postcode', { max: 10, width: 10 }),
    ],
  }),
  factKind({
    key: 'contact',
    name: 'Phone or e-mail',
    group: 'whereabouts',
    source: RECORD,
    fields: [
      {
        kind: 'select',
        key: 'means',
        name: 'Kind',
        ...must('Select the kind'),
        options: options('Mobile phone', 'Home phone', 'Work phone', 'E-mail'),
      },
      line('value', 'Number or address', { max: 200, ...must('Enter the number or address') }),
      line('caution', 'Anything to know before using it', {
        hint: 'For example, somebody else answers it',
        max: 200,
      }),
    ],
  }),
  factKind({
    key: 'vehicle',
    name: 'Vehicle',
    group: 'whereabouts',
    source: RECORD,
    fields: [
      line('registration', 'Registration number', { max: 15, width: 10 }),
      line('what', 'Make, model and colour', { max: 120, ...must('Enter the make, model and colour') }),
      line('use', 'How they have the use of it', { hint: 'For example, owner or borrowed', max: 120 }),
    ],
  }),
  factKind({
    key: 'online',
    name: 'Online identity',
    group: 'whereabouts',
    source: cite('soa-2003', 's.83'),
    fields: [
      line('service', 'Service', {
        hint: 'For example, a game or a message service',
        ...must('Enter the service'),
      }),
      line('handle', 'Name used there', { ...must('Enter the name used there') }),
    ],
  }),
  factKind({
    key: 'description',
    name: 'Description',
    group: 'appearance',
    source: RECORD,
    fields: [
      line('height', 'Height', { max: 40, width: 10 }),
      line('build', 'Build', { max: 60 }),
      line('hair', 'Hair', { max: 80 }),
      line('eyes', 'Eyes', { max: 60 }),
      line('other', 'Anything else that tells them apart', {
        max: 300,
        ...must('Enter what tells them apart, or that nothing does'),
      }),
    ],
  }),
  factKind({
    key: 'mark',
    name: 'Scar, mark or tattoo',
    group: 'appearance',
    source: RECORD,
    fields: [
      line('where', 'Where on the body', { max: 80, ...must('Enter where on the body it is') }),
      line('what', 'What it looks like', { max: 300, ...must('Enter what it looks like') }),
    ],
  }),
  factKind({
    key: 'adjustment',
    name: 'Adjustment',
    group: 'needs',
    source: RECORD,
    fields: [
      line('what', 'What they need', {
        hint: 'What to do, not the condition behind it. For example, a room without stairs',
        max: 300,
        ...must('Enter what they need'),
      }),
    ],
  }),
  factKind({
    key: 'interpreter',
    name: 'Interpreter or language',
    group: 'needs',
    source: RECORD,
    fields: [
      line('language', 'Language', {
        hint: 'British Sign Language is one',
        max: 80,
        ...must('Enter the language'),
      }),
      {
        kind: 'select',
        key: 'need',
        name: 'What they need',
        ...must('Select what they need'),
        options: options(
          'Interpreter for speech',
          'Translation of letters',
          'Both',
          'Prefers it, needs neither',
        ),
      },
    ],
  }),
]

/** Every kind of fact, in the order of the page. */
export const KINDS: readonly FactKind[] = [...PLAIN, ...RISK_KINDS]

/** The kind of this name, if there is one. */
export const kindOf = (key: string): FactKind | undefined => KINDS.find((kind) => kind.key === key)
