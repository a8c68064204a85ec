import { govukButton, govukInsetText, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { sightText } from './sight.text.ts'

type Known = {
  kind: 'grant' | 'block'
  personId: string
  who: string
  /** The reason it was given or recorded for. */
  why: string
  form: FormState
  lang: Lang
}

/** Ends a grant or a block: what it means, and why. */
export function endPage({ kind, personId, who, why, form, lang }: Known): Page {
  const t = words(lang, sightText)
  const isGrant = kind === 'grant'
  const title = isGrant ? t.endTitle : t.endBlockTitle
  return {
    title,
    section: 'people',
    backLink: { href: `/access/person/${personId}`, text: t.backToSight },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${isGrant ? t.endIntro(who) : t.endBlockIntro(who)}</p>
      ${govukInsetText({ html: html`<strong>${t.reasonLabel}:</strong> ${why}` })}
      ${postForm(html`${govukTextarea({ id: 'reason', name: 'reason', rows: 3, label: { text: t.endReason, classes: 'govuk-label--s' }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: isGrant ? t.endSave : t.endBlockSave, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}
