import { govukButton, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { dateField } from '../parts.ts'
import type { User } from './queries.ts'
import { usersText } from './users.text.ts'

/** When and why an account ends. */
export function endAccountPage({ user, form, lang }: { user: User; form: FormState; lang: Lang }): Page {
  const t = words(lang, usersText)
  const date = dateField({ name: 'endsOn', label: t.endsOn, hint: t.dateHint, form, lang })
  return {
    title: t.endTitle,
    section: 'users',
    backLink: { href: `/users/${user.id}`, text: user.name },
    main: html`${errorSummary(form, undefined, { endsOn: 'endsOn-day' })}
      <span class="govuk-caption-l">${user.name}</span>
      <h1 class="govuk-heading-l">${t.endTitle}</h1>
      <p class="govuk-body">${t.endIntro(user.name)}</p>
      ${postForm(html`<input type="hidden" name="version" value="${user.version}">
        ${govukRadios({
          name: 'when',
          idPrefix: 'when',
          fieldset: { legend: { text: t.endWhen, classes: 'govuk-fieldset__legend--s' } },
          errorMessage: errorFor(form, 'when'),
          items: [
            {
              value: 'now',
              text: t.endNow,
              hint: { text: t.endNowHint },
              checked: typed(form, 'when') === 'now',
            },
            { value: 'later', text: t.endLater, checked: typed(form, 'when') === 'later' },
          ],
        })}
        ${date}
        ${govukTextarea({ id: 'reason', name: 'reason', rows: 3, label: { text: t.endReason, classes: 'govuk-label--s' }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: t.endSave, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}
