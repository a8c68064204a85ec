import { govukButton, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { papersAtOnce } from '#rules/meetings/papers.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import type { AreaProfile } from '../areas/index.ts'
import { arrangementFields, DATE_ANCHOR } from './arrangement.page.ts'
import { chairText } from './chair.text.ts'
import { chairRules } from './chair.ts'
import type { Officers } from './convene-meeting.ts'
import { meetingsText } from './meetings.text.ts'
import { sourceLine } from './rulings.page.ts'

/** For somebody who convenes in several areas: which one? */
export function chooseAreaPage({
  areas,
  lang,
}: {
  areas: readonly { id: string; name: string }[]
  lang: Lang
}): Page {
  const t = words(lang, meetingsText)
  return {
    title: t.convene,
    section: 'meetings',
    backLink: { href: '/meetings' },
    main: html`<form method="get" action="/meetings/new" novalidate>
      ${govukRadios({
        name: 'area',
        fieldset: {
          legend: {
            html: html`<h1 class="govuk-fieldset__heading">${t.areaLabel}</h1>`,
            classes: 'govuk-fieldset__legend--l',
          },
        },
        items: areas.map((area) => ({ value: area.id, text: area.name })),
      })}
      ${govukButton({ text: t.continue })}</form>`,
  }
}

type Known = { area: AreaProfile; officers: Officers; lang: Lang; form: FormState }

/** A new meeting: kind, urgency, when, where, who chairs, who minutes. */
export function conveneMeetingPage({ area: { areaId, profile }, officers, lang, form }: Known): Page {
  const t = words(lang, meetingsText)
  return {
    title: t.convene,
    section: 'meetings',
    backLink: { href: '/meetings' },
    main: html`${errorSummary(form, undefined, DATE_ANCHOR)}
      <h1 class="govuk-heading-l">${t.convene}</h1>
      ${papersPart(profile, lang)}
      ${chairPart(profile, lang)}
      ${postForm(html`<input type="hidden" name="areaId" value="${areaId}">
        ${levelField(profile, form, lang)}
        ${urgentField(form, lang)}
        ${arrangementFields({ onRecord: {}, officers, form, lang })}
        ${govukButton({ text: t.convene, preventDoubleClick: true })}`)}`,
  }
}

/** When papers go out here: nothing where the area has not said. */
function papersPart({ key, papersDaysBefore: { value, source } }: Profile, lang: Lang): Html | null {
  const t = words(lang, meetingsText)
  if (value === null) return null
  return html`<p class="govuk-body">${t.papersWillBeDue(value)} ${papersAtOnce(key) && t.papersAtOnce} ${sourceLine(source, lang)}</p>`
}

/** Who may chair here: nothing where the area asks nothing. */
function chairPart(profile: Profile, lang: Lang): Html | null {
  const rules = chairRules(profile, lang)
  if (rules.length === 0) return null
  return html`<p class="govuk-body govuk-!-margin-bottom-1">${words(lang, chairText).heading}:</p>
    <ul class="govuk-list govuk-list--bullet">${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
    <p class="govuk-body">${sourceLine(profile.chairs.source, lang)}</p>`
}

function levelField(profile: Profile, form: FormState, lang: Lang): Html {
  const t = words(lang, meetingsText)
  return govukRadios({
    name: 'level',
    fieldset: { legend: { text: t.levelAsk, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(form, 'level'),
    items: ([2, 3] as const).map((level) => ({
      value: String(level),
      text: t.levelHint(level, profile.meetings[level].value.name),
      checked: typed(form, 'level') === String(level),
    })),
  })
}

function urgentField(form: FormState, lang: Lang): Html {
  const t = words(lang, meetingsText)
  const reason = govukTextarea({
    id: 'urgentReason',
    name: 'urgentReason',
    label: { text: t.urgentReason },
    hint: { text: t.urgentOnly },
    rows: 3,
    value: typed(form, 'urgentReason'),
    errorMessage: errorFor(form, 'urgentReason'),
  })
  const asked = govukRadios({
    name: 'urgent',
    fieldset: { legend: { text: t.urgentAsk, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(form, 'urgent'),
    items: [
      { value: 'no', text: t.urgentNo, checked: typed(form, 'urgent') === 'no' },
      { value: 'yes', text: t.urgentYes, checked: typed(form, 'urgent') === 'yes' },
    ],
  })
  return html`${asked}${reason}`
}
