import { govukButton, govukInsetText, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { FLOOR } from '#rules/profiles/floor.ts'
import { ITEMS, type ItemKey } from '#rules/profiles/items.ts'
import { areasText } from './areas.text.ts'
import type { Draft } from './draft.ts'
import { sourceLine } from './parts.ts'
import { valueFields } from './values/fields.page.ts'
import { shownValue } from './values/shown.ts'
import type { Area } from './versions.ts'

type Known = { area: Area; key: ItemKey; draft: Draft; form: FormState; lang: Lang }

/** One setting: what stands with its paragraph, the questions, and where the new value stands. */
export function changeSettingPage({ area, key, draft, form, lang }: Known): Page {
  const t = words(lang, areasText).item
  const { title, hint, shape } = ITEMS[key]
  const { value, source } = draft.settled.settings[key]
  const own = key in draft.own
  const anchors = shape.kind === 'record' || shape.kind === 'rows' ? { value: 'value' } : {}
  return {
    title,
    section: 'areas',
    backLink: { href: `/areas/${area.id}` },
    main: html`${errorSummary(form, undefined, anchors)}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${hint}</p>
      ${govukInsetText({ html: html`<h2 class="govuk-heading-s">${t.now}</h2>${shownValue(key, value)}<p class="govuk-hint govuk-!-margin-bottom-0">${sourceLine(source)}</p>${law(key, lang)}` })}
      ${postForm(html`<input type="hidden" name="revision" value="${String(draft.revision)}">
        ${valueFields(key, value, form)}
        ${govukTextarea({
          id: 'at',
          name: 'at',
          label: { text: t.sourceLabel, classes: 'govuk-label--s' },
          hint: { text: t.sourceHint },
          value: typed(form, 'at', source.key === 'set-locally' && own ? source.at : ''),
          errorMessage: errorFor(form, 'at'),
          rows: 2,
        })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}
      ${own && back(draft, lang)}`,
  }
}

/** The paragraph that bounds the setting, where one does. */
function law(key: ItemKey, lang: Lang): Html | null {
  const floor = FLOOR.findLast(({ item }) => item === key)
  if (floor === undefined) return null
  const { document, at } = floor.rule.source
  return html`<p class="govuk-hint govuk-!-margin-bottom-0">${words(lang, areasText).item.law(document, at)}</p>`
}

function back({ revision }: Draft, lang: Lang): Html {
  const t = words(lang, areasText).item
  return postForm(html`<input type="hidden" name="revision" value="${String(revision)}"><input type="hidden" name="back" value="yes">
    <p class="govuk-body">${t.backHint}</p>
    ${govukButton({ text: t.back, classes: 'govuk-button--secondary', preventDoubleClick: true })}`)
}
