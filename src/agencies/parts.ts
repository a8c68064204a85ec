import { formatDateTime, formatList } from '#platform/html/format.ts'
import { govukInput, govukSelect, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html, join } from '#platform/html/html.ts'
import type { Lang } from '#platform/html/text.ts'
import { words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import { found, NotFound } from '#platform/http/errors.ts'
import { errorFor, type FormState, typed } from '#platform/http/form.ts'
import type { Request } from '#platform/http/route.ts'
import type { Source } from '#rules/source.ts'
import { recordTable } from '../access/index.ts'
import { type AreaProfile, getProfile } from '../areas/index.ts'
import { agenciesText } from './agencies.text.ts'
import type { LogLine } from './changes.ts'

export const KEEPS = 'directory.keep'

export type Area = Actor['areas'][number]

/** An area of the actor, whether they keep its directory, and its profile of today. */
export type Place = { area: Area; keeps: boolean; profile: AreaProfile['profile'] }

/** The area of the address, told to the audit trail. Not found when it is not one of the actor's. */
export async function placeOf({ tx, params, actor, today, audit }: Request): Promise<Place> {
  const { areaId } = params as { areaId?: unknown }
  const area = found(
    actor.areas.find(({ id }) => id === areaId),
    'area',
  )
  audit.area(area.id)
  const { profile } = await getProfile(tx, area.id, today)
  return { area, keeps: mayIn(actor, KEEPS, area.id), profile }
}

/** The same for those who keep its directory; for others there is no such page. */
export async function keptPlace(request: Request): Promise<Place> {
  const place = await placeOf(request)
  if (!place.keeps) throw new NotFound('directory to keep')
  return place
}

type Asked = { name: string; label: string; hint?: string; onRecord?: string | null; form: FormState }

/** One line of text. */
export const line = ({ name, label, hint, onRecord, form }: Asked): Html =>
  govukInput({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    value: typed(form, name, onRecord),
    errorMessage: errorFor(form, name),
    autocomplete: 'off',
  })

/** A paragraph or more. */
export const lines = ({ name, label, hint, onRecord, form, rows = 3 }: Asked & { rows?: number }): Html =>
  govukTextarea({
    id: name,
    name,
    rows,
    label: { text: label, classes: 'govuk-label--s' },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    value: typed(form, name, onRecord),
    errorMessage: errorFor(form, name),
  })

/** One of many, by name. */
export const oneOf = (
  { name, label, hint, onRecord, form }: Asked,
  choices: readonly { id: string; name: string }[],
  none: string,
): Html => {
  const value = typed(form, name, onRecord)
  return govukSelect({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    errorMessage: errorFor(form, name),
    items: [
      { value: '', text: none },
      ...choices.map((each) => ({ value: each.id, text: each.name, selected: each.id === value })),
    ],
  })
}

/** The hidden version from which a form was drawn. */
export const versionField = (version: number): Html =>
  html`<input type="hidden" name="version" value="${String(version)}">`

/** Document and paragraph in small print. */
export const paragraph = ({ document, at }: Source): Html =>
  html`<span class="govuk-hint govuk-!-margin-bottom-0">${document}, ${at}</span>`

/** What is missing, as a warning before everything else; nothing when all is there. */
export const missingPart = (label: string, missing: readonly string[]): Html | null =>
  missing.length === 0
    ? null
    : html`<div class="govuk-inset-text"><p class="govuk-body govuk-!-font-weight-bold">${label}</p>
        <ul class="govuk-list govuk-list--bullet">${missing.map((each) => html`<li>${each}</li>`)}</ul></div>`

/** A row of a summary list; what is empty says so. */
export function row(key: string, value: string | Html | null | undefined) {
  const empty = value === '' || value === null || value === undefined
  return {
    key: { text: key },
    value: empty
      ? { text: agenciesText.en.notRecorded }
      : typeof value === 'string'
        ? {
            html: join(
              value.split('\n').map((part) => html`${part}`),
              html`<br>`,
            ),
          }
        : { html: value },
  }
}

/** The history of a record with what changed each time. */
export function historyPart(
  log: readonly LogLine[],
  fields: Readonly<Record<string, string>>,
  lang: Lang,
): Html | null {
  const t = words(lang, agenciesText)
  if (log.length === 0) return null
  const heads = [
    t.historyVersion,
    t.historyWhat,
    t.historyChanged,
    t.historyWhen,
    t.historyWho,
    t.historyNote,
  ]
  return html`<h2 class="govuk-heading-m">${t.history}</h2>${recordTable(
    t.history,
    heads,
    log.map(({ version, kind, changed, changedAt, by, note }) => [
      String(version),
      t.kinds[kind] ?? kind,
      formatList(
        changed.map((key) => fields[key] ?? key),
        lang,
      ),
      formatDateTime(changedAt, lang),
      by ?? '',
      note,
    ]),
  )}`
}
