import { z } from 'zod'
import { paper } from '#platform/forms/answers.page.ts'
import { formatDateTime, formatList } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukPagination,
  govukSelect,
  govukSummaryList,
  govukTag,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { printButton } from '#platform/html/layout.ts'
import { words } from '#platform/html/text.ts'
import { json, ok, type Page, type Reply, type Request } from '#platform/http/route.ts'
import { recordTable } from '../../cases/index.ts'
import { finishTasks } from '../../work/index.ts'
import { copiesTable } from '../copies.page.ts'
import { type Copy, listCopies, markReceived } from '../copies.ts'
import { PP3, type Pp3Answers } from '../pp3.form.ts'
import { showHousingTasks } from './fill-in-housing.ts'
import { housingText } from './housing.text.ts'
import { openHousing } from './mine.ts'
import { type Housing, type HousingFilter, listHousing } from './queries.ts'

const t = words('en', housingText)
export const PAGE_SIZE = 25

/** The task list while it is a draft; afterwards what was sent, and the receipt of its copies. */
export async function showHousing(request: Request): Promise<Reply> {
  const { tx, now, actor } = request
  const housing = await openHousing(request)
  if (housing.status === 'draft') return showHousingTasks(request)
  await receive(request, housing)
  await finishTasks(tx, now, {
    subjectId: housing.id,
    kind: 'read-housing-information',
    by: actor.userId,
    outcome: 'read',
  })
  return ok(sentPage(housing, await listCopies(tx, { housingId: housing.id })))
}

/** RF-10: opened by the housing needs manager or by those who screen, the receipt says so. */
async function receive({ tx, now, actor }: Request, { id, areaId }: Housing): Promise<void> {
  const posts = actor.roles.filter((role) => role.areaId === areaId).map(({ role }) => role)
  const by = actor.userId
  if (posts.includes('housing-needs-manager'))
    await markReceived(tx, now, { purpose: 'housing-needs', housingId: id, by })
  if (actor.permissions.get(areaId)?.has('referral.screen'))
    await markReceived(tx, now, { purpose: 'central-unit', housingId: id, by })
}

function sentPage(housing: Housing, copies: readonly Copy[]): Page {
  const { answers, missing, referralId } = housing
  const name = (answers as Pp3Answers | null)?.housedName ?? housing.reference
  const why = [
    [
      t.missing,
      formatList(
        missing.map((each) => each.name),
        'en',
      ),
    ],
    [t.why2, housing.missingReason ?? ''],
  ] as const
  return {
    title: `${t.title}: ${name}`,
    section: 'referrals',
    backLink: { href: '/housing-information' },
    main: html`<span class="govuk-caption-l">${housing.reference}</span>
      <h1 class="govuk-heading-l">${t.title}: ${name} ${housing.urgent && govukTag({ text: t.urgent, classes: 'govuk-tag--red' })}</h1>
      ${housing.status === 'withdrawn' && html`${govukInsetText({ text: t.withdrawn })}<p class="govuk-body">${housing.withdrawnReason ?? ''}</p>`}
      ${referralId !== null && html`<p class="govuk-body"><a class="govuk-link" href="/referrals/${referralId}">${t.referral}</a></p>`}
      ${copiesTable(copies, 'en')}
      ${answers !== null && html`<h2 class="govuk-heading-l">${t.whatWasSent}</h2>${paper(PP3, answers, 'en')}`}
      ${missing.length > 0 && govukSummaryList({ rows: why.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
      ${printButton('en')}`,
  }
}

const SHOWS = ['all', 'urgent', 'drafts'] as const
const Query = z.object({
  show: z.enum(SHOWS).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export const HousingQuery = z.object({
  show: z.enum(SHOWS).default('all'),
  page: z.coerce.number().int().min(1).default(1),
})
export const HousingListed = z.object({
  total: z.number().int(),
  housing: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      status: z.string(),
      urgent: z.boolean(),
      referralId: z.uuid().nullable(),
    }),
  ),
})

/** Housing information in sight: one's own, what was sent to one's post, and for those who screen all that was sent. */
export async function showHousingList(request: Request): Promise<Reply> {
  const filter = Query.parse(request.query)
  return ok(listPage(await load(request, filter), filter))
}

export async function listHousingByApi(request: Request): Promise<Reply> {
  const { housing, total } = await load(request, request.query as HousingFilter)
  const rows = housing.map(({ id, reference, status, urgent, referralId }) => ({
    id,
    reference,
    status,
    urgent,
    referralId,
  }))
  return json({ total, housing: rows })
}

async function load({ tx, audit }: Request, filter: HousingFilter) {
  const listed = await listHousing(tx, filter, PAGE_SIZE)
  audit.saw(
    'housing-information',
    listed.housing.map(({ id }) => id),
  )
  const [only, ...others] = new Set(listed.housing.map(({ areaId }) => areaId))
  if (only !== undefined && others.length === 0) audit.area(only)
  return listed
}

function listPage(
  { housing, total }: { housing: readonly Housing[]; total: number },
  filter: HousingFilter,
): Page {
  const heads = [t.name, t.from, t.sent, t.reference]
  return {
    title: t.title,
    section: 'referrals',
    wide: true,
    backLink: { href: '/referrals' },
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      <form method="get" action="/housing-information" novalidate>
        ${govukSelect({ id: 'show', name: 'show', label: { text: t.filter }, items: SHOWS.map((show) => ({ value: show, text: t.filters[show], selected: show === filter.show })) })}
        ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}
      </form>
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${total === 0 ? html`<p class="govuk-body">${t.empty}</p>` : recordTable(t.title, heads, housing.map(row))}
      ${pagination(filter, total)}`,
  }
}

function row(each: Housing): (Html | string)[] {
  const name = (each.answers as Pp3Answers | null)?.housedName ?? each.reference
  return [
    html`<a class="govuk-link" href="/housing-information/${each.id}">${name}</a> ${each.urgent && govukTag({ text: t.urgent, classes: 'govuk-tag--red' })}`,
    t.fromWho(each.agency ?? '', each.madeBy ?? ''),
    each.sentAt === null ? t.notSent : formatDateTime(each.sentAt, 'en'),
    each.reference,
  ]
}

function pagination({ show, page }: HousingFilter, total: number): Html | null {
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const href = (to: number) => `/housing-information?show=${show}&page=${to}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: href(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: href(page + 1), text: t.next } : undefined,
  })
}
