import { type Rule, rule } from '../dated.ts'
import { cite, guidance } from '../source.ts'

const STARTS = '2004-04-05'

/** CAT-1 (IC-03): the notification requirement of SOA 2003 Part 2. */
export const CATEGORY_1 = rule('CAT-1', cite('cja-2003', 's.327(2)'), { from: STARTS })

/** CAT-2a: a listed offence with 12 months or more, or a hospital or guardianship order. */
export const CATEGORY_2_SENTENCE = rule('CAT-2a', cite('cja-2003', 's.327(3)'), { from: STARTS })

/** CAT-2b: insanity or disability with a hospital or guardianship order. */
export const CATEGORY_2_FINDING = rule('CAT-2b', cite('cja-2003', 's.327(4)'), { from: STARTS })

/** CAT-2c: disqualification orders, which the text of 2 April 2018 no longer has. The day on which they went was not seen. */
export const CATEGORY_2_DISQUALIFIED = rule('CAT-2c', cite('cja-2003', 's.327(3) as at 5 April 2004'), {
  from: STARTS,
  to: '2018-04-01',
  datesFrom: 'memory',
})

/** CAT-2d: controlling or coercive behaviour. Whether it reaches sentences passed earlier was not seen. */
export const CATEGORY_2_COERCIVE = rule(
  'CAT-2d',
  cite('vapa-2024', 'controlling or coercive behaviour', 'part'),
  { from: '2025-02-03' },
)

/** CAT-3: capacity for serious harm and a need for level 2 or 3. */
export const CATEGORY_3 = rule('CAT-3', cite('cja-2003', 's.325(2)(b)'), { from: STARTS })

/** CAT-4: relevant terrorist offenders. */
export const CATEGORY_4_OFFENDER = rule('CAT-4', cite('pcsca-2022', 's.189 (s.325(2)(aa))'), {
  from: '2022-06-28',
  datesFrom: 'memory',
})

/** CAT-4: a sentence for a terrorism offence. The list of qualifying sentences was read in outline. */
export const CATEGORY_4_SENTENCE = rule('CAT-4', cite('pcsca-2022', 's.189 (s.325(2)(aa))', 'part'), {
  from: '2022-06-28',
  datesFrom: 'memory',
})

/** CAT-4: offences, and a risk of involvement in terrorism-related activity. */
export const CATEGORY_4_RISK = rule('CAT-4', cite('pcsca-2022', 's.189 (s.325(2)(c))'), {
  from: '2022-06-28',
  datesFrom: 'memory',
})

/** CAT-2e: when category 2 ends. */
export const CATEGORY_2_ENDS = guidance('end of eligibility: licence, hospital or guardianship order')

/** CAT-6: one category only; which goes first is from memory. */
export const PRECEDENCE: Rule = rule('CAT-6', cite('mappa-forms', 'MAPPA A: one category only', 'memory'), {
  from: STARTS,
})

/** IC-04, IC-05: sexual offenders outside the registration rules, as the two documents take them in. */
export const LOCAL_SEXUAL_OFFENDER: Readonly<Record<string, Rule>> = {
  'thames-valley': rule('IC-04', cite('thames-valley', '§3.5, §3.11'), { from: STARTS }),
  london: rule('IC-05', cite('london', '§13.7.3'), { from: STARTS }),
}
