import type { Json } from '../audit/canonical.ts'

export type Subject = { type: string; id: string }

/** What a handler tells the audit trail about the request it is serving. */
export class AuditNotes {
  areaId: string | null = null
  name: string
  readonly subjects: Subject[] = []
  detail: { [key: string]: Json } | null = null

  constructor(name: string) {
    this.name = name
  }

  /** The area whose auditors may read this event. */
  area(areaId: string): void {
    this.areaId = areaId
  }

  /** Records whose content was shown or changed. */
  saw(type: string, ids: string | readonly string[]): void {
    for (const id of typeof ids === 'string' ? [ids] : ids) this.subjects.push({ type, id })
  }

  /** Words that belong with the event but may have to be destroyed one day: a search term, a reason. */
  say(detail: { [key: string]: string | number | boolean | null }): void {
    for (const [key, value] of Object.entries(detail)) {
      // What was typed may hold characters that neither PostgreSQL nor the canonical form can keep.
      const kept = typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value
      this.detail = { ...this.detail, [key]: kept }
    }
  }

  /** A more exact name than the route's, where one address serves several acts. */
  called(name: `${string}.${string}`): void {
    this.name = name
  }
}
