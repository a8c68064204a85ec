import { z } from 'zod'
import { type Answers, tidied } from '#platform/forms/answers.ts'
import { EditConflict } from '#platform/http/errors.ts'
import { cleanText, parseParams } from '#platform/http/fields.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { notAccepted, read } from './add-fact.ts'
import { changeFactPage } from './change-fact.page.ts'
import { conflictPage } from './conflict.page.ts'
import type { Fact, Statement } from './fact-queries.ts'
import { openFact, replace, type Standing } from './fact-record.ts'
import { factsText } from './facts.text.ts'
import { answersOf, type Judged, judge, type Misfits } from './judge-fact.ts'

const t = factsText.en

export const FactParams = z.object({ personId: z.uuid(), factId: z.uuid() })

const Change = z.object({
  /** The entry that the reader had before them. */
  stands: z.uuid(),
  reason: z.string().max(1000),
})
/** A correction from JSON: another entry, or none. */
export const CorrectionBody = z.discriminatedUnion('how', [
  Change.extend({ how: z.literal('replace'), answers: z.record(z.string(), z.unknown()) }),
  Change.extend({ how: z.literal('take-out') }),
])
/** The end of a fact from JSON. */
export const EndBody = Change.extend({ to: z.iso.date() })

export type Way = 'correct' | 'end'
type Known = Standing & { now: Fact }
/** What was sent: the words of the form, before they are judged. */
export type Sent = { how: string; reason: string; to: string; answers: Answers }

/** What is kept in the way of facts: how it is opened, judged and replaced. */
type Kept = {
  open(request: Request): Promise<Standing>
  judge(request: Request, known: Known, answers: Answers): Promise<Judged>
  replace(request: Request, known: Known, change: { said: Statement | null; reason: string }): Promise<void>
}

/** The two ways in which something that is known changes: it was wrong, or it is no longer true. What stood before stays in its history. */
export function changesOf(kept: Kept) {
  const show =
    (way: Way) =>
    async (request: Request): Promise<Reply> => {
      const known = await load(kept, request)
      const sent: Sent = { how: 'replace', reason: '', to: request.today, answers: answersOf(known.now) }
      return ok(changeFactPage({ ...known, way, sent, problems: {}, lang: request.lang }))
    }
  const change =
    (way: Way) =>
    async (request: Request): Promise<Reply> => {
      const known = await load(kept, request)
      const sent = sentIn(known, request.body, way)
      const stands = String(request.body.stands ?? '')
      if (stands !== known.now.id) return invalid(conflict(request, known, { way, sent, stands }), 409)
      const judged = await judgeChange(kept, request, known, { way, sent })
      if ('problems' in judged)
        return invalid(changeFactPage({ ...known, way, sent, problems: judged.problems, lang: request.lang }))
      await kept.replace(request, known, { said: judged.said, reason: sent.reason })
      return redirect(`/people/${known.person.id}`)
    }
  const byApi = async (request: Request, way: Way, sent: Sent): Promise<Reply> => {
    const known = await load(kept, request)
    if (request.body.stands !== known.now.id) throw new EditConflict()
    const judged = await judgeChange(kept, request, known, { way, sent })
    if ('problems' in judged) return notAccepted(judged.problems)
    await kept.replace(request, known, { said: judged.said, reason: sent.reason })
    return json({ id: known.now.factId })
  }
  return {
    showCorrect: show('correct'),
    correct: change('correct'),
    showEnd: show('end'),
    end: change('end'),
    correctByApi: (request: Request) => byApi(request, 'correct', correctionIn(request)),
    endByApi: (request: Request) => byApi(request, 'end', endIn(request)),
  }
}

function correctionIn(request: Request): Sent {
  const given = request.body as z.infer<typeof CorrectionBody>
  const answers = given.how === 'replace' ? (tidied(given.answers) as Answers) : {}
  return { how: given.how, reason: cleanText(given.reason), to: '', answers }
}

function endIn(request: Request): Sent {
  const { reason, to } = request.body as z.infer<typeof EndBody>
  return { how: 'replace', reason: cleanText(reason), to, answers: {} }
}

/** The changes of a fact about one person. */
export const factChanges = changesOf({
  open: (request) => openFact(request, parseParams(FactParams, request.params)),
  judge: (request, { person, kind, now }, answers) => judge(request, { person, kind, answers, instead: now }),
  replace,
})

/** The fact as it stands. One that was taken out is nobody's to change any more. */
async function load(kept: Kept, request: Request): Promise<Known> {
  const known = await kept.open(request)
  if (known.now === undefined) throw new EditConflict()
  return { ...known, now: known.now }
}

function sentIn({ kind }: Known, body: Record<string, unknown>, way: Way): Sent {
  const answers = read(kind, body)
  return {
    how: String(body.how ?? (way === 'end' ? 'replace' : '')),
    reason: cleanText(String(body.reason ?? '')),
    to: typeof answers.to === 'string' ? answers.to : '',
    answers,
  }
}

function conflict(
  request: Request,
  known: Known,
  { way, sent, stands }: { way: Way; sent: Sent; stands: string },
) {
  const was = known.history.find(({ id }) => id === stands)
  return conflictPage({ ...known, way, sent, was, lang: request.lang })
}

type Judgement = { said: Statement | null } | { problems: Misfits }

async function judgeChange(
  kept: Kept,
  request: Request,
  known: Known,
  { way, sent }: { way: Way; sent: Sent },
): Promise<Judgement> {
  const { now } = known
  const unsaid: Misfits =
    sent.reason === '' ? { reason: way === 'end' ? t.enterEndReason : t.enterReason } : {}
  if (way === 'correct' && sent.how === 'take-out')
    return unsaid.reason === undefined ? { said: null } : { problems: unsaid }
  if (way === 'correct' && sent.how !== 'replace') return { problems: { how: t.chooseHow, ...unsaid } }
  if (way === 'end' && sent.to === '') return { problems: { to: t.enterEnded, ...unsaid } }
  const answers = way === 'end' ? { ...endable(now), to: sent.to } : sent.answers
  const judged = await kept.judge(request, known, answers)
  const problems = { ...unsaid, ...judged.problems }
  if (judged.said === undefined || Object.keys(problems).length > 0) return { problems }
  // Whoever told it in confidence stays known to the agency that was told, though another agency says that it ended.
  return { said: way === 'end' ? { ...judged.said, sourceKind: now.sourceKind } : judged.said }
}

/** What stands, as answers that the form accepts whatever its age. */
function endable(now: Fact): Answers {
  return now.sourceKind === 'record' ? { ...answersOf(now), sourceKind: 'agency' } : answersOf(now)
}
