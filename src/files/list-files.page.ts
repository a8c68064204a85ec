import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukPagination, govukSelect, govukTable, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import type { Person } from '../people/index.ts'
import { type StoredFile, USES, type Use } from './file-queries.ts'
import { filesText } from './files.text.ts'

/** Files on one page. */
export const PAGE_SIZE = 25

type Known = {
  person: Person
  asked: { use: Use | 'all'; page: number }
  files: readonly StoredFile[]
  total: number
  actor: Actor
  lang: Lang
}

/** The files about one person, the newest first. */
export function listFilesPage({ person, asked, files, total, actor, lang }: Known): Page {
  const t = words(lang, filesText)
  const title = t.listOf(`${person.givenName} ${person.familyName}`)
  return {
    title,
    section: 'people',
    wide: true,
    backLink: { href: `/people/${person.id}` },
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${mayIn(actor, 'person.record', person.areaId) && govukButton({ text: t.add, href: `/people/${person.id}/files/new` })}
      <form method="get" novalidate>${govukSelect({
        id: 'use',
        name: 'use',
        label: { text: t.use },
        items: (['all', ...USES] as const).map((use) => ({
          value: use,
          text: t.uses[use],
          selected: use === asked.use,
        })),
      })} ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>
      <p class="govuk-body">${total === 0 ? t.none : t.count(total)}</p>
      ${files.length > 0 && filesTable(files, title, lang)}
      ${pagination(person.id, asked, total, lang)}`,
  }
}

function filesTable(files: readonly StoredFile[], caption: string, lang: Lang): Html {
  const t = words(lang, filesText)
  const head = [t.name, t.use, t.type, t.source, t.recorded].map((text) => ({ text }))
  const rows = files.map((file) => [
    {
      html: html`<a class="govuk-link" href="/files/${file.id}">${file.title}</a>${file.removedAt !== null && html` ${govukTag({ text: t.removedTag, classes: 'govuk-tag--grey' })}`}`,
    },
    { text: t.uses[file.use] },
    { text: t.size(file.sizeBytes) },
    { text: file.source },
    { text: t.recordedBy(formatDateTime(file.recordedAt, lang), file.recordedBy ?? t.somebody) },
  ])
  return scrollable(
    caption,
    govukTable({ caption, captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true, head, rows }),
  )
}

function pagination(personId: string, { use, page }: Known['asked'], total: number, lang: Lang): Html | null {
  const t = words(lang, filesText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const href = (to: number) => `/people/${personId}/files?use=${use}&page=${to}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: page > 1 ? { href: href(page - 1), text: t.previous } : undefined,
    next: page < last ? { href: href(page + 1), text: t.next } : undefined,
  })
}
