import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { newReference } from '#platform/db/reference.ts'
import { startDraft } from '#platform/forms/drafts.ts'
import { words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { optionalText, parseParams } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { situationOf } from '#rules/referrals/recorded-events.ts'
import { mayStart, type Starting } from '#rules/referrals/starting.ts'
import { SITUATIONS } from '#rules/referrals/who-refers.ts'
import { getProfile } from '../areas/index.ts'
import { knownFacts } from './known-events.ts'
import { addReferral, agencyKind, listReferrals, type Referral } from './queries.ts'
import { type Known, referralForm } from './referral-forms.ts'
import { referralsText } from './referrals.text.ts'
import { startPage, whomPage } from './start-referral.page.ts'
import { getSubject, type Subject } from './subject.ts'

const t = words('en', referralsText)

const Query = z.object({ person: z.uuid().optional().catch(undefined) })
const situation = z.enum(SITUATIONS)
export const Start = z.object({
  personId: z.uuid(),
  situation: situation.default('none'),
  routingReason: optionalText({ label: t.start.routingReason, max: 2000 }).default(''),
  againReason: optionalText({ label: t.start.againReason, max: 2000 }).default(''),
})
type Start = z.infer<typeof Start>
const Form = Start.extend({ situation: situation.default('none').catch('none') })

const FEW = { size: 10, number: 1 }

/** Everything the first page of a referral knows: the person, the area's rules, and referrals already made. */
export type Beginning = {
  subject: Subject
  area: string
  profile: Profile
  existing: readonly Referral[]
  starting: Starting
}

/** Confirms whom the referral is about, whose it is to make, and on which form. */
export async function showStart(request: Request): Promise<Reply> {
  const { person: personId } = Query.parse(request.query)
  if (personId === undefined) return ok(whomPage(request.lang))
  const beginning = await begin(request, personId, undefined)
  return ok(startPage({ ...beginning, form: undefined, lang: request.lang }))
}

export async function startReferral(request: Request): Promise<Reply> {
  const { personId } = parseParams(Start.pick({ personId: true }), request.body)
  const beginning = await begin(request, personId, undefined)
  const refused = (form: FormState, said: Beginning) =>
    invalid(startPage({ ...said, form, lang: request.lang }))
  const form = parseForm(Form, request.body)
  if (!form.ok) return refused(form, beginning)
  const said = saidOf(beginning, form.value)
  const ruling = mayStart(said.starting)
  if (!ruling.met) return refused(refuse({ [fieldOf(ruling)]: startRefusal(ruling) }, request.body), said)
  return redirect(`/referrals/${await startFor(request, said, form.value)}`)
}

/** The same from JSON: refused with the rule's reason, or the id of the new draft. */
export async function startByApi(request: Request): Promise<Reply> {
  const body = request.body as Start
  const said = saidOf(await begin(request, body.personId, body.situation), body)
  const ruling = mayStart(said.starting)
  if (ruling.met) return json({ id: await startFor(request, said, body) }, 201)
  request.audit.say({ why: ruling.because })
  const { document, at } = ruling.source
  return json({ error: ruling.because, message: startRefusal(ruling), source: `${document}, ${at}` }, 409)
}

const fieldOf = ({ because }: { because: string }) =>
  because === 'another-agency' ? 'routingReason' : 'againReason'
const startRefusal = ({ because }: { because: string }) =>
  because === 'another-agency' ? t.start.enterRoutingReason : t.start.enterAgainReason

async function begin(
  request: Request,
  personId: string,
  said: Start['situation'] | undefined,
): Promise<Beginning> {
  const { tx, today, actor, audit } = request
  const subject = await getSubject(tx, personId)
  const { areaId } = subject
  audit.area(areaId)
  audit.saw('person', subject.id)
  if (!mayIn(actor, 'referral.make', areaId)) throw new NotFound('area')
  const { profile } = await getProfile(tx, areaId, today)
  const { referrals } = await listReferrals(tx, { status: null, madeBy: null, personId }, FEW)
  audit.saw(
    'referral',
    referrals.map((each) => each.id),
  )
  const rules = profile.whoRefers.value
  const known = said ?? (rules.length === 0 ? 'none' : situationOf(await knownFacts(tx, personId), today))
  return {
    subject,
    area: actor.areas.find((each) => each.id === areaId)?.name ?? '',
    profile,
    existing: referrals,
    starting: {
      situation: known,
      rules,
      referrer: {
        agencyKind: await agencyKind(tx, actor.agencyId),
        posts: actor.roles.filter((role) => role.areaId === areaId).map(({ role }) => role),
      },
      open: referrals.map(({ status }) => status),
      routingReason: '',
      againReason: '',
    },
  }
}

const saidOf = (beginning: Beginning, { situation: said, routingReason, againReason }: Start): Beginning => ({
  ...beginning,
  starting: { ...beginning.starting, situation: said, routingReason, againReason },
})

/** Starts a draft on the form of the person's area, with what is known already. Returns the new id. */
async function startFor(
  { tx, now, actor, audit }: Request,
  beginning: Beginning,
  said: Start,
): Promise<string> {
  const { subject, profile, starting } = beginning
  const { areaId } = subject
  const { form } = profile.referralForm.value
  const id = randomUUID()
  await addReferral(tx, now, {
    id,
    areaId,
    personId: subject.id,
    reference: newReference('REF'),
    form,
    agencyId: actor.agencyId,
    situation: starting.rules.length === 0 ? null : said.situation,
    routingReason: said.routingReason === '' ? null : said.routingReason,
    againReason: said.againReason === '' ? null : said.againReason,
    by: actor.userId,
  })
  const answers = referralForm(form).begin(knownOf(subject, actor))
  await startDraft(tx, now, { form, subjectId: id, areaId, ownerId: actor.userId, answers })
  audit.saw('referral', id)
  audit.say({ routing: said.routingReason, again: said.againReason })
  return id
}

function knownOf(subject: Subject, actor: Actor): Known {
  return {
    fullName: `${subject.givenName} ${subject.familyName}`,
    otherNames: subject.otherNames,
    dateOfBirth: subject.dateOfBirth,
    identifiers: subject.identifiers,
    agency: actor.agencyName,
    officer: actor.name,
    post: actor.roles.find(({ areaId }) => areaId === subject.areaId)?.title ?? '',
  }
}
