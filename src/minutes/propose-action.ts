import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { civilDate, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { proposeAction as propose } from '../plans/index.ts'
import { type Minuting, minutesHref, openDraft } from './known.ts'
import { minutesText } from './minutes.text.ts'
import { proposeActionPage } from './propose-action.page.ts'
import { listActionOwners, type Owner } from './queries/people.ts'

const t = words('en', minutesText)

/** RM-04: what is to be done, why, by when, and the person responsible; the agency follows from the person. */
export const ActionForm = z.object({
  ownerId: recordId(t.chooseActionOwner),
  what: text(t.enterWhat, { label: t.what, max: 2000 }),
  reasons: text(t.enterReasons, { label: t.reasonsLabel, max: 2000 }),
  dueOn: civilDate(t.enterDue, t.due),
})

export type ProposedAction = z.infer<typeof ActionForm>

/** Asks what is to be done, and by whom. */
export async function showProposeAction(request: Request): Promise<Reply> {
  const known = await openDraft(request)
  return page(
    request,
    known,
    await listActionOwners(request.tx, known.discussed.areaId, request.now),
    undefined,
  )
}

/** Proposes an action to an agency; its own representative accepts it or does not (AP-07). */
export async function proposeAction(request: Request): Promise<Reply> {
  const known = await openDraft(request)
  const owners = await listActionOwners(request.tx, known.discussed.areaId, request.now)
  const form = parseForm(ActionForm, request.body)
  if (!form.ok) return page(request, known, owners, form)
  const wrong = wrongIn(form.value, owners, request.today)
  if (wrong !== undefined) return page(request, known, owners, refuse(wrong, request.body))
  await proposeFrom(request, known, owners, form.value)
  return redirect(`${minutesHref(known.discussed)}#actions`)
}

/** What only the day and the list of owners can tell to be wrong. */
export function wrongIn(
  { ownerId, dueOn }: ProposedAction,
  owners: readonly Owner[],
  today: string,
): Record<string, string> | undefined {
  if (!owners.some((owner) => owner.id === ownerId)) return { ownerId: t.chooseActionOwner }
  return dueOn < today ? { dueOn: t.dueAhead } : undefined
}

/** Puts the action before its agency and tells the audit trail. Returns its id. */
export async function proposeFrom(
  { tx, now, actor, audit }: Request,
  { discussed }: Minuting,
  owners: readonly Owner[],
  given: ProposedAction,
): Promise<string> {
  const agencyId = owners.find((owner) => owner.id === given.ownerId)?.agencyId ?? ''
  const { areaId, caseId, personId, agendaItemId } = discussed
  const id = await propose(tx, now, {
    areaId,
    caseId,
    personId,
    agendaItemId,
    agencyId,
    ...given,
    by: actor.userId,
  })
  audit.saw('action', id)
  return id
}

function page({ lang }: Request, known: Minuting, owners: readonly Owner[], form: FormState): Reply {
  const shown = proposeActionPage({ known, owners, form, lang })
  return form === undefined ? ok(shown) : invalid(shown)
}
