import fc from 'fast-check'
import type { Answer, Answers, Row } from '#platform/forms/answers.ts'
import { type Field, places } from '#platform/forms/define.ts'
import { answersTo } from '#platform/forms/random-answers.fixture.ts'
import { addDays } from '#rules/calendar.ts'
import { askByJson } from './ask.ts'
import type { Calculator } from './calculator.ts'
import { OFFENCE_LABELS } from './offence-named.ts'

const TYPED = [
  'murder',
  'grooming',
  's.20 OAPA',
  'rape',
  'attempted murder',
  'coercive control',
  'nonsense word',
]
const TIMES = ['14:05', '2pm', '9.30am', '00:59', '1:30am', 'noon', '25:00']

/** Words that a calculator can read, for a question that takes any. */
function understood(field: Field): fc.Arbitrary<string> | undefined {
  if (field.kind !== 'text') return undefined
  if (field.whole !== undefined) {
    const { min, max } = field.whole
    const usual = fc.integer({ min, max: Math.min(max, 60) })
    return fc.oneof({ weight: 9, arbitrary: usual }, fc.integer({ min: min - 1, max: max + 1 })).map(String)
  }
  return field.key === 'offence' ? fc.constantFrom(...TYPED, ...OFFENCE_LABELS) : fc.constantFrom(...TIMES)
}

/** Days one after another, as the questions stand in order, so that most of them can have happened. */
const daysInOrder = (many: number) =>
  fc
    .record({
      start: fc.integer({ min: 0, max: 45 * 365 }),
      gaps: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: many, maxLength: many }),
    })
    .map(({ start, gaps }) => {
      let day = addDays('1975-01-01', start)
      return gaps.map((gap) => {
        day = addDays(day, gap)
        return day
      })
    })

const MOST_ROWS = 20

/**
 * Questions as people ask them: whatever the form's declaration allows and forbids; answers that can be read, with days in order; and
 * mostly these again with what was refused put right, as a person would who has read the messages.
 */
export function questionsTo(calculator: Calculator): fc.Arbitrary<Answers> {
  const { form } = calculator
  const fields = places(form).map(({ field }) => field)
  const words = fields.flatMap((field) => {
    const arbitrary = understood(field)
    return arbitrary === undefined ? [] : ([[field.key, arbitrary]] as const)
  })
  const drawn = fc.record({
    answers: answersTo(form),
    days: daysInOrder(fields.length + MOST_ROWS),
    words: fc.record(Object.fromEntries(words), { noNullPrototype: true }) as fc.Arbitrary<Answers>,
    given: fc.array(fc.boolean(), { minLength: fields.length, maxLength: fields.length }),
    manner: fc.constantFrom('declared', 'readable', 'mended', 'mended'),
  })
  return drawn.map(({ answers, days, words: read, given, manner }) => {
    if (manner === 'declared') return answers
    const all = Object.fromEntries(
      fields.map((field, at) => [field.key, readable(field, answers, { at, days, read })]),
    )
    const some = fields.filter(
      ({ need, key }, at) => need !== undefined || (given[at] === true && all[key] !== undefined),
    )
    const asked = Object.fromEntries(
      some.flatMap(({ key }) => (all[key] === undefined ? [] : [[key, all[key]]])),
    )
    return manner === 'readable' ? asked : mended(calculator, asked, all)
  })
}

type Drawn = { at: number; days: readonly string[]; read: Answers }

function readable(field: Field, answers: Answers, { at, days, read }: Drawn): Answer | undefined {
  const given = answers[field.key]
  if (field.kind === 'date') return days[at + (field.key === 'asOf' ? MOST_ROWS : 0)]
  if (field.kind !== 'group' || given === undefined) return read[field.key] ?? given
  return (given as readonly Row[]).map((_, row) => {
    const firstDay = days[Math.floor(row / 3)] ?? ''
    return { firstDay: addDays(firstDay, row), ...(row % 3 === 0 && { lastDay: addDays(firstDay, row + 4) }) }
  })
}

const ROUNDS = 16

/** What was refused and need not be said is left out; what was wanting is added. */
function mended(
  calculator: Calculator,
  asked: Answers,
  all: Readonly<Record<string, Answer | undefined>>,
): Answers {
  let answers = asked
  for (let round = 0; round < ROUNDS; round += 1) {
    const outcome = askByJson(calculator, answers, 'en')
    const [problem] = 'problems' in outcome ? outcome.problems : []
    const key = problem?.at.split('.')[0]
    if (key === undefined) return answers
    const { [key]: before, ...others } = answers
    const added = before === undefined ? all[key] : undefined
    answers = added === undefined ? others : { ...others, [key]: added }
  }
  return answers
}
