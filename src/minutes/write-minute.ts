import { words } from '#platform/html/text.ts'
import { EditConflict, NotFound } from '#platform/http/errors.ts'
import type { FormState } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { kindOf } from '#rules/minutes/record.ts'
import { type Case, getCase } from '../cases/index.ts'
import { finishTasks, openTask, queueMail } from '../work/index.ts'
import { type Draft, parseDraft, parseTyping } from './draft-form.ts'
import { type Minuting, minutesHref, openDraft } from './known.ts'
import { paperText } from './paper.text.ts'
import { listActions, listDecisions, listQuotes } from './queries/contents.ts'
import { addMinute, isWithChair, saveMinute } from './queries/minutes.ts'
import { listAddresses, listRecipients } from './queries/people.ts'
import { notOpenPage, writeMinutePage } from './write-minute.page.ts'

/** The draft of a case at a meeting, for those who write it. */
export async function showDraft(request: Request, known: Minuting): Promise<Reply> {
  if (known.discussed.openedAt === null) return ok(notOpenPage(known, request.lang))
  return ok(await draftPage(request, known, undefined))
}

async function draftPage(request: Request, known: Minuting, form: FormState) {
  const { tx, lang, audit } = request
  const id = known.minute?.id
  const shown: Case = await getCase(tx, known.discussed.caseId)
  const quotes = id === undefined ? [] : await listQuotes(tx, id)
  const decisions = id === undefined ? [] : await listDecisions(tx, id)
  const recipients = id === undefined ? [] : await listRecipients(tx, id)
  const actions = await listActions(tx, known.discussed.agendaItemId)
  audit.saw(
    'information-item',
    quotes.map(({ item }) => item.id),
  )
  const sentToChair = id !== undefined && (await isWithChair(tx, id))
  return writeMinutePage({ known, shown, quotes, decisions, recipients, actions, sentToChair, form, lang })
}

/** Where each button of the draft leads once everything typed is saved. */
const NEXT: Readonly<Record<string, string>> = {
  quotes: '/quotes',
  decision: '/decisions/new',
  action: '/actions/new',
  recipients: '/recipients',
  approve: '/approve',
}

/** Saves the whole draft, then goes where the button says. */
export async function saveDraft(request: Request): Promise<Reply> {
  const known = await openDraft(request)
  const form = parseDraft(request.body)
  if (!form.ok) return invalid(await draftPage(request, known, form))
  const id = await keep(request, known, form.value)
  const next = String(request.body.next ?? '')
  if (next === 'chair') await askChair(request, known, id)
  return redirect(`${minutesHref(known.discussed)}${NEXT[next] ?? ''}`)
}

/** Saves what is being typed, within two seconds of typing. */
export async function autosaveDraft(request: Request): Promise<Reply> {
  const known = await openDraft(request)
  const form = parseTyping(request.body, known.minute?.nextReviewOn ?? null)
  if (!form.ok) return json({ message: Object.values(form.errors)[0] ?? '' }, 422)
  await keep(request, known, form.value)
  return json({ fields: { version: String(form.value.version + 1) } })
}

/** Writes a draft over the version it was drawn from, and over no other. Version 0 is a minute that nobody had begun. */
export async function keep(
  { tx, now, actor, audit }: Request,
  { discussed, minute }: Minuting,
  { version, words: given }: Draft,
): Promise<string> {
  if (version === 0) {
    if (minute !== undefined) throw new EditConflict()
    const id = await addMinute(
      tx,
      now,
      { discussed, kind: kindOf(discussed.purpose), by: actor.userId },
      given,
    )
    audit.saw('minute', id)
    return id
  }
  if (minute === undefined) throw new NotFound('minute')
  await saveMinute(tx, { id: minute.id, version }, given)
  return minute.id
}

/** Tells the chair that the draft waits for approval: one task and one message, however often it is sent. Says whether there is a chair to tell. */
export async function askChair(
  { tx, now, actor, audit }: Request,
  { discussed }: Minuting,
  minuteId: string,
): Promise<boolean> {
  const [chair] = await listAddresses(tx, discussed.chairId === null ? [] : [discussed.chairId])
  if (chair === undefined) return false
  const t = words('en', paperText).mail
  await finishTasks(tx, now, {
    subjectId: minuteId,
    kind: 'approve-minutes',
    by: actor.userId,
    outcome: 'asked-again',
  })
  await openTask(tx, now, {
    areaId: discussed.areaId,
    personId: discussed.personId,
    caseId: discussed.caseId,
    kind: 'approve-minutes',
    subject: { type: 'minute', id: minuteId },
    facts: { agendaItemId: discussed.agendaItemId },
    owner: { userId: chair.userId },
    dueOn: null,
    by: actor.userId,
  })
  await queueMail(tx, now, {
    areaId: discussed.areaId,
    to: chair,
    subject: t.toApproveSubject,
    body: t.toApproveBody(`${minutesHref(discussed)}/approve`),
    by: actor.userId,
  })
  audit.called('minute.sent-to-chair')
  return true
}
