import type { Answers } from '#platform/forms/answers.ts'
import type { LegalEventDetails } from '#rules/case-clocks/facts.ts'
import type { OrderKey } from '#rules/orders/order-type.ts'
import type { Disposal } from '#rules/register/bands.ts'
import { eventDetailsText } from './event-details.text.ts'
import type { RecordedEvent } from './event-queries.ts'

/** What does not fit, by question. */
export type Misfits = Record<string, string>

const t = eventDetailsText.en

/** What the answers tell the rules of an event, or where they do not fit each other or the event. */
export function detailsOf(
  event: RecordedEvent,
  answers: Answers,
): { details: LegalEventDetails } | { problems: Misfits } {
  if (event.kind === 'order') return { details: orderDetails(event, answers) }
  if (event.kind === 'release') return releaseDetails(event, answers)
  return offenceDetails(event, answers)
}

const text = (answers: Answers, key: string): string | undefined => {
  const answer = answers[key]
  return typeof answer === 'string' ? answer : undefined
}
const yes = (answers: Answers, key: string): boolean => answers[key] === 'yes'
const whole = (answers: Answers, key: string): number => Number(text(answers, key) ?? 0)

function offenceDetails({ occurredOn }: RecordedEvent, answers: Answers): ReturnType<typeof detailsOf> {
  const kind = text(answers, 'disposal')
  const [months, days] = [whole(answers, 'months'), whole(answers, 'days')]
  const sentencedOn = text(answers, 'sentencedOn')
  const detainedFrom = text(answers, 'detainedFrom')
  const finding = text(answers, 'finding')
  if (kind !== undefined && TIMED.has(kind) && months + days === 0)
    return { problems: { months: t.termMissing } }
  if (sentencedOn !== undefined && sentencedOn < occurredOn)
    return { problems: { sentencedOn: t.sentenceEarly } }
  return {
    details: {
      offence: { listed: yes(answers, 'listed'), againstChild: yes(answers, 'againstChild') },
      ...(finding === 'insanity' || finding === 'disability' ? { finding } : {}),
      ...(kind === undefined ? {} : { disposal: disposalOf(kind, months, days) }),
      ...(sentencedOn === undefined ? {} : { sentencedOn }),
      ...(detainedFrom === undefined ? {} : { detainedFrom }),
    },
  }
}

const TIMED: ReadonlySet<string> = new Set([
  'imprisonment',
  'suspended',
  'detention-and-training',
  'conditional-discharge',
])

function disposalOf(kind: string, months: number, days: number): Disposal {
  switch (kind) {
    case 'imprisonment':
    case 'suspended':
    case 'detention-and-training':
    case 'conditional-discharge':
      return { kind, months, days }
    case 'life':
    case 'public-protection':
      return { kind }
    case 'hospital':
      return { kind: 'hospital', restricted: false }
    case 'hospital-restricted':
      return { kind: 'hospital', restricted: true }
    default:
      return { kind: 'other' }
  }
}

function orderDetails({ occurredOn }: RecordedEvent, answers: Answers): LegalEventDetails {
  const months = whole(answers, 'months')
  return {
    order: {
      // The form offers the kinds of order and nothing else.
      order: text(answers, 'order') as OrderKey,
      interim: yes(answers, 'interim'),
      madeOn: occurredOn,
      inForceFrom: occurredOn,
      servedOn: text(answers, 'servedOn') ?? null,
      period: months === 0 ? null : { months },
      extendedTo: [],
      stoppedOn: null,
      travelOnly: yes(answers, 'travelOnly'),
    },
  }
}

function releaseDetails({ occurredOn }: RecordedEvent, answers: Answers): ReturnType<typeof detailsOf> {
  const sentencedOn = text(answers, 'sentencedOn') ?? occurredOn
  if (sentencedOn > occurredOn) return { problems: { sentencedOn: t.sentencedLate } }
  return {
    details: {
      release: {
        expected: yes(answers, 'expected'),
        imminentRisk: yes(answers, 'imminentRisk'),
        sentencedOn,
      },
    },
  }
}
