import { words } from '#platform/html/text.ts'
import { CONFIDENTIALITY, FACT_SHEET } from '#rules/meetings/attendance.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { roomText } from './room.text.ts'

/** Every word that a signature stands under, as the record keeps it: the fact sheet, the declaration and, where the area says so, the undertaking. */
export function signedWords(profile: Profile): string {
  const t = words('en', roomText)
  const undertaking = profile.signatureIsUndertaking.value
    ? [t.undertakingTitle, ...CONFIDENTIALITY.map(({ key }) => t.undertaking[key])]
    : []
  return [
    t.factSheet,
    ...FACT_SHEET.map(({ key }) => t.facts[key]),
    t.declarationTitle,
    t.declaration,
    ...undertaking,
  ].join('\n')
}
