import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { choice, optionalCivilDate, optionalText, recordId, text } from '#platform/http/fields.ts'
import { parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { askKnown } from './known/ask-known.ts'
import { passOver } from './known/candidates.ts'
import { knownText } from './known/known.text.ts'
import { peopleText } from './people.text.ts'
import { addPerson } from './queries.ts'
import { recordPersonPage } from './record-person.page.ts'

const t = words('en', peopleText)
const k = words('en', knownText)

export const IDENTIFIER_KINDS = ['PNC', 'CRO', 'NOMIS', 'CRN', 'ViSOR'] as const

/** What recording a person takes, from a page or from JSON. */
export const Form = z
  .object({
    areaId: recordId(t.chooseArea),
    givenName: text(t.enterGiven, { label: t.given, max: 100 }),
    familyName: text(t.enterFamily, { label: t.family, max: 100 }),
    dateOfBirth: optionalCivilDate(t.bornLabel),
    aliasGiven: optionalText({ label: t.aliasGiven, max: 100 }),
    aliasFamily: optionalText({ label: t.aliasFamily, max: 100 }),
    identifierKind: choice(['', ...IDENTIFIER_KINDS], t.bothIdentifierParts).default(''),
    identifierValue: optionalText({ label: t.identifierValue, max: 40 }),
    // The answer to "is this person already known?".
    decision: optionalText({ label: k.which, max: 40 }),
    seen: optionalText({ label: k.which, max: 1000 }),
    passedOverReason: optionalText({ label: k.reason, max: 2000 }),
  })
  .refine((form) => (form.aliasGiven === '') === (form.aliasFamily === ''), {
    path: ['aliasGiven'],
    message: t.bothAliasNames,
  })
  .refine((form) => (form.identifierKind === '') === (form.identifierValue === ''), {
    path: ['identifierValue'],
    message: t.bothIdentifierParts,
  })

export type RecordPerson = z.infer<typeof Form>

export async function showRecordPerson({ actor, lang }: Request): Promise<Reply> {
  return ok(recordPersonPage({ areas: areasOf(actor), lang, form: undefined }))
}

export async function recordPerson(request: Request): Promise<Reply> {
  const { actor, body, lang, today } = request
  const form = parseForm(Form, body)
  if (!form.ok) return invalid(recordPersonPage({ areas: areasOf(actor), lang, form }))
  if (form.value.dateOfBirth !== null && form.value.dateOfBirth > today) {
    const refused = refuse({ dateOfBirth: t.bornInPast }, body)
    return invalid(recordPersonPage({ areas: areasOf(actor), lang, form: refused }))
  }
  const known = await askKnown(request, form.value)
  if ('reply' in known) {
    request.audit.area(form.value.areaId)
    return known.reply
  }
  const id = await addFrom(request, form.value)
  await passOver(request.tx, id, known.anew, form.value.passedOverReason)
  return redirect(`/people/${id}`)
}

/** Adds the person described by an accepted form and tells the audit trail. */
export async function addFrom({ tx, actor, now, audit }: Request, form: RecordPerson): Promise<string> {
  const id = await addPerson(tx, actor.userId, now, {
    areaId: form.areaId,
    givenName: form.givenName,
    familyName: form.familyName,
    dateOfBirth: form.dateOfBirth,
    alias: form.aliasGiven === '' ? null : { givenName: form.aliasGiven, familyName: form.aliasFamily },
    identifier:
      form.identifierKind === '' ? null : { kind: form.identifierKind, value: form.identifierValue },
  })
  audit.area(form.areaId)
  audit.saw('person', id)
  return id
}

const areasOf = (actor: Request['actor']) => {
  const ids = areasWith(actor, 'person.record')
  return actor.areas.filter((area) => ids.includes(area.id))
}
