import { govukButton, govukInsetText, govukRadios } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Ruling } from '#rules/source.ts'
import { itemFields, titleOf } from './item-form.page.ts'
import { KINDS } from './item-form.ts'
import { newItemHref, placeHref } from './list-items.page.ts'
import type { Kind, Place } from './queries.ts'
import { sharingText } from './sharing.text.ts'

type At = { place: Place; lang: Lang }

/** AP-19: says what has to be confirmed first, and where. */
export function protocolPage({
  place,
  protocol,
  ruling,
  lang,
}: At & { protocol: string; ruling: Ruling & { met: false } }): Page {
  const t = words(lang, sharingText)
  return {
    title: t.protocolTitle,
    section: 'meetings',
    backLink: { href: placeHref(place) },
    main: html`<h1 class="govuk-heading-l">${t.protocolTitle}</h1>
      <p class="govuk-body">${t.protocolNeeded(protocol)}</p>
      <p class="govuk-body-s">${t.protocolSource(ruling.source.document, ruling.source.at)}</p>
      ${govukButton({ text: t.confirmProtocol, href: `/protocol?area=${place.areaId}&next=${encodeURIComponent(newItemHref(place))}` })}`,
  }
}

/** The first question: fact, opinion, or nothing known. */
export function chooseKindPage({ place, lang, form }: At & { form: FormState }): Page {
  const t = words(lang, sharingText)
  return {
    title: t.chooseTitle,
    section: 'meetings',
    backLink: { href: placeHref(place) },
    main: html`${caption(place)}
      <form method="get" action="/items/new" novalidate>
        <input type="hidden" name="${place.agendaItemId === null ? 'case' : 'agendaItem'}" value="${place.agendaItemId ?? place.caseId}">
        ${govukRadios({
          name: 'kind',
          idPrefix: 'kind',
          fieldset: {
            legend: { text: t.chooseTitle, classes: 'govuk-fieldset__legend--l', isPageHeading: true },
          },
          errorMessage: errorFor(form, 'kind'),
          items: KINDS.map((kind) => ({
            value: kind,
            text: t.kinds[kind],
            hint: { text: t.kindHints[kind] },
          })),
        })}
        ${govukButton({ text: t.continue })}
      </form>`,
  }
}

const caption = (place: Place): Html =>
  html`<span class="govuk-caption-l">${place.givenName} ${place.familyName}</span>`

/** The item itself, on one short page. */
export function supplyItemPage({
  place,
  kind,
  agency,
  lang,
  form,
}: At & { kind: Kind; agency: string; form: FormState }): Page {
  const t = words(lang, sharingText)
  const title = titleOf(kind, lang)
  return {
    title,
    section: 'meetings',
    backLink: { href: newItemHref(place) },
    main: html`${errorSummary(form, undefined, { eventOn: 'eventOn-day' })}
      ${caption(place)}<h1 class="govuk-heading-l">${title}</h1>
      ${postForm(html`${itemFields({ kind, form, onRecord: null, lang })}
        ${govukInsetText({ text: t.owned(agency) })}
        ${govukButton({ text: t.send, preventDoubleClick: true })}`)}`,
  }
}
