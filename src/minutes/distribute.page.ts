import { govukButton, govukInput } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { csrfField, errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { colleagueSelect } from '../sharing/index.ts'
import type { Distributing } from './distribute.ts'
import { minutesHref } from './known.ts'
import { minutesText } from './minutes.text.ts'
import { paperText } from './paper.text.ts'

type Known = Distributing & { form: FormState; lang: Lang }

/** The people outside the room, each with their duty, and the form that adds one. */
export function distributePage(view: Known): Page {
  const { known, recipients, colleagues, form, lang } = view
  const t = words(lang, minutesText)
  return {
    title: t.recipientsTitle,
    section: 'minutes',
    backLink: { href: `${minutesHref(known.discussed)}#distribution`, text: t.backToMinutes },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${known.discussed.givenName} ${known.discussed.familyName}</span>
      <h1 class="govuk-heading-l">${t.recipientsTitle}</h1>
      <p class="govuk-body">${known.minute?.status === 'approved' ? '' : t.recipientsNow}</p>
      ${recipients.length === 0 ? html`<p class="govuk-body">${t.noRecipients}</p>` : recipientsTable(view)}
      <h2 class="govuk-heading-m">${t.add}</h2>
      ${postForm(html`${colleagueSelect({ id: 'userId', label: t.who, colleagues, form, lang })}
        ${govukInput({ id: 'duty', name: 'duty', label: { text: t.duty }, value: typed(form, 'duty'), errorMessage: errorFor(form, 'duty') })}
        ${govukButton({ text: t.add, preventDoubleClick: true })}`)}`,
  }
}

function recipientsTable({ known, recipients, lang }: Known): Html {
  const t = words(lang, minutesText)
  const p = words(lang, paperText)
  const draft = known.minute?.status !== 'approved'
  return html`<ul class="govuk-list govuk-list--spaced">${recipients.map(
    (each) => html`<li>${p.recipient(each.name, each.jobTitle, each.agencyName, each.duty)}
      ${
        draft &&
        html`<form method="post" action="${minutesHref(known.discussed)}/recipients/${each.id}/remove" novalidate>${csrfField}
        ${govukButton({ text: t.remove, classes: 'govuk-button--secondary govuk-!-margin-bottom-0 govuk-!-margin-top-2', attributes: { 'aria-label': t.removePerson(each.name) } })}</form>`
      }</li>`,
  )}</ul>`
}
