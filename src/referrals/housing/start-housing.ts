import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { newReference } from '#platform/db/reference.ts'
import type { Answers } from '#platform/forms/answers.ts'
import { findDraft, startDraft } from '#platform/forms/drafts.ts'
import { readable } from '#platform/forms/readable.page.ts'
import { govukButton } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { found, NotFound } from '#platform/http/errors.ts'
import { postForm } from '#platform/http/form.ts'
import { json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { getProfile } from '../../areas/index.ts'
import type { Pp1Answers } from '../pp1.form.ts'
import { PP3, type Pp3Answers } from '../pp3.form.ts'
import { getReferral, listVersions, type Referral } from '../queries.ts'
import { getSubject, type Subject } from '../subject.ts'
import { housingText } from './housing.text.ts'
import { addHousing } from './queries.ts'

const t = words('en', housingText)

/** The person, and the referral it belongs to where there is one. */
export const StartHousing = z.object({
  person: z.uuid().optional(),
  referral: z.uuid().optional(),
})
type Start = z.infer<typeof StartHousing>

/** RF-12: it can be made with a referral or by itself, during a meeting for one. */
export async function showStartHousing(request: Request): Promise<Reply> {
  const asked = read(request.query)
  const { subject, referral, longName } = await about(request, asked)
  const name = `${subject.givenName} ${subject.familyName}`
  const goes = referral !== undefined && inHand(referral) ? t.start.withReferral : t.start.alone
  return ok({
    title: t.start.title(longName),
    section: 'referrals',
    backLink: { href: referral === undefined ? `/people/${subject.id}` : `/referrals/${referral.id}` },
    main: readable(html`<h1 class="govuk-heading-l">${t.start.title(longName)}</h1>
      <p class="govuk-body">${t.start.about(name)} ${goes}</p>
      ${postForm(
        html`<input type="hidden" name="person" value="${subject.id}">
          ${referral !== undefined && html`<input type="hidden" name="referral" value="${referral.id}">`}
          ${govukButton({ text: t.start.button, preventDoubleClick: true })}`,
        { action: '/housing-information/new' },
      )}`),
  })
}

export async function startHousing(request: Request): Promise<Reply> {
  return redirect(`/housing-information/${await startFor(request, read(request.body))}`)
}

export async function startHousingByApi(request: Request): Promise<Reply> {
  return json({ id: await startFor(request, request.body as Start) }, 201)
}

function read(given: unknown): Start {
  const parsed = StartHousing.safeParse(given)
  if (!parsed.success) throw new NotFound('person')
  return parsed.data
}

/** A referral that its maker still has in hand: what is attached to it goes when it is sent. */
export const inHand = ({ status }: Pick<Referral, 'status'>): boolean =>
  status === 'draft' || status === 'more-evidence'

async function about({ tx, today, actor, audit }: Request, { person, referral: id }: Start) {
  const referral = id === undefined ? undefined : await getReferral(tx, id)
  const subject = await getSubject(tx, found(referral?.personId ?? person, 'person'))
  audit.area(subject.areaId)
  audit.saw('person', subject.id)
  if (referral !== undefined) audit.saw('referral', referral.id)
  const { profile } = await getProfile(tx, subject.areaId, today)
  const form = found(profile.housingForm.value ?? undefined, 'housing form')
  if (!mayIn(actor, 'referral.make', subject.areaId)) throw new NotFound('area')
  return { subject, referral, longName: form.longName }
}

async function startFor(request: Request, asked: Start): Promise<string> {
  const { tx, now, actor, audit } = request
  const { subject, referral } = await about(request, asked)
  const id = randomUUID()
  const { areaId } = subject
  await addHousing(tx, now, {
    id,
    areaId,
    personId: subject.id,
    referralId: referral?.id ?? null,
    reference: newReference('HOU'),
    agencyId: actor.agencyId,
    by: actor.userId,
  })
  const answers = begun(subject, referral === undefined ? {} : await answersOf(request, referral))
  await startDraft(tx, now, { form: PP3.key, subjectId: id, areaId, ownerId: actor.userId, answers })
  audit.saw('housing-information', id)
  return id
}

/** What was typed on the referral already: its draft, or what was sent last. */
async function answersOf({ tx }: Request, { id, form }: Referral): Promise<Pp1Answers> {
  const draft = await findDraft(tx, { form, subjectId: id })
  const [last] = draft === undefined ? await listVersions(tx, id) : []
  return (draft?.answers ?? last?.answers ?? {}) as Pp1Answers
}

function begun(subject: Subject, referral: Pp1Answers): Answers {
  const known: { readonly [Key in keyof Pp3Answers]: Pp3Answers[Key] | undefined } = {
    housedName: `${subject.givenName} ${subject.familyName}`,
    housedBornOn: subject.dateOfBirth ?? undefined,
    concernAboutHousing: referral.housingWorry,
    heldNow: referral.inCustody,
    releasedOn: referral.releaseExpectedOn,
    addressNow: referral.livesAt,
    addressPlanned: referral.releaseAddress,
  }
  return Object.fromEntries(Object.entries(known).filter(([, answer]) => answer !== undefined)) as Answers
}
