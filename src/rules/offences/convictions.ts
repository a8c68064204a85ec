import { cite, type Source } from '../source.ts'

/** How a case can end, as far as Part 2 of the Sexual Offences Act 2003 tells them apart. */
export type Outcome =
  | 'conviction'
  | 'conditional-discharge'
  | 'hospital-order-without-conviction'
  | 'not-guilty-by-reason-of-insanity'
  | 'under-a-disability'
  | 'caution'

const READ_AS: Readonly<Record<Outcome, { as: 'conviction' | 'finding' | 'caution'; source: Source }>> = {
  conviction: { as: 'conviction', source: cite('soa-2003', 's.80(1)(a)') },
  // Other law says that a discharge is no conviction; section 134 sets that aside.
  'conditional-discharge': { as: 'conviction', source: cite('soa-2003', 's.134') },
  // Section 37(3) of the Mental Health Act 1983: an order made without convicting.
  'hospital-order-without-conviction': { as: 'finding', source: cite('soa-2003', 's.135') },
  'not-guilty-by-reason-of-insanity': { as: 'finding', source: cite('soa-2003', 's.80(1)(b)') },
  'under-a-disability': { as: 'finding', source: cite('soa-2003', 's.80(1)(c)') },
  caution: { as: 'caution', source: cite('soa-2003', 's.80(1)(d)') },
}

/** What an outcome counts as for the notification requirements, with its section (NOT-080-1, sections 134 and 135). */
export const readAs = (outcome: Outcome): { as: 'conviction' | 'finding' | 'caution'; source: Source } =>
  READ_AS[outcome]
