import { type Lang, words } from '#platform/html/text.ts'
import { askedIn, CONFIDENTIALITY, FACT_SHEET } from '#rules/meetings/attendance.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { roomText } from './room.text.ts'

/** Every word that a signature stands under, as the record keeps it: the declaration and, where the area asks for them, the fact sheet and the undertaking. */
export function signedWords(profile: Profile): string {
  const t = words('en', roomText)
  const asked = askedIn(profile)
  const factSheet = asked.factSheet ? [t.factSheet, ...FACT_SHEET.map(({ key }) => t.facts[key])] : []
  const undertaking = asked.undertaking
    ? [t.undertakingTitle, ...CONFIDENTIALITY.map(({ key }) => t.undertaking[key])]
    : []
  return [...factSheet, t.declarationTitle, declarationIn(profile, 'en'), ...undertaking].join('\n')
}

/** What somebody declares by signing in, by what the area asks of them. */
export function declarationIn(profile: Profile, lang: Lang): string {
  const t = words(lang, roomText)
  const { factSheet, undertaking } = askedIn(profile)
  if (factSheet) return t.declaration
  return undertaking ? t.undertakingOnly : t.presentOnly
}
