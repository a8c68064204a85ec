import { formatDate } from '#platform/html/format.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { areasText } from './areas.text.ts'
import { table } from './parts.ts'
import type { Version } from './profile.ts'
import type { Area } from './versions.ts'

type Known = { listed: readonly { area: Area; version: Version }[]; lang: Lang }

/** The areas one holds a post in, each with its profile. */
export function listAreasPage({ listed, lang }: Known): Page {
  const t = words(lang, areasText)
  return {
    title: t.listTitle,
    section: 'areas',
    main: html`<h1 class="govuk-heading-l">${t.listTitle}</h1>
      <p class="govuk-body">${t.listIntro}</p>
      <p class="govuk-body" role="status">${t.count(listed.length)}</p>
      ${table(
        t.listTitle,
        [t.area, t.standsOn, t.versionWord, t.since, t.library],
        listed.map(({ area, version }) => [
          html`<a class="govuk-link" href="/areas/${area.id}">${area.name}</a>`,
          version.profile.name,
          String(version.version),
          formatDate(version.effectiveFrom, lang),
          html`<a class="govuk-link" href="/areas/${area.id}/library">${t.library}<span class="govuk-visually-hidden">: ${area.name}</span></a>`,
        ]),
      )}`,
  }
}
