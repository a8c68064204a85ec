import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { civilDate, optionalCivilDate, parseParams } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { clockTime, londonInstant } from '#platform/http/london-time.ts'
import { invalid, ok, type Reply, type Request } from '#platform/http/route.ts'
import { caseHistoryPage } from './case-history.page.ts'
import { casesText } from './cases.text.ts'
import { type InForce, inForce, listHistory } from './history.ts'
import { getCase } from './queries.ts'
import { Params } from './show-case.ts'

const t = words('en', casesText)

/** The moment asked about, and the moment from which it is seen: both as a day and a time in London. */
const Question = z
  .object({
    at: civilDate(t.enterAt, t.atLabel),
    'at-time': z.string(t.enterTime).refine((typed) => clockTime(typed) !== undefined, t.enterTime),
    known: optionalCivilDate(t.knownLabel),
    'known-time': z
      .string()
      .optional()
      .refine((typed) => typed === undefined || typed === '' || clockTime(typed) !== undefined, t.enterTime),
  })
  .refine((asked) => (asked.known === null) === ((asked['known-time'] ?? '') === ''), {
    path: ['known'],
    message: t.bothKnown,
  })

export type Asked = { at: Date; knownAt: Date }

/** The level and category of a case through time, and the answer to "what was in force, as known when?". */
export async function showCaseHistory(request: Request): Promise<Reply> {
  const { tx, params, query, lang, actor, audit } = request
  const shown = await getCase(tx, parseParams(Params, params).caseId)
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  const level = await listHistory(tx, 'level', shown.id)
  const category = await listHistory(tx, 'category', shown.id)
  const page = (answer: (Asked & InForce) | undefined, form: FormState) =>
    caseHistoryPage({
      shown,
      level,
      category,
      answer,
      form,
      typed: query as Record<string, unknown>,
      actor,
      lang,
    })
  const asked = readQuestion(request)
  if (asked === undefined) return ok(page(undefined, undefined))
  if ('errors' in asked) return invalid(page(undefined, asked))
  audit.say({ at: asked.at.toISOString(), knownAt: asked.knownAt.toISOString() })
  return ok(page({ ...asked, ...(await inForce(tx, shown.id, asked)) }, undefined))
}

function readQuestion({ query, now }: Request): Asked | Extract<FormState, object> | undefined {
  const sent = query as Record<string, unknown>
  if (!('at-day' in sent)) return undefined
  const form = parseForm(Question, sent)
  if (!form.ok) return form
  const at = moment(form.value.at, form.value['at-time'])
  const knownAt = form.value.known === null ? now : moment(form.value.known, form.value['known-time'] ?? '')
  if (at === undefined) return refuse({ 'at-time': t.noSuchTime }, sent)
  if (knownAt === undefined) return refuse({ 'known-time': t.noSuchTime }, sent)
  if (at > now) return refuse({ at: t.notFuture }, sent)
  if (knownAt > now) return refuse({ known: t.knownFuture }, sent)
  return { at, knownAt }
}

function moment(date: string, typed: string): Date | undefined {
  return londonInstant(date, clockTime(typed) ?? '00:00')
}
