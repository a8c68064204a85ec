import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { formatDate, formatList } from '#platform/html/format.ts'
import { govukButton, govukInsetText, govukPagination, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { areasWith, mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Page, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { isDeadline } from '#rules/clocks/answer.ts'
import { panelSitting } from '#rules/clocks/panel.ts'
import { panelIsMade } from '#rules/screening/panel.ts'
import { sourced } from '#rules/source.ts'
import { getProfile } from '../../areas/index.ts'
import { recordTable } from '../../cases/index.ts'
import { type PanelMember, panelOn } from './queries.ts'
import { screeningText } from './screening.text.ts'
import { noPanelPage, recordSittingPage, SittingForm } from './sittings.page.ts'

const t = words('en', screeningText)
const PAGE_SIZE = 25

type Sitting = {
  id: string
  areaId: string
  heldOn: string
  present: string[]
  away: string[]
  decisions: number
}

const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1) })
export const SittingsQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })
export const SittingsListed = z.object({
  total: z.number().int(),
  sittings: z.array(
    z.object({
      id: z.uuid(),
      heldOn: z.iso.date(),
      present: z.array(z.string()),
      away: z.array(z.string()),
      decisions: z.number().int(),
    }),
  ),
})

/** CP-01, CP-02: the sittings of the panel with who was there and who was away, and when it sits next. */
export async function showSittings(request: Request): Promise<Reply> {
  const { page } = Query.parse(request.query)
  const listed = await load(request, page)
  return ok(
    listPage({
      ...listed,
      page,
      next: await nextOf(request),
      mayRecord: (await recorder(request)) !== undefined,
    }),
  )
}

export async function listSittingsByApi(request: Request): Promise<Reply> {
  const { total, sittings } = await load(request, (request.query as z.infer<typeof SittingsQuery>).page)
  return json({ total, sittings: sittings.map(({ areaId: _, ...sitting }) => sitting) })
}

async function load({ tx, actor, audit }: Request, page: number) {
  const areas = areasWith(actor, 'referral.read')
  const listed = await listSittings(tx, areas, page)
  audit.saw(
    'panel-sitting',
    listed.sittings.map(({ id }) => id),
  )
  const [only, ...others] = areas
  if (only !== undefined && others.length === 0) audit.area(only)
  return listed
}

async function listSittings(
  tx: Tx,
  areaIds: readonly string[],
  page: number,
): Promise<{ total: number; sittings: Sitting[] }> {
  const rows = tx
    .selectFrom('panel_sitting as s')
    .where('s.area_id', 'in', areaIds)
    .where('s.body', '=', 'coordination-panel')
  const { total } = await rows.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const found = await rows
    .select(['s.id', 's.area_id as areaId', 's.held_on as heldOn'])
    .select((of) => [
      of
        .selectFrom('screening_decision as d')
        .whereRef('d.sitting_id', '=', 's.id')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('decisions'),
    ])
    .orderBy('s.held_on', 'desc')
    .orderBy('s.recorded_at', 'desc')
    .orderBy('s.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
  const ids = found.map(({ id }) => id)
  const [present, away] = [await namesOf(tx, 'panel_member', ids), await namesOf(tx, 'panel_absence', ids)]
  return {
    total,
    sittings: found.map((each) => ({
      ...each,
      decisions: Number(each.decisions ?? 0),
      present: present.get(each.id) ?? [],
      away: away.get(each.id) ?? [],
    })),
  }
}

async function namesOf(
  tx: Tx,
  table: 'panel_member' | 'panel_absence',
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>()
  if (ids.length === 0) return names
  const rows = await tx
    .selectFrom(table)
    .innerJoin('user_account as u', 'u.id', `${table}.user_id`)
    .select([`${table}.sitting_id as sittingId`, 'u.name', `${table}.post`])
    .where(`${table}.sitting_id`, 'in', ids)
    .orderBy('u.name')
    .execute()
  for (const { sittingId, name, post } of rows)
    names.set(sittingId, [...(names.get(sittingId) ?? []), t.memberPost(name, post)])
  return names
}

/** The one area in which the actor may record a sitting of a panel. */
async function recorder({ tx, actor, today }: Request): Promise<string | undefined> {
  for (const areaId of areasWith(actor, 'referral.screen')) {
    const { profile } = await getProfile(tx, areaId, today)
    if (profile.panel.value !== null) return areaId
  }
  return undefined
}

/** CP-01: when the panel sits next, by the rule, and how many referrals came since it last sat. */
async function nextOf(request: Request) {
  const { tx, today } = request
  const areaId = await recorder(request)
  if (areaId === undefined) return null
  const { profile } = await getProfile(tx, areaId, today)
  const last = await tx
    .selectFrom('panel_sitting')
    .select((of) => of.fn.max('held_on').as('on'))
    .where('area_id', '=', areaId)
    .where('body', '=', 'coordination-panel')
    .executeTakeFirst()
  const { waiting } = await tx
    .selectFrom('referral')
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .where('area_id', '=', areaId)
    .where('status', 'in', ['submitted', 'with-panel'])
    .executeTakeFirstOrThrow()
  if (last?.on === null || last?.on === undefined) return { due: null, waiting, source: profile.panel.source }
  const every = profile.panel.value?.sits === 'weekly' ? { days: 7 } : null
  const answer = panelSitting({ previousOn: last.on, every: sourced(every, profile.panel.source) })
  return { due: isDeadline(answer) ? answer.due : null, waiting, source: profile.panel.source }
}

type Shown = {
  total: number
  sittings: readonly Sitting[]
  page: number
  next: Awaited<ReturnType<typeof nextOf>>
  mayRecord: boolean
}

function listPage({ total, sittings, page, next, mayRecord }: Shown): Page {
  const heads = [t.date, t.membersPresent, t.sittings.away, t.sittings.decided]
  return {
    title: t.sittings.title,
    section: 'screening',
    wide: true,
    backLink: { href: '/screening' },
    main: html`<h1 class="govuk-heading-l">${t.sittings.title}</h1>
      ${next !== null && govukInsetText({ html: html`<p class="govuk-body">${next.due === null ? t.sittings.noDue : t.sittings.due(formatDate(next.due, 'en'))} ${t.sittings.waiting(next.waiting)}</p><p class="govuk-hint govuk-!-margin-bottom-0">${next.source.document}, ${next.source.at}</p>` })}
      ${mayRecord && govukButton({ text: t.sittings.record, href: '/screening/sittings/new' })}
      <p class="govuk-body" role="status">${t.sittings.count(total)}</p>
      ${total === 0 ? html`<p class="govuk-body">${t.sittings.empty}</p>` : recordTable(t.sittings.title, heads, sittings.map(row))}
      ${pages(page, total)}`,
  }
}

function row({ heldOn, present, away, decisions }: Sitting): (Html | string)[] {
  return [
    formatDate(heldOn, 'en'),
    html`<ul class="govuk-list govuk-!-margin-bottom-0">${present.map((name) => html`<li>${name}</li>`)}</ul>${present.length === 0 && govukTag({ text: t.sittings.nobody })}`,
    away.length === 0 ? t.sittings.nobody : formatList(away, 'en'),
    String(decisions),
  ]
}

function pages(page: number, total: number): Html | null {
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const href = (to: number) => `/screening/sittings?page=${to}`
  return govukPagination({
    landmarkLabel: t.sittings.pages,
    previous: page > 1 ? { href: href(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: href(page + 1), text: t.next } : undefined,
  })
}

/** CP-02: attendance is recorded at each sitting, on the panel of that day. */
export async function showRecordSitting(request: Request): Promise<Reply> {
  if ((await recorder(request)) === undefined) return ok(noPanelPage())
  const { areaId, day } = await recording(request, (request.query as { on?: unknown } | undefined)?.on)
  request.audit.area(areaId)
  return ok(recordSittingPage({ day, panel: await panelOn(request.tx, areaId, day), form: undefined }))
}

export async function recordSitting(request: Request): Promise<Reply> {
  const { tx, body, audit } = request
  const form = parseForm(SittingForm, body)
  const { areaId, day } = await recording(request, form.ok ? form.value.heldOn : undefined)
  audit.area(areaId)
  const panel = await panelOn(tx, areaId, day)
  if (!form.ok) return invalid(recordSittingPage({ day, panel, form }))
  const made = await holdSitting(request, { areaId, panel, ...form.value })
  return made.ok
    ? redirect('/screening/sittings')
    : invalid(recordSittingPage({ day, panel, form: refuse(made.errors, body) }))
}

export const NewSitting = z.object({ heldOn: z.iso.date(), members: z.array(z.uuid()) })

/** The same from JSON. */
export async function recordSittingByApi(request: Request): Promise<Reply> {
  const given = request.body as z.infer<typeof NewSitting>
  const { areaId } = await recording(request, given.heldOn)
  request.audit.area(areaId)
  const made = await holdSitting(request, {
    areaId,
    panel: await panelOn(request.tx, areaId, given.heldOn),
    ...given,
  })
  if (made.ok) return json({ id: made.id }, 201)
  return json({ error: 'not-accepted', message: Object.values(made.errors)[0] ?? '' }, 422)
}

type Holding = { areaId: string; panel: readonly PanelMember[]; heldOn: string; members: readonly string[] }

async function holdSitting(
  { tx, now, today, actor, audit }: Request,
  { areaId, panel, heldOn, members }: Holding,
): Promise<{ ok: true; id: string } | { ok: false; errors: Record<string, string> }> {
  const present = panel.filter(({ id }) => members.includes(id))
  const ruling = panelIsMade({ hasPanel: true, present: present.length })
  if (heldOn > today) return { ok: false, errors: { heldOn: t.heldInFuture } }
  if (!ruling.met) return { ok: false, errors: { members: t.rulings['panel-too-small'](ruling.values) } }
  const id = randomUUID()
  await tx
    .insertInto('panel_sitting')
    .values({
      id,
      area_id: areaId,
      body: 'coordination-panel',
      held_on: heldOn,
      recorded_at: now,
      recorded_by: actor.userId,
    })
    .execute()
  const away = panel.filter((member) => !present.includes(member))
  const rows = (of: readonly PanelMember[]) =>
    of.map((member) => ({ sitting_id: id, area_id: areaId, user_id: member.id, post: member.post }))
  await tx.insertInto('panel_member').values(rows(present)).execute()
  if (away.length > 0) await tx.insertInto('panel_absence').values(rows(away)).execute()
  audit.saw('panel-sitting', id)
  return { ok: true, id }
}

async function recording(request: Request, asked: unknown): Promise<{ areaId: string; day: string }> {
  const areaId = await recorder(request)
  if (areaId === undefined || !mayIn(request.actor, 'referral.screen', areaId)) throw new NotFound('panel')
  const day = z.iso.date().safeParse(asked)
  return { areaId, day: day.success && day.data <= request.today ? day.data : request.today }
}
