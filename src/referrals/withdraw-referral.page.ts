import { readable } from '#platform/forms/readable.page.ts'
import { govukButton, govukCharacterCount } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Referral } from './queries.ts'
import { referralsText } from './referrals.text.ts'

type Known = { referral: Referral; form: FormState; lang: Lang }

/** Asks why, and says what will happen. */
export function withdrawPage({ referral, form, lang }: Known): Page {
  const t = words(lang, referralsText)
  const name = t.fullName(referral.givenName, referral.familyName)
  return {
    title: t.withdraw.title,
    section: 'referrals',
    backLink: { href: `/referrals/${referral.id}` },
    main: readable(html`${errorSummary(form)}<span class="govuk-caption-l">${t.draft.forPerson(name, referral.reference)}</span>
      <h1 class="govuk-heading-l">${t.withdraw.title}</h1>
      <p class="govuk-body">${referral.latestVersion === 0 ? t.withdraw.unsent : t.withdraw.explained}</p>
      ${postForm(html`<input type="hidden" name="version" value="${referral.version}">
        ${govukCharacterCount({ id: 'reason', name: 'reason', value: typed(form, 'reason'), maxlength: 2000, maxwords: '', label: { text: t.withdraw.reason, classes: 'govuk-label--s' }, errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: t.withdraw.button, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`),
  }
}
