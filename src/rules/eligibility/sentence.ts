import { addDays, addMonths } from '../calendar.ts'
import type { Rule } from '../dated.ts'
import { type Basis, type Because, lawOn, type Outcome, refused, spanned } from './basis.ts'
import { CATEGORY_2_COERCIVE, CATEGORY_2_FINDING, CATEGORY_2_SENTENCE, CATEGORY_4_SENTENCE } from './book.ts'
import type { Conviction, Disposal, DisposalKind } from './facts.ts'

type Kind = { outcome: Outcome | null; twelveMonths: boolean }

/** CAT-2a: what each disposal is among the outcomes of IC-10, and whether it counts only from 12 months. */
const COUNTS: Readonly<Record<DisposalKind, Kind | null>> = {
  imprisonment: { outcome: 'imprisonment', twelveMonths: true },
  'life-imprisonment': { outcome: 'imprisonment', twelveMonths: false },
  'young-offender-institution': { outcome: 'young-offender-institution', twelveMonths: true },
  'her-majestys-pleasure': { outcome: 'her-majestys-pleasure', twelveMonths: false },
  'detention-for-life': { outcome: 'long-term-detention', twelveMonths: false },
  'long-term-detention': { outcome: 'long-term-detention', twelveMonths: true },
  'public-protection-detention': { outcome: null, twelveMonths: false },
  'detention-and-training': { outcome: 'detention-and-training', twelveMonths: true },
  'hospital-order': { outcome: 'hospital-or-guardianship', twelveMonths: false },
  'guardianship-order': { outcome: 'hospital-or-guardianship', twelveMonths: false },
  other: null,
}

const isMedical = (kind: DisposalKind) => kind === 'hospital-order' || kind === 'guardianship-order'

/** Whether a term is 12 months or more: its last day is no earlier than that of 12 months from the same day. Suspended terms count. */
export function isTwelveMonths({ on, term }: Pick<Disposal, 'on' | 'term'>): boolean {
  if (term === null) return false
  if (term.months >= 12) return true
  return term.days > 0 && addDays(addMonths(on, term.months), term.days) >= addMonths(on, 12)
}

/** CAT-2a, CAT-2b, CAT-2d, CAT-4: what each disposal of a conviction or finding leads to. One offence may count in two ways. */
export function sentenceBases(conviction: Conviction, on: string): Basis[] {
  const bases: Basis[] = []
  for (const reason of reasonsOf(conviction)) {
    for (const disposal of conviction.disposals) {
      const ground = groundOf(reason, conviction.finding, disposal, conviction.id)
      const why = whyNot(reason, conviction.finding, disposal)
      const span = { from: disposal.on, until: disposal.endsOn }
      const basis = why === null ? spanned(ground, span, on) : refused(ground, why)
      bases.push(disposal.suspended ? labelled(basis) : basis)
    }
  }
  return bases
}

/** That suspended terms count was read; when they stop counting was not, so the reader is told. */
const labelled = (basis: Basis): Basis => (basis.use === 'on' ? { ...basis, use: 'labelled' } : basis)

type Reason = 'listed' | 'coercive' | 'terrorism' | 'none'

/** What the offence is to the arrangements. Murder is treated apart, for it is not in Schedule 15. */
function reasonsOf({ elements, named }: Conviction): readonly Reason[] {
  let listed = named.includes('murder') || named.includes('s.327(4A)')
  let terrorism = named.includes('terrorism-connected')
  for (const { schedule, part } of elements) {
    if (schedule !== 'CJA 2003 Sch 15') continue
    if (part === 3) terrorism = true
    else listed = true
  }
  if (listed) return terrorism ? BOTH : LISTED
  const coercive = named.includes('controlling-or-coercive')
  if (terrorism) return coercive ? TERRORISM_AND_COERCIVE : TERRORISM
  return coercive ? COERCIVE : NONE
}

const BOTH: readonly Reason[] = ['listed', 'terrorism']
const LISTED: readonly Reason[] = ['listed']
const TERRORISM: readonly Reason[] = ['terrorism']
const TERRORISM_AND_COERCIVE: readonly Reason[] = ['terrorism', 'coercive']
const COERCIVE: readonly Reason[] = ['coercive']
const NONE: readonly Reason[] = ['none']

const RULES: Readonly<Record<Reason, Rule>> = {
  listed: CATEGORY_2_SENTENCE,
  coercive: CATEGORY_2_COERCIVE,
  terrorism: CATEGORY_4_SENTENCE,
  none: CATEGORY_2_SENTENCE,
}

const BECAUSE: Readonly<Record<Reason, Because>> = {
  listed: 'listed-offence-and-sentence',
  coercive: 'coercive-behaviour',
  terrorism: 'terrorism-sentence',
  none: 'not-listed',
}

function groundOf(reason: Reason, finding: Conviction['finding'], { kind }: Disposal, conviction: string) {
  const found = finding !== 'convicted'
  const category: 2 | 4 = reason === 'terrorism' ? 4 : 2
  const outcome: Outcome | null =
    found && isMedical(kind) ? 'insanity-or-disability' : (COUNTS[kind]?.outcome ?? null)
  if (found && reason === 'listed')
    return { category, rule: CATEGORY_2_FINDING, because: 'finding-and-order' as const, outcome, conviction }
  return { category, rule: RULES[reason], because: BECAUSE[reason], outcome, conviction }
}

function whyNot(reason: Reason, finding: Conviction['finding'], disposal: Disposal): Because | null {
  if (reason === 'none') return 'not-listed'
  if (finding !== 'convicted' && !isMedical(disposal.kind)) return 'finding-needs-order'
  const kind = COUNTS[disposal.kind]
  if (kind === null) return 'disposal-does-not-count'
  if (kind.twelveMonths && !isTwelveMonths(disposal)) return 'under-twelve-months'
  if (reason === 'coercive' && !lawOn(CATEGORY_2_COERCIVE, disposal.on))
    return 'sentenced-before-commencement'
  return null
}
