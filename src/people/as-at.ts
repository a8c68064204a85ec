import { isCivilDate } from '#platform/http/fields.ts'
import { foldDates, type Refused, refuse } from '#platform/http/form.ts'
import { asAtText } from './as-at.text.ts'

/** The day as at which a page is read: the one asked for, or today where none or no real day is. */
export function asAtOf(query: unknown, today: string): { asAt: string; wrong: Refused | undefined } {
  const sent = foldDates((query ?? {}) as Record<string, unknown>)
  const asked = typeof sent.asAt === 'string' ? sent.asAt : ''
  if (asked === '') return { asAt: today, wrong: undefined }
  if (isCivilDate(asked)) return { asAt: asked, wrong: undefined }
  return {
    asAt: today,
    wrong: refuse({ asAt: asAtText.en.notADay }, (query ?? {}) as Record<string, unknown>),
  }
}
