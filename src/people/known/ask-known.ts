import { words } from '#platform/html/text.ts'
import type { FormState } from '#platform/http/form.ts'
import { refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { forAndAgainst } from '../search/evidence.page.ts'
import type { Candidate } from '../search/search-persons.ts'
import { candidatesFor, type Entry, strongOnes } from './candidates.ts'
import { knownPage } from './known.page.ts'
import { knownText } from './known.text.ts'

const t = words('en', knownText)

type Decision = { decision: string; seen: string; passedOverReason: string }
export type Answer = { reply: Reply } | { anew: readonly Candidate[] }

/** Asks whether the person is already known, or reads the answer. `anew` holds whoever was passed over. */
export async function askKnown(request: Request, entry: Entry & Decision): Promise<Answer> {
  const candidates = await candidatesFor(request.tx, entry)
  tell(request, candidates)
  const page = (form: FormState) =>
    knownPage({
      name: `${entry.givenName} ${entry.familyName}`,
      candidates,
      body: request.body,
      form,
      lang: request.lang,
    })
  if (candidates.length === 0) return { anew: [] }
  const used = candidates.find(({ person }) => person.id === entry.decision)
  if (used !== undefined) return { reply: redirect(`/people/${used.person.id}`) }
  const strong = strongOnes(candidates)
  // Somebody may have been recorded since the page was drawn.
  const unseen = candidates.some(({ person }) => !entry.seen.includes(person.id))
  if (unseen) return { reply: ok(page(undefined)) }
  if (entry.decision !== 'none') return { reply: invalid(page(refuse({ decision: t.choose }, request.body))) }
  if (strong.length > 0 && entry.passedOverReason === '')
    return { reply: invalid(page(refuse({ passedOverReason: t.enterReason }, request.body))) }
  return { anew: strong }
}

/** The same question for JSON: a strong candidate is an answer of its own until a reason passes it over. */
export async function askKnownByApi(request: Request, entry: Entry & Decision): Promise<Answer> {
  const strong = strongOnes(await candidatesFor(request.tx, entry))
  if (strong.length === 0 || entry.passedOverReason !== '') return { anew: strong }
  tell(request, strong)
  const candidates = strong.map(({ person, weight }) => ({
    id: person.id,
    reference: person.reference,
    score: Math.round(weight.points * 10) / 10,
    ...forAndAgainst(weight, request.lang),
  }))
  return { reply: json({ error: 'already-known', message: t.enterReason, candidates }, 409) }
}

function tell({ audit }: Request, candidates: readonly Candidate[]): void {
  audit.saw(
    'person',
    candidates.map(({ person }) => person.id),
  )
}
