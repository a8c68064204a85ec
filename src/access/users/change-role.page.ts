import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { dateField } from '../parts.ts'
import { select } from '../sight/give-grant.page.ts'
import type { Named } from '../sight/queries.ts'
import type { HeldRole, User } from './queries.ts'
import { usersText } from './users.text.ts'

type Giving = { user: User; areas: readonly Named[]; posts: readonly Named[]; form: FormState; lang: Lang }

const reasonField = (label: string, form: FormState) =>
  govukTextarea({
    id: 'reason',
    name: 'reason',
    rows: 2,
    label: { text: label },
    value: typed(form, 'reason'),
    errorMessage: errorFor(form, 'reason'),
  })

/** Which post, in which area, until when. */
export function giveRolePage({ user, areas, posts, form, lang }: Giving): Page {
  const t = words(lang, usersText)
  const only = areas.length === 1 ? areas[0]?.id : undefined
  const refusedArea = errorFor(form, 'areaId') !== undefined
  return {
    title: t.giveTitle,
    section: 'users',
    backLink: { href: `/users/${user.id}`, text: user.name },
    main: html`${errorSummary(form, undefined, { endsOn: 'endsOn-day' })}
      <span class="govuk-caption-l">${user.name}</span>
      <h1 class="govuk-heading-l">${t.giveTitle}</h1>
      ${postForm(html`${only === undefined || refusedArea ? select({ id: 'areaId', label: t.area, choices: areas, form, lang }) : html`<input type="hidden" name="areaId" value="${only}">`}
        ${select({ id: 'role', label: t.role, choices: posts, form, lang })}
        ${reasonField(t.giveReason, form)}
        ${dateField({ name: 'endsOn', label: t.giveUntil, hint: t.giveUntilHint, form, lang })}
        ${govukButton({ text: t.giveSave, preventDoubleClick: true })}`)}`,
  }
}

type Ending = { user: User; role: HeldRole; form: FormState; lang: Lang }

/** What ending a role means, and why it ends. */
export function endRolePage({ user, role, form, lang }: Ending): Page {
  const t = words(lang, usersText)
  return {
    title: t.endRoleTitle,
    section: 'users',
    backLink: { href: `/users/${user.id}`, text: user.name },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.endRoleTitle}</h1>
      <p class="govuk-body">${t.endRoleIntro(user.name, role.title, role.area)}</p>
      ${postForm(html`${reasonField(t.endReason, form)}
        ${govukButton({ text: t.endRoleSave, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}
