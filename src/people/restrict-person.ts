import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { govukButton, govukInsetText, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { changedOne, NotFound } from '#platform/http/errors.ts'
import { parseParams, text } from '#platform/http/fields.ts'
import { errorFor, errorSummary, type FormState, parseForm, postForm, typed } from '#platform/http/form.ts'
import { invalid, json, ok, type Page, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { peopleText } from './people.text.ts'
import { getPerson, type Person } from './queries.ts'

const t = words('en', peopleText)

export const RestrictParams = z.object({ personId: z.uuid() })
export const RestrictForm = z.object({
  reason: text(t.enterRestrictWhy, { label: t.restrictWhy, max: 2000 }),
})
export const Restricted = z.object({ restricted: z.boolean() })

type Standing = { id: string; reason: string } | undefined
type Known = { person: Person; standing: Standing }

export async function showRestriction(request: Request): Promise<Reply> {
  return ok(restrictionPage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

/** Restricts a record, or lifts the restriction that stands. */
export async function restrict(request: Request): Promise<Reply> {
  const known = await load(request)
  const form = parseForm(RestrictForm, request.body)
  if (!form.ok) return invalid(restrictionPage({ ...known, form, lang: request.lang }))
  await save(request, known, form.value.reason)
  return redirect(`/people/${known.person.id}/restriction`)
}

/** The same act from JSON. */
export async function restrictByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  await save(request, known, (request.body as z.infer<typeof RestrictForm>).reason)
  return json({ restricted: known.standing === undefined })
}

async function load({ tx, actor, params, audit }: Request): Promise<Known> {
  const person = await getPerson(tx, parseParams(RestrictParams, params).personId)
  if (!mayIn(actor, 'person.restrict', person.areaId)) throw new NotFound('person to restrict')
  audit.area(person.areaId)
  audit.saw('person', person.id)
  const standing = await tx
    .selectFrom('person_restriction')
    .select(['id', 'reason'])
    .where('person_id', '=', person.id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return { person, standing }
}

async function save({ tx, actor, now, audit }: Request, { person, standing }: Known, reason: string) {
  audit.say({ reason })
  if (standing !== undefined) {
    const lifted = { lifted_by: actor.userId, lifted_at: now, lifted_reason: reason }
    changedOne(
      await tx
        .updateTable('person_restriction')
        .set(lifted)
        .where('id', '=', standing.id)
        .where('lifted_at', 'is', null)
        .executeTakeFirstOrThrow(),
    )
    return
  }
  const by = { restricted_by: actor.userId, restricted_at: now }
  await tx
    .insertInto('person_restriction')
    .values({ id: randomUUID(), area_id: person.areaId, person_id: person.id, reason, ...by })
    .execute()
}

function restrictionPage({ person, standing, form, lang }: Known & { form: FormState; lang: Lang }): Page {
  const p = words(lang, peopleText)
  const title = standing === undefined ? p.restrict : p.restricted
  return {
    title,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: html`${errorSummary(form)}<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${p.fullName(person.givenName, person.familyName)}, ${person.reference}</p>
      <p class="govuk-body">${p.restrictLead}</p>
      ${standing !== undefined && govukInsetText({ text: p.restrictedSince(standing.reason) })}
      ${postForm(html`${govukTextarea({ id: 'reason', name: 'reason', value: typed(form, 'reason'), label: { text: standing === undefined ? p.restrictWhy : p.liftWhy }, rows: '3', errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: standing === undefined ? p.restrict : p.lift, preventDoubleClick: true })}`)}`,
  }
}
