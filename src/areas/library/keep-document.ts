import { z } from 'zod'
import { mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import {
  civilDate,
  optionalCivilDate,
  optionalText,
  parseParams,
  text,
  version,
} from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { documentsNamedFor, TOPICS } from '#rules/procedures/library.ts'
import { procedureReviewDue } from '#rules/procedures/review.ts'
import { closeClocks, openClock } from '../../work/index.ts'
import { areasText } from '../areas.text.ts'
import { areaOf, Params, PERMISSION } from '../show-profile.ts'
import { type Area, getLatest } from '../versions.ts'
import { documentPage, reviewPage } from './keep-document.page.ts'
import {
  addDocument,
  getDocument,
  type Kind,
  listDocuments,
  type ProcedureDocument,
  saveDocument,
  type Written,
} from './queries.ts'

const t = areasText.en.docs

const CLOCK_KIND = 'procedure-review'
/** The post that keeps the library of an area. */
const KEEPER = 'profile-administrator'

export const DocumentParams = Params.extend({ documentId: z.uuid() })

/** What a document of the library takes, from a page or from JSON. */
export const Form = z
  .object({
    title: text(t.enterName, { label: t.name, max: 300 }),
    issuer: text(t.enterIssuer, { label: t.issuer, max: 200 }),
    edition: optionalText({ label: t.edition, max: 100 }),
    topics: z.preprocess(
      (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.enum(TOPICS, t.badTopic)),
    ),
    link: optionalText({ label: t.link, max: 500 }).refine(
      (link) => link === '' || isAddress(link),
      t.badLink,
    ),
    inEffectFrom: optionalCivilDate(t.effectLabel),
    lastReviewedOn: optionalCivilDate(t.reviewedLabel),
    nextReviewOn: optionalCivilDate(t.nextLabel),
    note: optionalText({ label: t.note, max: 2000 }),
  })
  .refine((form) => inOrder(form), { path: ['nextReviewOn'], message: t.nextAfter })

const Review = z
  .object({
    lastReviewedOn: civilDate(t.enterReviewed, t.reviewedLabel),
    nextReviewOn: optionalCivilDate(t.nextLabel),
    note: text(t.enterNote, { label: t.reviewNote, max: 2000 }),
    version,
  })
  .refine((form) => inOrder(form), { path: ['nextReviewOn'], message: t.nextAfter })

/** Only the addresses of the web: a link that runs something never gets onto a page. */
function isAddress(link: string): boolean {
  return URL.canParse(link) && ['https:', 'http:'].includes(new URL(link).protocol)
}

const inOrder = (of: { lastReviewedOn: string | null; nextReviewOn: string | null }) =>
  of.lastReviewedOn === null || of.nextReviewOn === null || of.nextReviewOn > of.lastReviewedOn

async function keptLibrary(request: Request): Promise<Area> {
  const area = await areaOf(request)
  if (!mayIn(request.actor, PERMISSION, area.id)) throw new NotFound('library to keep')
  return area
}

async function keptDocument(request: Request) {
  const area = await keptLibrary(request)
  const { documentId } = parseParams(DocumentParams, request.params)
  const document = await getDocument(request.tx, area.id, documentId)
  if (document.withdrawnAt !== null) throw new NotFound('document of the library')
  request.audit.saw('procedure-document', document.id)
  return { area, document }
}

export async function showAddDocument(request: Request): Promise<Reply> {
  return ok(
    documentPage({
      area: await keptLibrary(request),
      document: undefined,
      form: undefined,
      lang: request.lang,
    }),
  )
}

export async function addToLibrary(request: Request): Promise<Reply> {
  const area = await keptLibrary(request)
  const form = parseForm(Form, request.body)
  const wrong = form.ok ? reviewedAhead(form.value.lastReviewedOn, request.today) : {}
  if (!form.ok || Object.keys(wrong).length > 0)
    return invalid(
      documentPage({
        area,
        document: undefined,
        form: form.ok ? refuse(wrong, request.body) : form,
        lang: request.lang,
      }),
    )
  return redirect(`/areas/${area.id}/library/${await add(request, area, form.value)}`)
}

/** Adds a document and sets the clock of its review (AR-09). */
export async function add(
  { tx, now, actor, audit }: Request,
  area: Area,
  { note, ...written }: z.output<typeof Form>,
): Promise<string> {
  const id = await addDocument(tx, written, { areaId: area.id, by: actor.userId, now, note })
  await setClock(tx, now, { id, areaId: area.id, written })
  audit.saw('procedure-document', id)
  return id
}

/** Adds every document that the source documents name for this area's profile and that is not in the library yet (AR-08). */
export async function addNamedDocuments(request: Request): Promise<Reply> {
  const area = await keptLibrary(request)
  for (const named of await notYetThere(request.tx, area.id))
    await add(request, area, {
      edition: '',
      link: '',
      inEffectFrom: null,
      lastReviewedOn: null,
      nextReviewOn: null,
      ...named,
      topics: [...named.topics],
      note: t.namedNote,
    })
  return redirect(`/areas/${area.id}/library`)
}

/** Documents named for the profile of an area that its library does not hold. */
export async function notYetThere(tx: Request['tx'], areaId: string) {
  const { key } = await getLatest(tx, areaId)
  const there = new Set((await listDocuments(tx, areaId)).map(({ title }) => title))
  return documentsNamedFor(key)
    .filter(({ title }) => !there.has(title))
    .map(({ for: _, ...named }) => named)
}

export async function showChangeDocument(request: Request): Promise<Reply> {
  return ok(documentPage({ ...(await keptDocument(request)), form: undefined, lang: request.lang }))
}

export async function changeDocument(request: Request): Promise<Reply> {
  const known = await keptDocument(request)
  const { body, lang } = request
  const refused = (form: FormState) => invalid(documentPage({ ...known, form, lang }))
  const form = parseForm(Form.safeExtend({ version }), body)
  if (!form.ok) return refused(form)
  const wrong = reviewedAhead(form.value.lastReviewedOn, request.today)
  if (Object.keys(wrong).length > 0) return refused(refuse(wrong, body))
  const { version: drawn, note, ...written } = form.value
  return act(request, known, 'changed', { written, note, drawn })
}

export async function showReviewDocument(request: Request): Promise<Reply> {
  return ok(reviewPage({ ...(await keptDocument(request)), form: undefined, lang: request.lang }))
}

/** A review with its finding and the date of the next one: the clock that stood is met. */
export async function reviewDocument(request: Request): Promise<Reply> {
  const known = await keptDocument(request)
  const { body, lang } = request
  const refused = (form: FormState) => invalid(reviewPage({ ...known, form, lang }))
  const form = parseForm(Review, body)
  if (!form.ok) return refused(form)
  const wrong = reviewedAhead(form.value.lastReviewedOn, request.today)
  if (Object.keys(wrong).length > 0) return refused(refuse(wrong, body))
  const { version: drawn, note, ...dates } = form.value
  return act(request, known, 'reviewed', { written: { ...known.document, ...dates }, note, drawn })
}

/** Takes a document out of the library. It stays on record with its log. */
export async function withdrawDocument(request: Request): Promise<Reply> {
  const known = await keptDocument(request)
  const drawn = version.safeParse(request.body.version).data ?? 0
  return act(request, known, 'withdrawn', { written: known.document, note: '', drawn })
}

const reviewedAhead = (on: string | null, today: string): Record<string, string> =>
  on !== null && on > today ? { lastReviewedOn: t.notFuture } : {}

type Acting = { written: Written; note: string; drawn: number }

async function act(
  { tx, now, actor }: Request,
  { area, document }: { area: Area; document: ProcedureDocument },
  kind: Kind,
  { written, note, drawn }: Acting,
): Promise<Reply> {
  const by = actor.userId
  await saveDocument(tx, { id: document.id, version: drawn, kind }, written, {
    areaId: area.id,
    by,
    now,
    note,
  })
  const moved = kind !== 'changed' || written.nextReviewOn !== document.nextReviewOn
  if (moved) {
    await closeClocks(tx, now, {
      subjectId: document.id,
      kind: CLOCK_KIND,
      state: kind === 'reviewed' ? 'met' : 'overtaken',
      by,
      reason: t.closed[kind],
    })
    if (kind !== 'withdrawn') await setClock(tx, now, { id: document.id, areaId: area.id, written })
  }
  return redirect(
    kind === 'withdrawn' ? `/areas/${area.id}/library` : `/areas/${area.id}/library/${document.id}`,
  )
}

async function setClock(
  tx: Request['tx'],
  now: Date,
  { id, areaId, written }: { id: string; areaId: string; written: Written },
): Promise<void> {
  const { title, lastReviewedOn, nextReviewOn } = written
  if (nextReviewOn === null) return
  const deadline = procedureReviewDue(title, lastReviewedOn, nextReviewOn)
  await openClock(tx, now, {
    areaId,
    personId: null,
    caseId: null,
    subject: { type: 'procedure-document', id },
    kind: CLOCK_KIND,
    // The address of the document names its area, and the home page makes it from the facts.
    deadline: { ...deadline, facts: { ...deadline.facts, areaId } },
    owner: { role: KEEPER },
    profileId: null,
  })
}
