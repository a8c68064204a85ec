import { z } from 'zod'
import type { Answers } from '#platform/forms/answers.ts'
import { readPage, tidied } from '#platform/forms/answers.ts'
import { found } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { openRecord } from '../event-form.ts'
import type { Person } from '../queries.ts'
import { addFactPage, chooseKindPage } from './add-fact.page.ts'
import { record } from './fact-record.ts'
import { judge } from './judge-fact.ts'
import type { FactKind } from './kind.ts'
import { kindOf } from './kinds.ts'

const Params = z.object({ personId: z.uuid() })
const KindParams = Params.extend({ kind: z.string().max(40) })

/** A fact from JSON: its kind and the answers of its form. */
export const FactBody = z.object({ kind: z.string().max(40), answers: z.record(z.string(), z.unknown()) })

export async function showChooseKind(request: Request): Promise<Reply> {
  const person = await openRecord(request, parseParams(Params, request.params).personId)
  return ok(chooseKindPage({ person, lang: request.lang }))
}

export async function showAddFact(request: Request): Promise<Reply> {
  const known = await load(request)
  return ok(addFactPage({ ...known, answers: {}, problems: {}, lang: request.lang }))
}

/** Records something that is known of a person, with its source and dates. */
export async function addFact(request: Request): Promise<Reply> {
  const known = await load(request)
  const answers = read(known.kind, request.body)
  const judged = await judge(request, { ...known, answers })
  if (judged.problems !== undefined)
    return invalid(addFactPage({ ...known, answers, problems: judged.problems, lang: request.lang }))
  await record(request, known.person, judged.said)
  return redirect(`/people/${known.person.id}`)
}

/** The same act from JSON. */
export async function addFactByApi(request: Request): Promise<Reply> {
  const { kind: key, answers } = request.body as z.infer<typeof FactBody>
  const person = await openRecord(request, parseParams(Params, request.params).personId)
  const kind = kindOf(key)
  if (kind === undefined)
    return json({ error: 'not-accepted', message: 'There is no such kind of fact.' }, 422)
  const judged = await judge(request, { person, kind, answers: tidied(answers) as Answers })
  if (judged.problems !== undefined) return notAccepted(judged.problems)
  return json({ id: await record(request, person, judged.said) }, 201)
}

/** A refusal of the interface that names each field. */
export const notAccepted = (problems: Readonly<Record<string, string>>): Reply =>
  json(
    {
      error: 'not-accepted',
      message: Object.values(problems).join('. '),
      problems: Object.entries(problems).map(([field, message]) => ({ field, message })),
    },
    422,
  )

/** The answers on a page as they were sent. */
export function read(kind: FactKind, body: Readonly<Record<string, unknown>>): Answers {
  const page = kind.form.sections[0]?.pages[0]
  return page === undefined ? {} : readPage(page, body)
}

async function load(request: Request): Promise<{ person: Person; kind: FactKind }> {
  const { personId, kind } = parseParams(KindParams, request.params)
  const person = await openRecord(request, personId)
  return { person, kind: found(kindOf(kind), 'kind of fact') }
}
