import type { Answers } from '#platform/forms/answers.ts'
import { checkForm, gapsIn } from '#platform/forms/check.ts'
import { inLang } from '#platform/forms/define.ts'
import type { Request } from '#platform/http/route.ts'
import { inTodaysWords, mayConclude, mayPresentRisk } from '#rules/eligibility/risk-to-children.ts'
import { wrongWithBirth, wrongWithDates, wrongWithDeath } from '#rules/people/life.ts'
import type { Person } from '../queries.ts'
import { type Fact, type KnownLife, lifeOf, listFacts, type Statement } from './fact-queries.ts'
import { factsText } from './facts.text.ts'
import type { FactKind, SourceKind } from './kind.ts'
import { ASKED } from './risk-kinds.ts'

const t = factsText.en

/** What is wrong, by field. */
export type Misfits = Readonly<Record<string, string>>
export type Judged = { said: Statement; problems?: undefined } | { said?: undefined; problems: Misfits }

/** Whether the answers make a statement that may stand on the record of this person, beside `instead` which it replaces. */
export async function judge(
  { tx, today }: Pick<Request, 'tx' | 'today'>,
  { person, kind, answers, instead }: { person: Person; kind: FactKind; answers: Answers; instead?: Fact },
): Promise<Judged> {
  const problems = faultsOf(kind, answers)
  if (Object.keys(problems).length > 0) return { problems }
  const said = statementOf(kind, answers)
  const life = await lifeOf(tx, person)
  const wrong =
    wrongAbout(kind, said, life, today) ?? (await wrongBeside({ tx, today }, person, kind, said, instead))
  return wrong === undefined ? { said } : { problems: wrong }
}

/** What is missing or malformed among the answers, by field. */
export function faultsOf({ form }: FactKind, answers: Answers): Misfits {
  const wrong = checkForm(form, answers, 'en').map(({ at, text }) => [at, text] as const)
  const missing = gapsIn(form, answers).map(({ place: { field } }) => {
    const text = field.need === undefined || field.need === 'asked' ? field.name : field.need.missing
    return [field.key, inLang(text, 'en')] as const
  })
  return Object.fromEntries([...missing, ...wrong])
}

/** The answers apart: what is known, when it was true, where it comes from. */
export function statementOf(kind: FactKind, answers: Answers): Statement {
  const text = (key: string) => (typeof answers[key] === 'string' ? answers[key] : null)
  const details = Object.fromEntries(
    kind.fields.flatMap(({ key }) => (answers[key] === undefined ? [] : [[key, tidy(key, answers[key])]])),
  )
  const from = text('from')
  return {
    kind: kind.key,
    details,
    from,
    to: kind.dated === 'day' ? from : text('to'),
    sourceKind: (text('sourceKind') ?? 'record') as SourceKind,
    source: text('source') ?? '',
  }
}

function tidy(key: string, value: Answers[string] & {}) {
  if (typeof value !== 'string') return value
  // IC-14: what is brought in from elsewhere may still say the old label.
  return key === 'postcode' || key === 'registration' ? value.toUpperCase() : inTodaysWords(value)
}

/** The answers that would make a statement, for a form that starts from what is on record. */
export function answersOf({ details, from, to, sourceKind, source }: Statement): Answers {
  return {
    ...details,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(sourceKind === 'record' ? {} : { sourceKind }),
    ...(source === '' ? {} : { source }),
  }
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/

function wrongAbout(kind: FactKind, said: Statement, life: KnownLife, today: string): Misfits | undefined {
  const word = (key: string) => String(said.details[key] ?? '')
  if (kind.key === 'birth') return told('bornOn', wrongWithBirth(word('bornOn'), { ...life, today }))
  if (kind.key === 'death') return told('diedOn', wrongWithDeath(word('diedOn'), { ...life, today }))
  if (word('postcode') !== '' && !POSTCODE.test(word('postcode'))) return { postcode: t.postcode }
  if (kind.key === 'contact' && word('means') === 'e-mail' && !/^\S+@\S+\.\S+$/.test(word('value')))
    return { value: t.email }
  const dates = wrongWithDates(said, life, { today, mayBeAhead: kind.mayBeAhead })
  if (dates !== undefined) return told(dates.at, dates.fault)
  return kind.key === 'child-risk' ? wrongWithRisk(said, today) : undefined
}

const told = (at: string, fault: keyof typeof t.wrong | undefined): Misfits | undefined =>
  fault === undefined ? undefined : { [at]: t.wrong[fault] }

/** IC-15, IC-16: the status has a review ahead, and rests on what every source that could be asked says. */
function wrongWithRisk({ details, from }: Statement, today: string): Misfits | undefined {
  const word = (key: string) => String(details[key] ?? '')
  const sources = [
    ...ASKED.map((each) => ({
      from: each,
      available: word(`${each}Asked`) !== 'none',
      information: word(`${each}Asked`) === 'relied-on' ? word(`${each}Said`) : '',
    })),
    { from: 'other' as const, available: word('otherSaid') !== '', information: word('otherSaid') },
  ]
  const unsaid = ASKED.find((each) => word(`${each}Asked`) === 'relied-on' && word(`${each}Said`) === '')
  if (unsaid !== undefined) return { [`${unsaid}Said`]: t.wrong['no-information'] }
  const concluded = mayConclude(sources, word('notUsedWhy'))
  if (!concluded.met)
    return concluded.because === 'no-information'
      ? { otherSaid: t.wrong['no-information'] }
      : { notUsedWhy: t.wrong['source-not-used'] }
  const status = mayPresentRisk({
    setOn: from !== null && from > today ? from : today,
    reviewOn: word('reviewOn'),
    onTrivialChildhoodIncident: word('childhoodIncident') === 'yes',
    currentAssessment: word('currentAssessment'),
  })
  if (status.met) return undefined
  return status.because === 'review-date-missing'
    ? { reviewOn: t.wrong['review-date-missing'] }
    : { currentAssessment: t.wrong['current-assessment-missing'] }
}

/** A second of what there is one of, or the same thing twice. */
async function wrongBeside(
  { tx, today }: Pick<Request, 'tx' | 'today'>,
  person: Person,
  kind: FactKind,
  said: Statement,
  instead: Fact | undefined,
): Promise<Misfits | undefined> {
  const others = (
    await listFacts(tx, person.id, { asAt: said.to ?? said.from ?? today, ahead: true })
  ).filter((fact) => fact.kind === kind.key && fact.factId !== instead?.factId)
  const first = kind.fields[0]?.key ?? 'from'
  if (kind.once && others.length > 0) return { [first]: t.wrong.once }
  const same = (fact: Statement) => canonical(fact) === canonical(said)
  return others.some(same) || (instead !== undefined && canonical(instead, true) === canonical(said, true))
    ? { [first]: t.wrong.same }
    : undefined
}

function canonical({ details, from, to, sourceKind, source }: Statement, whole = false): string {
  const words = Object.keys(details)
    .sort()
    .map((key) => [key, String(details[key]).toLowerCase()])
  return JSON.stringify(whole ? [words, from, to, sourceKind, source] : [words, from, to])
}
