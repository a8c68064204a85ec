import { readable } from '#platform/forms/readable.page.ts'
import { formatDate, londonDate } from '#platform/html/format.ts'
import { govukButton, govukCheckboxes, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Source } from '#rules/source.ts'
import { referralsText } from './referrals.text.ts'

/** What one area asks to be confirmed, and whether it has been. */
export type Standing = {
  area: { id: string; name: string }
  required: boolean
  protocol: string
  source: Source
  confirmedAt: Date | undefined
}

type Known = { standing: readonly Standing[]; agency: string; next: string; form: FormState; lang: Lang }

/** Each area's protocol with the date it was confirmed, or the box that confirms it. */
export function confirmProtocolPage(known: Known): Page {
  const { standing, form, lang } = known
  const t = words(lang, referralsText).protocol
  return {
    title: t.title,
    ...(known.next !== '' && { backLink: { href: known.next } }),
    main: readable(html`${errorSummary(form, undefined, { confirm: boxId(standing[0]), area: boxId(standing[0]) })}<h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${standing.length === 0 && html`<p class="govuk-body">${t.none}</p>`}
      ${standing.map((each) => oneArea(each, known))}`),
  }
}

/** Each area has a box of its own. */
const boxId = (each: Standing | undefined) => `confirm-${each?.area.id ?? ''}`

function oneArea(each: Standing, known: Known): Html {
  const t = words(known.lang, referralsText)
  const { area, protocol, source, confirmedAt } = each
  const state =
    confirmedAt === undefined
      ? t.protocol.notYet
      : t.protocol.confirmedOn(formatDate(londonDate(confirmedAt), known.lang))
  const rows = [
    [t.protocol.area, area.name],
    [t.protocol.protocol, protocol],
    [t.protocol.state, state],
  ] as const
  return html`${govukSummaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
    ${confirmedAt === undefined && confirmForm(each, known)}
    <p class="govuk-hint">${t.source(source.document, source.at)}</p>`
}

function confirmForm(each: Standing, { agency, next, form, lang }: Known): Html {
  const t = words(lang, referralsText).protocol
  const { area, protocol } = each
  return postForm(
    html`<input type="hidden" name="area" value="${area.id}"><input type="hidden" name="next" value="${next}">
      ${govukCheckboxes({ idPrefix: boxId(each), name: 'confirm', errorMessage: errorFor(form, 'confirm'), fieldset: { legend: { text: t.confirm, classes: 'govuk-visually-hidden' } }, items: [{ value: 'yes', text: t.statement(agency, protocol) }] })}
      ${govukButton({ text: t.button, preventDoubleClick: true })}`,
    { action: '/protocol' },
  )
}
