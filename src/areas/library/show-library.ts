import { z } from 'zod'
import { mayIn } from '#platform/http/actor.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { TOPICS } from '#rules/procedures/library.ts'
import { reviewState } from '#rules/procedures/review.ts'
import { areaOf, PERMISSION } from '../show-profile.ts'
import { DocumentParams, notYetThere } from './keep-document.ts'
import { getDocument, listChanges, listDocuments, listProcedures } from './queries.ts'
import { libraryPage, proceduresPage, showDocumentPage } from './show-library.page.ts'

const Query = z.object({ show: z.enum(['all', 'overdue', 'soon']).default('all').catch('all') })

/** The procedure documents of an area, with where the review of each stands. */
export async function showLibrary(request: Request): Promise<Reply> {
  const { tx, actor, today, lang } = request
  const area = await areaOf(request)
  const { show } = Query.parse(request.query)
  const every = await listDocuments(tx, area.id)
  const wanted = show === 'overdue' ? 'overdue' : 'due-soon'
  const listed = every.filter((each) => show === 'all' || reviewState(each.nextReviewOn, today) === wanted)
  request.audit.saw(
    'procedure-document',
    listed.map(({ id }) => id),
  )
  const mayKeep = mayIn(actor, PERMISSION, area.id)
  const named = mayKeep ? (await notYetThere(tx, area.id)).length : 0
  return ok(libraryPage({ area, listed, total: every.length, show, mayKeep, named, today, lang }))
}

const About = z.object({ about: z.enum(TOPICS).nullable().default(null).catch(null) })

/** The documents to which the pages of one part of the service lead, in every area of the reader (AR-08). */
export async function showProcedures({ tx, query, today, lang, audit }: Request): Promise<Reply> {
  const { about } = About.parse(query)
  const listed = await listProcedures(tx, about)
  audit.saw(
    'procedure-document',
    listed.map(({ id }) => id),
  )
  return ok(proceduresPage({ listed, about, today, lang }))
}

/** One document. Everyone who opens it sees when its review is overdue (AR-09). */
export async function showDocument(request: Request): Promise<Reply> {
  const { tx, actor, today, lang } = request
  const area = await areaOf(request)
  const document = await getDocument(tx, area.id, parseParams(DocumentParams, request.params).documentId)
  request.audit.saw('procedure-document', document.id)
  const mayKeep = mayIn(actor, PERMISSION, area.id) && document.withdrawnAt === null
  const log = await listChanges(tx, document.id)
  return ok(showDocumentPage({ area, document, log, mayKeep, today, lang }))
}
