import { formatDate } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { peopleText } from './people.text.ts'
import type { PersonName } from './queries.ts'

/** Every name of a person, each with the time for which it was used. */
export function nameRows(names: readonly PersonName[], lang: Lang) {
  const t = words(lang, peopleText)
  return names.map((name) => ({
    key: { text: t.nameKind[name.kind] },
    value: { text: nameWithDates(name, lang) },
  }))
}

function nameWithDates({ givenName, familyName, validFrom, validTo }: PersonName, lang: Lang): string {
  const t = words(lang, peopleText)
  const name = t.fullName(givenName, familyName)
  if (validFrom === null)
    return validTo === null ? t.nameUsed.always(name) : t.nameUsed.until(name, formatDate(validTo, lang))
  const from = formatDate(validFrom, lang)
  return validTo === null
    ? t.nameUsed.from(name, from)
    : t.nameUsed.between(name, from, formatDate(validTo, lang))
}
