import { type DatedValue, dated, type Rule, rule } from '../dated.ts'
import { cite, durham, thamesValley } from '../source.ts'

/** What a term is a name of (AR-12). */
export type TermKind = 'statute' | 'order' | 'disposal' | 'tool' | 'body'

/** One thing whose name changed: its names, oldest first, each with the days on which it applied. */
export type Term = { kind: TermKind; names: DatedValue<string> }

const london = (at: string) => cite('london', at)
const sopo = (at: string) => cite('soa-2003', at)

type Step = { value: string; rule: Rule }

const named = (kind: TermKind, ...steps: readonly Step[]): Term => ({ kind, names: dated(...steps) })

const name = (value: string, of: Rule): Step => ({ value, rule: of })

const MEMORY = 'memory' as const

/**
 * The successions of terms that the documents span, 2005 to 2023. An old case keeps the term of its day and a new record uses the one in
 * force. A date that was not read is labelled.
 */
export const TERMS = {
  'sexual-harm-order': named(
    'order',
    name(
      'Sexual Offences Prevention Order',
      rule('ORD-SOPO', sopo('ss.104-113'), { from: '2004-05-01', to: '2015-03-07', datesFrom: MEMORY }),
    ),
    name('Sexual Harm Prevention Order', rule('ORD-SHPO', sopo('ss.103A-103K'), { from: '2015-03-08' })),
  ),
  'sexual-risk-order': named(
    'order',
    name(
      'Risk of Sexual Harm Order',
      rule('ORD-RSHO', sopo('ss.123-129'), { from: '2004-05-01', to: '2015-03-07', datesFrom: MEMORY }),
    ),
    name('Sexual Risk Order', rule('ORD-SRO', sopo('ss.122A-122K'), { from: '2015-03-08' })),
  ),
  'notification-of-foreign-conviction': named(
    'order',
    name(
      'Notification order',
      rule('NOR-1', sopo('ss.97-103'), { from: '2004-05-01', to: '2022-11-28', datesFrom: MEMORY }),
    ),
    name('Notification notice', rule('NOR-2', cite('pcsca-2022', 's.169'), { from: '2022-11-29' })),
  ),
  'data-protection': named(
    'statute',
    name(
      'Data Protection Act 1998',
      rule('TERM-DPA-1998', durham('MAPPA – Information Sharing'), {
        from: '2000-03-01',
        to: '2018-05-24',
        datesFrom: MEMORY,
      }),
    ),
    name(
      'UK GDPR and Data Protection Act 2018',
      rule('TERM-DPA-2018', cite('dpa-2018', 'Parts 2 and 3'), { from: '2018-05-25', datesFrom: MEMORY }),
    ),
  ),
  'youth-assessment': named(
    'tool',
    name(
      'Asset',
      rule('TERM-ASSET', london('§13.2.25'), { from: '2000-04-01', to: '2015-08-31', datesFrom: MEMORY }),
    ),
    name(
      'AssetPlus',
      rule('RSK-10', cite('guidance', 'assessment of young people', 'part'), { from: '2015-09-01' }),
    ),
  ),
  'youth-caution': named(
    'disposal',
    name(
      'Reprimand or final warning',
      rule('TERM-REPRIMAND', london('§13.2.7'), { from: '2000-06-01', to: '2013-04-07', datesFrom: MEMORY }),
    ),
    name(
      'Youth caution',
      rule('TERM-YOUTH-CAUTION', london('§13.2.7 (succeeded)'), { from: '2013-04-08', datesFrom: MEMORY }),
    ),
  ),
  'community-sentence': named(
    'disposal',
    name(
      'Community Rehabilitation Order',
      rule('TERM-CRO', thamesValley('§3.12'), { from: '2001-04-01', to: '2005-04-03', datesFrom: MEMORY }),
    ),
    name(
      'Community order',
      rule('TERM-COMMUNITY-ORDER', thamesValley('§3.12 (succeeded)'), {
        from: '2005-04-04',
        datesFrom: MEMORY,
      }),
    ),
  ),
  'safeguarding-body': named(
    'body',
    name(
      'Local Safeguarding Children Board',
      rule('TERM-LSCB', thamesValley('§3.3'), { from: '2006-04-01', to: '2019-09-29', datesFrom: MEMORY }),
    ),
    name(
      'Local safeguarding partnership',
      rule('TERM-PARTNERSHIP', cite('sussex', '9.7'), { from: '2019-09-30', datesFrom: MEMORY }),
    ),
  ),
  'probation-body': named(
    'body',
    name(
      'National Probation Service',
      rule('TERM-NPS', durham('Contacts'), { from: '2014-06-01', to: '2021-06-25', datesFrom: MEMORY }),
    ),
    name(
      'Probation Service',
      rule('TERM-PS', cite('guidance', 'Responsible Authority', 'part'), {
        from: '2021-06-26',
        datesFrom: MEMORY,
      }),
    ),
  ),
  'mental-health-tribunal': named(
    'body',
    name(
      'Mental Health Review Tribunal',
      rule('TERM-MHRT', thamesValley('§3.58'), { from: '1983-09-30', to: '2008-11-02', datesFrom: MEMORY }),
    ),
    name(
      'First-tier Tribunal (Mental Health)',
      rule('TERM-FTT', thamesValley('§3.58 (succeeded in England)'), {
        from: '2008-11-03',
        datesFrom: MEMORY,
      }),
    ),
  ),
  'patient-information': named(
    'statute',
    name(
      'Health and Social Care Act 2001, section 60',
      rule('TERM-HSCA-60', thamesValley('§3.64'), {
        from: '2001-05-11',
        to: '2007-02-28',
        datesFrom: MEMORY,
      }),
    ),
    name(
      'National Health Service Act 2006, section 251',
      rule('TERM-NHSA-251', thamesValley('§3.64 (succeeded)'), { from: '2007-03-01', datesFrom: MEMORY }),
    ),
  ),
  'local-health-body': named(
    'body',
    name(
      'Primary Care Trust',
      rule('TERM-PCT', london('§13.6.6'), { from: '2002-04-01', to: '2013-03-31', datesFrom: MEMORY }),
    ),
    name(
      'Integrated care board or NHS trust',
      rule('TERM-NHS', london('§13.6.6 (succeeded)'), { from: '2013-04-01', datesFrom: MEMORY }),
    ),
  ),
} as const satisfies Readonly<Record<string, Term>>

export type TermKey = keyof typeof TERMS

/** The name of a thing on a day, with the rule that gives it; the earliest name for any day before. */
export function termOn(key: TermKey, on: string): Step {
  const { names } = TERMS[key]
  const [first] = names.versions
  const found = names.on(on) ?? first
  if (found === undefined) throw new RangeError(`${key} has no name`)
  return found
}
