import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { londonDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { found, NotFound } from '#platform/http/errors.ts'
import { civilDate, optionalText, recordId, text, timeOfDay } from '#platform/http/fields.ts'
import { parseForm, type Refused, refuse } from '#platform/http/form.ts'
import { londonInstant } from '#platform/http/london-time.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { papersDue } from '#rules/meetings/papers.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { type AreaProfile, getProfile } from '../areas/index.ts'
import { openClock } from '../work/index.ts'
import { chairProblem } from './chair.ts'
import { chooseAreaPage, conveneMeetingPage } from './convene-meeting.page.ts'
import { meetingsText } from './meetings.text.ts'
import { addMeeting } from './queries/meetings.ts'
import { type AreaUser, listAreaUsers } from './queries/users.ts'

const t = words('en', meetingsText)

/** When, where and who: what convening and changing share. */
export const Arrangement = z.object({
  date: civilDate(t.errors.date, t.dateAsk),
  time: timeOfDay(t.errors.time),
  place: text(t.errors.place, { label: t.place, max: 300 }),
  chairId: recordId(t.errors.chair),
  minuteTakerId: recordId(t.errors.minuteTaker),
})

const yes = (value: unknown) => value === 'yes' || value === true

/** What convening a meeting takes, from a page or from JSON. */
export const Form = Arrangement.extend({
  areaId: recordId(t.errors.area),
  level: z.coerce.number(t.errors.level).int(t.errors.level).min(2, t.errors.level).max(3, t.errors.level),
  urgent: z.preprocess(
    (value) => (value === undefined || value === '' ? undefined : yes(value)),
    z.boolean(t.errors.urgent),
  ),
  urgentReason: optionalText({ label: t.urgentReason, max: 1000 }),
})
  .refine((form) => !form.urgent || form.urgentReason !== '', {
    path: ['urgentReason'],
    message: t.errors.urgentReason,
  })
  .refine((form) => form.chairId !== form.minuteTakerId, { path: ['minuteTakerId'], message: t.errors.two })

/** The level of an accepted form. */
export const levelOf = ({ level }: { level: number }): 2 | 3 => (level === 2 ? 2 : 3)

export type Officers = { chairs: AreaUser[]; minuteTakers: AreaUser[] }

/** Who may chair and who may take minutes in an area. */
export async function listOfficers(tx: Tx, areaId: string, now: Date): Promise<Officers> {
  return {
    chairs: await listAreaUsers(tx, areaId, now, { permission: 'meeting.chair' }),
    minuteTakers: await listAreaUsers(tx, areaId, now, { permission: 'meeting.record' }),
  }
}

type Moment = Pick<z.infer<typeof Arrangement>, 'date' | 'time'>

/** When a meeting that was accepted begins. */
export const startOf = ({ date, time }: Moment): Date => found(londonInstant(date, time), 'moment')

function wrongMoment({ date, time }: Moment, now: Date): Record<string, string> {
  const startsAt = londonInstant(date, time)
  if (startsAt === undefined) return { time: t.errors.skipped }
  return startsAt > now ? {} : { date: t.errors.past }
}

/** What is wrong with an arrangement that parsed: a moment gone by, or somebody whose post does not allow it. */
function problemsOf(
  given: z.infer<typeof Arrangement>,
  { chairs, minuteTakers }: Officers,
  now: Date,
): Record<string, string> {
  return {
    ...wrongMoment(given, now),
    ...(chairs.some((user) => user.id === given.chairId) ? {} : { chairId: t.errors.chair }),
    ...(minuteTakers.some((user) => user.id === given.minuteTakerId)
      ? {}
      : { minuteTakerId: t.errors.minuteTaker }),
  }
}

type Place = { areaId: string; level: 2 | 3; profile: Profile }

/** The same with the area's rule for chairs, read by the post held on the day of the meeting (AR-01, AP-24). */
export async function whatIsWrong(
  { tx, now }: Pick<Request, 'tx' | 'now'>,
  place: Place,
  given: z.infer<typeof Arrangement>,
  officers: Officers,
): Promise<Record<string, string>> {
  const problems = problemsOf(given, officers, now)
  if (problems.chairId !== undefined) return problems
  return { ...problems, ...(await chairProblem(tx, { ...place, on: given.date, chairId: given.chairId })) }
}

/** The area of the meeting to convene: the only one, or the one asked for. */
function areaOf(actor: Request['actor'], wanted: unknown): string | undefined {
  const ids = areasWith(actor, 'meeting.convene')
  if (ids.length === 1 && wanted === undefined) return ids[0]
  return ids.find((id) => id === wanted)
}

export async function showConveneMeeting(request: Request): Promise<Reply> {
  const { actor, lang, tx, now, today, audit } = request
  const ids = areasWith(actor, 'meeting.convene')
  const areaId = areaOf(actor, (request.query as { area?: unknown }).area)
  if (areaId === undefined)
    return ok(chooseAreaPage({ areas: actor.areas.filter((area) => ids.includes(area.id)), lang }))
  audit.area(areaId)
  return ok(
    conveneMeetingPage({
      area: await getProfile(tx, areaId, today),
      officers: await listOfficers(tx, areaId, now),
      lang,
      form: undefined,
    }),
  )
}

export async function conveneMeeting(request: Request): Promise<Reply> {
  const { tx, body, lang, now, today, actor } = request
  const areaId = areaOf(actor, body.areaId)
  if (areaId === undefined) throw new NotFound('area')
  const area = await getProfile(tx, areaId, today)
  const officers = await listOfficers(tx, areaId, now)
  const again = (form: Refused) => invalid(conveneMeetingPage({ area, officers, lang, form }))
  const form = parseForm(Form, body)
  if (!form.ok) return again(form)
  const place = { areaId, level: levelOf(form.value), profile: area.profile }
  const problems = await whatIsWrong(request, place, form.value, officers)
  if (Object.keys(problems).length > 0) return again(refuse(problems, body))
  return redirect(`/meetings/${await conveneFrom(request, form.value, area)}`)
}

/** Convenes the meeting of an accepted form, starts the clock for its papers, and tells the audit trail. */
export async function conveneFrom(
  request: Request,
  form: z.infer<typeof Form>,
  area: AreaProfile,
): Promise<string> {
  const { tx, now, today, actor, audit } = request
  const startsAt = startOf(form)
  const deadline = papersDue({
    meetingOn: londonDate(startsAt),
    convenedOn: today,
    urgent: form.urgent,
    daysBefore: area.profile.papersDaysBefore,
    profile: area.profile.key,
  })
  const id = await addMeeting(tx, now, {
    areaId: form.areaId,
    level: levelOf(form),
    urgentReason: form.urgent ? form.urgentReason : null,
    startsAt,
    place: form.place,
    chairId: form.chairId,
    minuteTakerId: form.minuteTakerId,
    papersDueOn: deadline?.due ?? null,
    by: actor.userId,
  })
  if (deadline !== null)
    await openClock(tx, now, {
      areaId: form.areaId,
      personId: null,
      caseId: null,
      subject: { type: 'meeting', id },
      kind: 'papers',
      deadline,
      owner: { userId: actor.userId },
      profileId: area.id,
    })
  audit.area(form.areaId)
  audit.saw('meeting', id)
  return id
}
