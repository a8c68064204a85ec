import { londonDate } from '#platform/html/format.ts'
import { govukButton, govukTextarea, govukWarningText } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import { londonTime } from '#platform/http/london-time.ts'
import type { Page } from '#platform/http/route.ts'
import { arrangementFields, DATE_ANCHOR } from './arrangement.page.ts'
import type { Officers } from './convene-meeting.ts'
import { meetingsText } from './meetings.text.ts'
import type { Meeting } from './queries/meetings.ts'

type Known = { meeting: Meeting; lang: Lang; form: FormState }

/** Another date, place, chair or minute-taker. */
export function changeMeetingPage({ meeting, officers, lang, form }: Known & { officers: Officers }): Page {
  const t = words(lang, meetingsText)
  const { startsAt, place, chairId, minuteTakerId } = meeting
  return {
    title: t.changeTitle,
    section: 'meetings',
    backLink: { href: `/meetings/${meeting.id}` },
    main: html`${errorSummary(form, undefined, DATE_ANCHOR)}
      <h1 class="govuk-heading-l">${t.changeTitle}</h1>
      <p class="govuk-body">${t.changeExplains}</p>
      ${postForm(html`<input type="hidden" name="version" value="${typed(form, 'version', String(meeting.version))}">
        ${arrangementFields({ onRecord: { date: londonDate(startsAt), time: londonTime(startsAt), place, chairId, minuteTakerId }, officers, form, lang })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}

/** Why a meeting will not be held. */
export function cancelMeetingPage({ meeting, lang, form }: Known): Page {
  const t = words(lang, meetingsText)
  return {
    title: t.cancelTitle,
    section: 'meetings',
    backLink: { href: `/meetings/${meeting.id}` },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.cancelTitle}</h1>
      ${govukWarningText({ text: t.cancelExplains, iconFallbackText: 'Warning' })}
      ${postForm(html`<input type="hidden" name="version" value="${typed(form, 'version', String(meeting.version))}">
        ${govukTextarea({ id: 'reason', name: 'reason', label: { text: t.cancelReason }, rows: 3, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        <div class="govuk-button-group">${govukButton({ text: t.cancelButton, classes: 'govuk-button--warning', preventDoubleClick: true })}
          <a class="govuk-link" href="/meetings/${meeting.id}">${t.keep}</a></div>`)}`,
  }
}
