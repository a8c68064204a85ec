import { formatDate, formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukSummaryList,
  govukTextarea,
  govukWarningText,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { StoredFile } from './file-queries.ts'
import { filesText } from './files.text.ts'

type Known = { file: StoredFile; records: boolean; scans: boolean; lang: Lang }

/** What a file is, where it comes from, and its content unless it was removed. */
export function showFilePage({ file, records, scans, lang }: Known): Page {
  const t = words(lang, filesText)
  const there = file.removedAt === null
  return {
    title: file.title,
    section: 'people',
    backLink: { href: `/people/${file.personId}/files` },
    main: html`<h1 class="govuk-heading-l">${file.title}</h1>
      ${file.removedAt !== null && govukInsetText({ text: t.removed(formatDateTime(file.removedAt, lang), file.removedBy ?? t.somebody, file.removedReason ?? '') })}
      ${there && file.use === 'photograph' && html`<p><img class="parapet-photograph" src="/files/${file.id}/content" alt="${file.alternative}"></p>`}
      ${govukSummaryList({ rows: rowsOf(file, scans, lang) })}
      ${
        there &&
        html`<div class="govuk-button-group">${govukButton({ text: t.download, href: `/files/${file.id}/content` })}
        ${records && html`<a class="govuk-link" href="/files/${file.id}/remove">${t.remove}</a>`}</div>`
      }`,
  }
}

function rowsOf(file: StoredFile, scans: boolean, lang: Lang) {
  const t = words(lang, filesText)
  const scan = file.scanResult ?? (scans ? 'waiting' : 'none')
  const rows: [string, string][] = [
    [t.use, t.uses[file.use]],
    ...(file.alternative === '' ? [] : [[t.alternative, file.alternative] as [string, string]]),
    [t.source, file.source],
    ...(file.madeOn === null ? [] : [[t.madeOn, formatDate(file.madeOn, lang)] as [string, string]]),
    [t.type, `${file.mediaType}, ${t.size(file.sizeBytes)}`],
    [t.digest, file.sha256],
    [t.scan, t.scans[scan]],
    [t.recorded, t.recordedBy(formatDateTime(file.recordedAt, lang), file.recordedBy ?? t.somebody)],
  ]
  return rows.map(([key, value]) => ({
    key: { text: key },
    value: { text: value, classes: 'parapet-break' },
  }))
}

/** A file that the scanner has not passed. */
export function notServedPage(file: StoredFile, state: 'waiting' | 'infected', lang: Lang): Page {
  const t = words(lang, filesText)
  const [title, why] = state === 'waiting' ? [t.notYet, t.notYetWhy] : [t.harmful, t.harmfulWhy]
  return {
    title,
    section: 'people',
    backLink: { href: `/files/${file.id}` },
    main: html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${file.title}</p><p class="govuk-body">${why}</p>`,
  }
}

/** Why a file goes. */
export function removeFilePage({
  file,
  form,
  lang,
}: {
  file: StoredFile
  form: FormState
  lang: Lang
}): Page {
  const t = words(lang, filesText)
  return {
    title: t.removeTitle,
    section: 'people',
    backLink: { href: `/files/${file.id}` },
    main: html`${errorSummary(form)}<span class="govuk-caption-l">${file.title}</span><h1 class="govuk-heading-l">${t.removeTitle}</h1>
      ${govukWarningText({ text: t.removeWarning, iconFallbackText: 'Warning' })}
      ${postForm(reasonOf(form, lang))}`,
  }
}

function reasonOf(form: FormState, lang: Lang): Html {
  const t = words(lang, filesText)
  return html`${govukTextarea({
    id: 'reason',
    name: 'reason',
    label: { text: t.removeWhy, classes: 'govuk-label--s' },
    value: typed(form, 'reason'),
    errorMessage: errorFor(form, 'reason'),
    rows: 3,
  })}${govukButton({ text: t.remove, classes: 'govuk-button--warning', preventDoubleClick: true })}`
}
