import type { OffenceText } from './offence-text.ts'

/** Paragraph 65: murder attempted, agreed, incited or encouraged. Completed murder is not in Schedule 15 and stands apart (section 327). */
export function murderForm({ title, says, commonLaw, acts, sections }: OffenceText): string | null {
  const murder = /\bmurder\b/.test(title === '' ? says : title)
  const other = /\b(?:solicit|threat|assist|conceal|manslaughter)/.test(title)
  const elsewhere = [...acts].some((act) => !FORM_ACTS.has(act))
  if (!murder || other || elsewhere) return null
  if (acts.has('attempts-1981')) return '65(1)'
  if (acts.has('cla-1977') && !sections.get('cla-1977')?.has('54')) return '65(2)'
  if (acts.has('sca-2007')) return '65(4)'
  return commonLaw && /\bincit/.test(title) ? '65(3)' : null
}

const FORM_ACTS: ReadonlySet<string> = new Set(['attempts-1981', 'cla-1977', 'sca-2007'])
