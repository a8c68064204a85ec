import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Ruling } from '#rules/source.ts'
import { agendaText } from './agenda.text.ts'
import { itemName } from './meeting-words.ts'
import type { AgendaItem } from './queries/agenda.ts'
import { notYet } from './rulings.page.ts'

type Known = { item: AgendaItem; ruling: Ruling; lang: Lang; form: FormState }

/** Why a case leaves the agenda; or why it cannot. */
export function takeOffPage({ item, ruling, lang, form }: Known): Page {
  const t = words(lang, agendaText)
  return {
    title: t.takeOffTitle,
    section: 'meetings',
    backLink: { href: `/meetings/${item.meetingId}/agenda` },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${itemName(item, lang)}</span>
      <h1 class="govuk-heading-l">${t.takeOffTitle}</h1>
      ${notYet(ruling, lang)}
      ${
        ruling.met &&
        html`<p class="govuk-body">${t.takeOffExplains}</p>
          ${postForm(html`${govukTextarea({ id: 'reason', name: 'reason', label: { text: t.reason }, rows: 3, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
            ${govukButton({ text: t.takeOff, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`
      }`,
  }
}
