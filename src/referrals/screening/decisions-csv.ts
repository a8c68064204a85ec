import { words } from '#platform/html/text.ts'
import type { Decision } from './decision-queries.ts'
import { screeningText } from './screening.text.ts'

/** Decisions as a spreadsheet reads them. */
export function decisionsCsv(decisions: readonly Decision[]): string {
  const t = words('en', screeningText)
  const line = (each: Decision) => [
    each.decidedOn,
    t.fullName(each.givenName, each.familyName),
    each.reference,
    t.outcomeDone[each.outcome],
    each.level === null ? '' : String(each.level),
    each.category === null ? '' : String(each.category),
    each.riskGrade === null ? '' : t.grades[each.riskGrade],
    each.body === 'coordination-panel' ? t.panel : t.coordinator,
    each.members,
    each.reasons,
    each.evidence,
    each.evidenceAsked ?? '',
    each.decidedBy ?? '',
    each.recordedAt.toISOString(),
  ]
  return [t.csvHead, ...decisions.map((each) => line(each).map(csvCell).join(','))]
    .map((row) => `${row}\r\n`)
    .join('')
}

/** Quoted for CSV, and never a formula: spreadsheets run what begins with one of these signs. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
