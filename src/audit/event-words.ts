import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { auditText } from './audit.text.ts'
import type { InSight, RelevantGrant, SubjectRef } from './queries.ts'

/** The name of an event as people read it: `person.viewed` is "Person viewed". */
export function eventWords(event: string): string {
  const spaced = event.replace(/[.-]/g, ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** One record an event is about: what kind it is, and a link with its reference only where the reader could open it anyway. */
export function subjectWords(
  { type, id }: SubjectRef,
  inSight: ReadonlyMap<string, InSight>,
  lang: Lang,
): Html {
  const { types } = words(lang, auditText)
  const kind = Object.hasOwn(types, type) ? types[type as keyof typeof types] : eventWords(type)
  const known = inSight.get(id)
  if (known === undefined) return html`${kind}`
  return html`${kind}: <a class="govuk-link" href="${known.href}">${known.label}</a>`
}

/** The grant that gave sight, with its reason. */
export function grantWords(grant: RelevantGrant | undefined, lang: Lang): string {
  const t = words(lang, auditText)
  return grant === undefined ? t.unseenGrant : t.grantOf(eventWords(grant.kind), grant.reason)
}

/** The grants that gave sight, a line for each kind: with its reason where there is one, counted where there are more. */
export function grantLines(
  ids: readonly string[],
  grants: ReadonlyMap<string, RelevantGrant>,
  lang: Lang,
): string[] {
  const t = words(lang, auditText)
  const seen = ids.flatMap((id) => grants.get(id) ?? [])
  const kinds = Map.groupBy(seen, (grant) => grant.kind)
  const unseen = ids.length - seen.length
  return [
    ...[...kinds].map(([kind, of]) =>
      of.length === 1 ? grantWords(of[0], lang) : t.grantsOfKind(eventWords(kind), of.length),
    ),
    ...(unseen === 0 ? [] : [t.unseenGrants(unseen)]),
  ]
}
