import { NotFound } from '#platform/http/errors.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { type Minuting, openMinutes } from './known.ts'
import { gatherPaper } from './paper.ts'
import { copyPage, readMinutePage } from './read-minute.page.ts'
import { showDraft } from './write-minute.ts'

/** The minutes of one case at one meeting: a draft for those who write it, a paper for those who may read it, nothing for anybody else. */
export async function showMinutes(request: Request): Promise<Reply> {
  const known = await openMinutes(request)
  if (known.minute?.status === 'approved') return readPaper(request, known, false)
  if (known.writes) return showDraft(request, known)
  throw new NotFound('minutes')
}

/** A reader's copy to print, with their name on it. That it was made is recorded. */
export async function showCopy(request: Request): Promise<Reply> {
  const known = await openMinutes(request)
  if (known.minute?.status !== 'approved') throw new NotFound('approved minutes')
  return readPaper(request, known, true)
}

async function readPaper(request: Request, known: Minuting, toPrint: boolean): Promise<Reply> {
  const { actor, now, lang, audit } = request
  if (known.minute === undefined) throw new NotFound('minutes')
  const paper = await gatherPaper(request, known, known.minute)
  const reader = { name: actor.name, agency: actor.agencyName, at: now }
  audit.called(toPrint ? 'minute.printed' : 'minute.read')
  return ok((toPrint ? copyPage : readMinutePage)({ paper, reader, actor, lang }))
}
