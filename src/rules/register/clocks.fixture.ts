import type { RegisterClocks } from './clocks.ts'
import { NOTHING_RECORDED, type NotificationGiven, type RegisterFacts } from './facts.ts'

/** A conviction of 3 March 2025 with twelve months in prison. */
export const matter = {
  id: 'm1',
  listed: true,
  trigger: 'conviction',
  relevantDate: '2025-03-03',
  bornOn: '1980-01-01',
  disposal: { kind: 'imprisonment', months: 12 },
} as const
/** The facts of somebody with that conviction, and more where given. */
export const facts = (more: Partial<RegisterFacts> = {}): RegisterFacts => ({
  ...NOTHING_RECORDED,
  bornOn: '1980-01-01',
  matters: [matter],
  ...more,
})
/** A notification that was given on a day. */
export const gave = (kind: NotificationGiven['kind'], on: string, about?: string): NotificationGiven => ({
  id: `${kind}-${on}`,
  kind,
  on,
  home: 'residence',
  ...(about === undefined ? {} : { about }),
})
/** A list of duties in short: kind or state, date, how it stands, what it is about. */
export const rows = ({ duties }: RegisterClocks) =>
  duties.map(({ answer, standing, about }) => [
    answer.state === 'due' ? answer.duty.kind : answer.state,
    answer.state === 'due' ? answer.duty.due : null,
    standing,
    about,
  ])
