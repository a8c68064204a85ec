import { hash } from 'node:crypto'
import type { CaseClock } from '#rules/case-clocks/case-clock.ts'

/** A clock that the rules keep, as it stands in the database. */
export type KeptClock = {
  id: string
  caseId: string
  kind: string
  subjectId: string
  triggeredOn: string
  dueOn: string | null
  dueAt: Date | null
  state: string
  rule: string
  facts: Readonly<Record<string, unknown>>
}

/** What has to change: clocks to open, and open ones that another answer has overtaken. */
export type Difference = {
  open: CaseClock[]
  overtake: { id: string; because: 'other-date' | 'no-longer-owed' }[]
}

const nameOf = (kind: string, subjectId: string, triggeredOn: string) => `${kind} ${subjectId} ${triggeredOn}`

/**
 * Compares what the rules answer with the clocks of a case. A duty that was met, missed or excused is not opened again while its
 * facts stand; an open clock whose date moved is overtaken by the new one; one that nothing calls for any more is overtaken too.
 */
export function difference(wanted: readonly CaseClock[], standing: readonly KeptClock[]): Difference {
  const open = new Map<string, KeptClock>()
  const ended = new Set<string>()
  for (const clock of standing) {
    const name = nameOf(clock.kind, clock.subjectId, clock.triggeredOn)
    if (clock.state === 'open') open.set(name, clock)
    else if (clock.state !== 'overtaken') ended.add(name)
  }
  const made: Difference = { open: [], overtake: [] }
  for (const clock of wanted) {
    const name = nameOf(clock.kind, clock.subject.id, clock.deadline.triggeredOn)
    const before = open.get(name)
    open.delete(name)
    if (before !== undefined && saysTheSame(clock, before)) continue
    if (before !== undefined) made.overtake.push({ id: before.id, because: 'other-date' })
    if (before !== undefined || !ended.has(name)) made.open.push(clock)
  }
  for (const { id } of open.values()) made.overtake.push({ id, because: 'no-longer-owed' })
  return made
}

/** A clock counted in hours is due at an instant in UTC, written with its time. */
export const isInstant = (due: string): boolean => due.length > 10

const sameMoment = (due: string, { dueOn, dueAt }: KeptClock): boolean =>
  isInstant(due) ? dueAt !== null && dueAt.getTime() === Date.parse(due) : due === dueOn

function saysTheSame({ deadline }: CaseClock, before: KeptClock): boolean {
  const { rule, facts } = before
  return sameMoment(deadline.due, before) && deadline.rule === rule && sameFacts(deadline.facts, facts)
}

function sameFacts(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

/** A short mark of an answer: the same clocks for the same owner give the same mark. */
export function markOf(wanted: readonly CaseClock[], ownerId: string): string {
  let text = ownerId
  for (const { kind, subject, deadline } of wanted)
    text += `\n${kind} ${subject.id} ${deadline.due} ${deadline.triggeredOn} ${deadline.rule} ${JSON.stringify(deadline.facts)}`
  return hash('sha256', text, 'base64url')
}
