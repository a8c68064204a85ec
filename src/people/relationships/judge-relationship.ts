import type { Answers } from '#platform/forms/answers.ts'
import type { Request } from '#platform/http/route.ts'
import { wrongWithDates } from '#rules/people/life.ts'
import { lifeOf } from '../facts/fact-queries.ts'
import { factsText } from '../facts/facts.text.ts'
import { faultsOf, type Judged, type Misfits, statementOf } from '../facts/judge-fact.ts'
import type { Person } from '../queries.ts'
import { listRelationships } from './relationship-queries.ts'
import { relationshipsText } from './relationships.text.ts'
import { RELATIONSHIP } from './roles.ts'

const t = relationshipsText.en

type Asked = {
  person: Person
  other: { id: string; born: string | null }
  answers: Answers
  instead?: string
}

/** Whether two persons may be related as the answers say, beside the relationship that is replaced. */
export async function judgeRelationship(
  { tx, today }: Request,
  { person, other, answers, instead }: Asked,
): Promise<Judged> {
  const faults = faultsOf(RELATIONSHIP, answers)
  if (Object.keys(faults).length > 0) return { problems: faults }
  const said = statementOf(RELATIONSHIP, answers)
  const life = await lifeOf(tx, person)
  const dates = wrongWithDates({ ...said }, life, { today, mayBeAhead: false })
  const wrong =
    dates === undefined
      ? wrongBetween({ person, other, answers }, said)
      : { [dates.at]: factsText.en.wrong[dates.fault] }
  if (wrong !== undefined) return { problems: wrong }
  const others = await listRelationships(tx, person.id, { asAt: said.to ?? today, ahead: true })
  const twice = others.some(
    (each) => each.otherId === other.id && each.role === said.details.role && each.factId !== instead,
  )
  return twice ? { problems: { role: t.same } } : { said }
}

function wrongBetween({ person, other, answers }: Asked, said: { from: string | null }): Misfits | undefined {
  const role = answers.role
  if (person.id === other.id) return { role: t.self }
  if (role === 'other' && answers.words === undefined) return { words: t.wordsMissing }
  if (said.from !== null && other.born !== null && said.from < other.born) return { from: t.beforeBirth }
  const [parent, child] =
    role === 'parent' ? [other.born, person.dateOfBirth] : [person.dateOfBirth, other.born]
  const generations = role === 'parent' || role === 'child'
  return generations && parent !== null && child !== null && parent >= child
    ? { role: t.parentYounger }
    : undefined
}
