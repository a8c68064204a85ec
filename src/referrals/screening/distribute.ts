import { z } from 'zod'
import { readable } from '#platform/forms/readable.page.ts'
import {
  govukButton,
  govukCheckboxes,
  govukInsetText,
  govukRadios,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { EditConflict, NotFound } from '#platform/http/errors.ts'
import { choice, optionalText, parseParams, version } from '#platform/http/fields.ts'
import {
  errorFor,
  errorSummary,
  type FormState,
  parseForm,
  postForm,
  refuse,
  typed,
  typedList,
} from '#platform/http/form.ts'
import { invalid, json, ok, type Page, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { thamesValley } from '#rules/source.ts'
import { getProfile } from '../../areas/index.ts'
import { openTask, queueMail } from '../../work/index.ts'
import { addCopy } from '../copies.ts'
import { listHolders } from '../queries.ts'
import { screeningMailText } from './mail.text.ts'
import { getScreened, moveDistributed, type Screened } from './queries.ts'
import { Params } from './screen-referral.ts'
import { screeningText } from './screening.text.ts'

const t = words('en', screeningText)
const SOURCE = thamesValley('§3.78')

/** Posts that lead a command area; where nobody holds one, the unit's manager sends it to whoever runs the unit. */
const LEAD = 'lead-manager'
const FALLBACK = 'ppo-manager'

const several = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).min(1, t.distribute.chooseManagers),
)
const Form = z.object({
  version,
  managers: several,
  when: choice(['next-agenda', 'urgent'], t.distribute.chooseWhen),
  note: optionalText({ label: t.distribute.note, max: 2000 }),
})

type Manager = Awaited<ReturnType<typeof listHolders>>[number]

/** RF-13: after the panel's decision the notification goes to the lead managers concerned. */
export async function showDistribute(request: Request): Promise<Reply> {
  const { referral, managers } = await load(request)
  return ok(draw(referral, managers, undefined))
}

export async function distribute(request: Request): Promise<Reply> {
  const { body } = request
  const { referral, managers } = await load(request)
  const form = parseForm(Form, body)
  if (!form.ok) return invalid(draw(referral, managers, form))
  const chosen = managers.filter(({ id }) => form.value.managers.includes(id))
  if (chosen.length === 0)
    return invalid(draw(referral, managers, refuse({ managers: t.distribute.chooseManagers }, body)))
  if (form.value.version !== referral.version) throw new EditConflict()
  await tell(request, referral, { chosen, ...form.value })
  return redirect(`/screening/${referral.id}`)
}

export const Distribution = z.object({
  version: z.number().int(),
  managers: z.array(z.uuid()).min(1),
  when: z.enum(['next-agenda', 'urgent']),
  note: optionalText({ label: t.distribute.note, max: 2000 }).default(''),
})

/** The same from JSON. */
export async function distributeByApi(request: Request): Promise<Reply> {
  const given = request.body as z.infer<typeof Distribution>
  const { referral, managers } = await load(request)
  const chosen = managers.filter(({ id }) => given.managers.includes(id))
  if (chosen.length === 0) return json({ error: 'not-accepted', message: t.distribute.chooseManagers }, 422)
  if (given.version !== referral.version) throw new EditConflict()
  await tell(request, referral, { chosen, ...given })
  return json({ told: chosen.length })
}

type Telling = { chosen: readonly Manager[]; when: 'next-agenda' | 'urgent'; note: string }

async function tell(request: Request, referral: Screened, { chosen, when, note }: Telling): Promise<void> {
  const { tx, audit } = request
  const urgent = when === 'urgent'
  for (const manager of chosen) await send(request, referral, { manager, urgent, note })
  await moveDistributed(tx, referral)
  audit.saw(
    'user',
    chosen.map(({ id }) => id),
  )
  audit.say({ when, note })
}

async function send(
  { tx, now, actor }: Request,
  referral: Screened,
  { manager, urgent, note }: { manager: Manager; urgent: boolean; note: string },
): Promise<void> {
  const by = actor.userId
  const about = { areaId: referral.areaId, personId: referral.personId }
  await addCopy(tx, now, {
    ...about,
    referralId: referral.id,
    housingId: null,
    purpose: 'lead-manager',
    to: { userId: manager.id },
    channel: 'service',
    urgent,
    note: note === '' ? t.distribute.notes[urgent ? 'urgent' : 'next-agenda'] : note,
    by,
  })
  await openTask(tx, now, {
    ...about,
    caseId: null,
    kind: 'lead-manager-notice',
    subject: { type: 'referral', id: referral.id },
    facts: { reference: referral.reference, urgent },
    owner: { userId: manager.id },
    dueOn: null,
    by,
  })
  const { subject, body } = words('en', screeningMailText)['lead-manager']
  await queueMail(tx, now, {
    areaId: referral.areaId,
    to: { userId: manager.id, address: manager.email },
    subject,
    body: body(`/referrals/${referral.id}`),
    by,
  })
}

/** A confirmed referral of an area whose lead managers are told. Anything else has no such page. */
async function load({ tx, now, today, params, actor, audit }: Request) {
  const referral = await getScreened(tx, parseParams(Params, params).referralId)
  audit.area(referral.areaId)
  audit.saw('referral', referral.id)
  audit.saw('person', referral.personId)
  const { profile } = await getProfile(tx, referral.areaId, today)
  const open = referral.status === 'confirmed' && profile.leadManagersTold.value
  if (!open || !mayIn(actor, 'referral.screen', referral.areaId)) throw new NotFound('confirmed referral')
  const of = { areaId: referral.areaId }
  const managers = await listHolders(tx, now, { ...of, role: LEAD })
  return {
    referral,
    managers: managers.length > 0 ? managers : await listHolders(tx, now, { ...of, role: FALLBACK }),
  }
}

function draw(referral: Screened, managers: readonly Manager[], form: FormState): Page {
  const d = t.distribute
  const ticked = typedList(form, 'managers', [])
  const when = typed(form, 'when')
  return {
    title: d.title,
    section: 'screening',
    backLink: { href: `/screening/${referral.id}` },
    main: readable(html`${errorSummary(form)}<span class="govuk-caption-l">${t.fullName(referral.givenName, referral.familyName)}, ${referral.reference}</span>
      <h1 class="govuk-heading-l">${d.title}</h1><p class="govuk-body">${d.explained}</p><p class="govuk-hint">${SOURCE.document}, ${SOURCE.at}</p>
      ${
        managers.length === 0
          ? govukInsetText({ text: d.nobody })
          : postForm(html`<input type="hidden" name="version" value="${referral.version}">
        ${govukCheckboxes({ name: 'managers', idPrefix: 'managers', fieldset: { legend: { text: d.managers, classes: 'govuk-fieldset__legend--m' } }, errorMessage: errorFor(form, 'managers'), items: managers.map(({ id, name, agency }) => ({ value: id, text: `${name}, ${agency}`, checked: ticked.includes(id) })) })}
        ${govukRadios({ name: 'when', idPrefix: 'when', fieldset: { legend: { text: d.when, classes: 'govuk-fieldset__legend--m' } }, errorMessage: errorFor(form, 'when'), items: (['next-agenda', 'urgent'] as const).map((value) => ({ value, text: d.notes[value], checked: when === value })) })}
        ${govukTextarea({ id: 'note', name: 'note', label: { text: d.note, classes: 'govuk-label--s' }, value: typed(form, 'note'), errorMessage: errorFor(form, 'note'), rows: 3 })}
        ${govukButton({ text: d.button, preventDoubleClick: true })}`)
      }`),
  }
}
