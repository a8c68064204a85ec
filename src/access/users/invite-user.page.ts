import { govukButton, govukInput, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { select } from '../sight/give-grant.page.ts'
import type { Named } from '../sight/queries.ts'
import { usersText } from './users.text.ts'

type Known = {
  areas: readonly Named[]
  agencies: readonly Named[]
  posts: readonly Named[]
  form: FormState
  lang: Lang
}

/** Who gets an account, for which agency, with which post in which area. */
export function inviteUserPage({ areas, agencies, posts, form, lang }: Known): Page {
  const t = words(lang, usersText)
  const only = areas.length === 1 ? areas[0]?.id : undefined
  const line = (name: string, label: string, extra: { type?: string; autocomplete?: string } = {}) =>
    govukInput({
      id: name,
      name,
      label: { text: label },
      value: typed(form, name),
      errorMessage: errorFor(form, name),
      autocomplete: 'off',
      spellcheck: false,
      ...extra,
    })
  return {
    title: t.inviteTitle,
    section: 'users',
    backLink: { href: '/users', text: t.back },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.inviteTitle}</h1>
      <p class="govuk-body">${t.inviteIntro}</p>
      ${postForm(html`${line('name', t.inviteName)}${line('email', t.inviteEmail, { type: 'email' })}
        ${only === undefined ? select({ id: 'areaId', label: t.inviteArea, choices: areas, form, lang }) : html`<input type="hidden" name="areaId" value="${only}">`}
        ${select({ id: 'agencyId', label: t.inviteAgency, choices: agencies, form, lang })}
        ${line('jobTitle', t.inviteJob)}
        ${select({ id: 'role', label: t.invitePost, choices: posts, form, lang })}
        ${govukTextarea({ id: 'reason', name: 'reason', rows: 2, label: { text: t.inviteReason }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: t.inviteSave, preventDoubleClick: true })}`)}`,
  }
}
