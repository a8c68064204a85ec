import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { ITEMS } from '#rules/profiles/items.ts'
import { areasText } from './areas.text.ts'
import type { Draft } from './draft.ts'
import { dateQuestion, sourceLine, table } from './parts.ts'
import { shownValue } from './values/shown.ts'
import type { Area, Change, Effect } from './versions.ts'

type Known = {
  area: Area
  draft: Draft
  changes: readonly Change[]
  effects: readonly Effect[]
  earliest: string
  from: string | null
  form: FormState
  lang: Lang
}

/** The next version before it is saved: value by value, the dates that would move, the first day. */
export function savePage(known: Known): Page {
  const { area, draft, changes, effects, form, lang } = known
  const t = words(lang, areasText).draft
  return {
    title: t.title,
    section: 'areas',
    wide: true,
    backLink: { href: `/areas/${area.id}` },
    main: html`${errorSummary(form, undefined, { from: 'from-day' })}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body" role="status">${changes.length === 0 ? t.none : t.count(changes.length)}</p>
      ${changes.length > 0 && changesTable(area, changes, lang)}
      ${changes.length > 0 && html`<h2 class="govuk-heading-m">${t.effects}</h2>${effectsList(effects, lang)}`}
      ${changes.length > 0 && saveForm(known)}
      ${draft.revision > 0 && postForm(govukButton({ text: t.drop, classes: 'govuk-button--warning', preventDoubleClick: true }), { action: `/areas/${area.id}/draft/discard` })}`,
  }
}

function changesTable(area: Area, changes: readonly Change[], lang: Lang): Html {
  const t = words(lang, areasText)
  return table(
    t.draft.title,
    [t.setting, t.draft.before, t.draft.after],
    changes.map(({ key, before, after }) => [
      html`<a class="govuk-link" href="/areas/${area.id}/settings/${key}">${ITEMS[key].title}</a>`,
      html`${shownValue(key, before.value)}<div class="govuk-hint govuk-!-margin-bottom-0">${sourceLine(before.source)}</div>`,
      html`${shownValue(key, after.value)}<div class="govuk-hint govuk-!-margin-bottom-0">${sourceLine(after.source)}</div>`,
    ]),
  )
}

function effectsList(effects: readonly Effect[], lang: Lang): Html {
  const t = words(lang, areasText).draft
  const moved = effects.filter(({ clocks }) => clocks > 0)
  if (moved.length === 0) return html`<p class="govuk-body">${t.noEffects}</p>`
  return html`<p class="govuk-body">${t.effectsIntro}</p>
    <ul class="govuk-list govuk-list--bullet">${moved.map(({ key, clocks, cases }) => html`<li>${t.effect(ITEMS[key].title, clocks, cases)}</li>`)}</ul>`
}

function saveForm({ draft, earliest, from, form, lang }: Known): Html {
  const t = words(lang, areasText).draft
  return html`<h2 class="govuk-heading-m">${t.saveTitle}</h2>
    ${postForm(html`<input type="hidden" name="revision" value="${String(draft.revision)}">
      ${dateQuestion({ name: 'from', legend: t.from, hint: t.fromHint(formatDate(earliest, lang)), onRecord: from, form })}
      ${govukTextarea({
        id: 'reason',
        name: 'reason',
        label: { text: t.reason, classes: 'govuk-label--s' },
        hint: { text: t.reasonHint },
        value: typed(form, 'reason'),
        errorMessage: errorFor(form, 'reason'),
        rows: 3,
      })}
      ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`
}
