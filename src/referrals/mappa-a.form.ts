import { declareForm } from '#platform/forms/declare.ts'
import type { AnswersOf } from '#platform/forms/define.ts'
import { guidance } from '#rules/source.ts'
import { ASSESSED_GRADES, CATEGORIES, LEGAL_BASIS, OFFENCE, WITH_LEGAL_BASIS } from './shared-questions.ts'

const FORM = guidance('MAPPA document set, MAPPA A', 'part')

/** The national referral to level 2 or 3, where an area has no form of its own. */
export const MAPPA_A = declareForm({
  key: 'mappa-a',
  title: { en: 'MAPPA A referral to level 2 or 3', cy: 'MAPPA A: atgyfeiriad i lefel 2 neu 3' },
  sections: [
    {
      key: 'person',
      title: { en: 'The person', cy: 'Y person' },
      pages: [
        {
          slug: 'identity',
          title: 'Who the person is',
          intro: 'These answers come from the person’s record. Correct them here if they are wrong.',
          source: FORM,
          fields: [
            {
              kind: 'text',
              key: 'nameInFull',
              name: 'Full name',
              need: { missing: 'Enter the person’s full name' },
            },
            {
              kind: 'text',
              key: 'namesAlsoUsed',
              name: 'Other names',
              hint: 'Names used now or in the past',
            },
            { kind: 'date', key: 'bornOn', name: 'Date of birth', need: 'asked' },
            { kind: 'text', key: 'pncNumber', name: 'PNC number', max: 40, width: 20, need: 'asked' },
          ],
        },
        {
          slug: 'numbers',
          title: 'Other identifiers',
          intro: 'Enter the numbers you know.',
          source: FORM,
          fields: [
            { kind: 'text', key: 'prisonNumber', name: 'Prison number (NOMIS)', max: 40, width: 20 },
            { kind: 'text', key: 'probationNumber', name: 'Probation number (CRN)', max: 40, width: 20 },
            { kind: 'text', key: 'visorNumber', name: 'ViSOR number', max: 40, width: 20 },
          ],
        },
        {
          slug: 'where',
          title: 'Where the person is',
          source: FORM,
          fields: [
            { kind: 'textarea', key: 'presentAddress', name: 'Address now', max: 500, rows: 4 },
            { kind: 'text', key: 'establishment', name: 'Prison, hospital or approved premises, if any' },
            { kind: 'date', key: 'releaseOrMoveOn', name: 'Expected date of release or move' },
            { kind: 'textarea', key: 'plannedAddress', name: 'Planned address', max: 500, rows: 4 },
          ],
        },
      ],
    },
    {
      key: 'eligibility',
      title: { en: 'Eligibility', cy: 'Cymhwysedd' },
      pages: [
        {
          slug: 'category',
          source: FORM,
          fields: [
            {
              kind: 'radios',
              key: 'claimedCategory',
              name: 'Category claimed',
              ask: 'Which category is the person in?',
              options: CATEGORIES,
              need: { missing: 'Select the category' },
            },
          ],
        },
        { slug: 'legal-basis', source: FORM, fields: LEGAL_BASIS },
        { slug: 'offence', title: 'The offence', when: WITH_LEGAL_BASIS, source: FORM, fields: OFFENCE },
      ],
    },
    {
      key: 'risk',
      title: { en: 'Risk', cy: 'Risg' },
      pages: [
        {
          slug: 'risk',
          title: 'The risk of serious harm',
          source: FORM,
          fields: [
            {
              kind: 'radios',
              key: 'assessedGrade',
              name: 'Risk of serious harm',
              options: ASSESSED_GRADES,
              need: 'asked',
            },
            {
              kind: 'textarea',
              key: 'riskSummary',
              name: 'Risk summary',
              ask: 'Who is at risk, of what, and when is it greatest?',
              max: 4000,
              need: { missing: 'Enter who is at risk, of what, and when it is greatest' },
            },
          ],
        },
        {
          slug: 'management',
          title: 'How the risk is managed now',
          source: FORM,
          fields: [
            {
              kind: 'textarea',
              key: 'currentPlan',
              name: 'Present risk management plan',
              hint: 'Who does what now, and which orders or licence conditions apply',
              max: 4000,
            },
            {
              kind: 'textarea',
              key: 'disclosuresMade',
              name: 'Disclosures made or considered',
              max: 2000,
              rows: 5,
            },
          ],
        },
      ],
    },
    {
      key: 'level',
      title: { en: 'Level', cy: 'Lefel' },
      pages: [
        {
          slug: 'level',
          title: 'The level you refer to',
          source: FORM,
          fields: [
            {
              kind: 'radios',
              key: 'suggestedLevel',
              name: 'Level referred to',
              options: [
                { value: '2', text: 'Level 2', hint: 'Active involvement of several agencies is needed' },
                { value: '3', text: 'Level 3', hint: 'Senior managers are needed to commit resources' },
              ],
              need: { missing: 'Select the level you refer to' },
            },
            {
              kind: 'textarea',
              key: 'whyNotAlone',
              name: 'Why several agencies are needed',
              ask: 'Why can one agency not manage the risk by itself?',
              max: 4000,
              need: { missing: 'Enter why one agency cannot manage the risk by itself' },
            },
          ],
        },
      ],
    },
    {
      key: 'involved',
      title: { en: 'Agencies and victims', cy: 'Asiantaethau a dioddefwyr' },
      pages: [
        {
          slug: 'invite',
          source: FORM,
          fields: [
            {
              kind: 'textarea',
              key: 'agenciesWanted',
              name: 'Agencies to invite',
              ask: 'Which agencies should come to the meeting, and what can each bring?',
              max: 2000,
              rows: 5,
              need: 'asked',
            },
          ],
        },
        {
          slug: 'victims',
          source: FORM,
          fields: [
            {
              kind: 'yes-no',
              key: 'victimLiaison',
              name: 'Victim liaison',
              ask: 'Does a victim liaison officer work with a victim in this case?',
              need: 'asked',
            },
          ],
        },
        {
          slug: 'victim-liaison-officer',
          when: { question: 'victimLiaison', is: ['yes'] },
          source: FORM,
          fields: [
            {
              kind: 'text',
              key: 'victimLiaisonOfficer',
              name: 'Victim liaison officer',
              ask: 'Who is the victim liaison officer?',
              need: 'asked',
            },
          ],
        },
      ],
    },
    {
      key: 'referrer',
      title: { en: 'Your details', cy: 'Eich manylion' },
      pages: [
        {
          slug: 'referrer',
          title: 'Your details',
          source: FORM,
          fields: [
            {
              kind: 'text',
              key: 'referrerAgency',
              name: 'Referring agency',
              need: { missing: 'Enter your agency' },
            },
            {
              kind: 'text',
              key: 'referrerName',
              name: 'Referring officer',
              need: { missing: 'Enter your name' },
            },
            {
              kind: 'text',
              key: 'managerInformed',
              name: 'Manager who has endorsed the referral',
              need: 'asked',
            },
            {
              kind: 'text',
              key: 'reachedAt',
              name: 'How to reach you',
              hint: 'A telephone number or email address',
            },
          ],
        },
      ],
    },
  ],
})

export type MappaAAnswers = AnswersOf<typeof MAPPA_A>
