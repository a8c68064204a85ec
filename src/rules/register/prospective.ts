import { rule } from '../dated.ts'
import { type Confidence, cite } from '../source.ts'

const passed = (id: string, at: string, confidence: Confidence) =>
  rule(id, cite('cpa-2026', at, confidence), { from: null })

/** Law that has been passed and, as far as anybody has seen, not begun: shown, never applied. */
export const PROSPECTIVE = [
  { key: 'act-passed', law: passed('CPA-0', 'Royal Assent 29 April 2026; commencement staged', 'seen') },
  { key: 'notification-strengthened', law: passed('CPA-1', 'management of offenders (as Bill)', 'part') },
  { key: 'responsible-officer-told', law: passed('CPA-2', 'management of offenders (as Bill)', 'part') },
  { key: 'absence-over-five-days', law: passed('CPA-3', 's.85ZA (predecessor Bill)', 'part') },
  { key: 'further-changes', law: passed('CPA-4', 'names, premises, virtual notification, entry', 'memory') },
] as const
