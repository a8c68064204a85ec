import { govukTextarea } from '#platform/html/govuk.ts'
import type { Html } from '#platform/html/html.ts'
import type { Lang } from '#platform/html/text.ts'
import { errorFor, type FormState, typed } from '#platform/http/form.ts'
import type { Case } from '../cases/index.ts'
import type { Minuting } from './known.ts'
import type { Decision, ItemAction, Quote } from './queries/contents.ts'
import type { Recipient } from './queries/people.ts'

/** Everything the page of a draft shows. */
export type DraftView = {
  known: Minuting
  shown: Case
  quotes: readonly Quote[]
  decisions: readonly Decision[]
  recipients: readonly Recipient[]
  actions: readonly ItemAction[]
  sentToChair: boolean
  form: FormState
  lang: Lang
}

type Text = { name: string; label: string; hint?: string; value: string | undefined; rows: number }

/** A box for paragraphs, with what is on record or what was typed. */
export function longText({ form }: { form: FormState }, { name, label, hint, value, rows }: Text): Html {
  return govukTextarea({
    id: name,
    name,
    rows,
    label: { text: label, classes: 'govuk-label--s' },
    hint: hint === undefined ? undefined : { text: hint },
    value: typed(form, name, value),
    errorMessage: errorFor(form, name),
  })
}
