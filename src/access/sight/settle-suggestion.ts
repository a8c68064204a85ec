import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { text } from '#platform/http/fields.ts'
import { parseForm } from '#platform/http/form.ts'
import { type Reply, type Request, redirect } from '#platform/http/route.ts'
import { finishTasks } from '../../work/index.ts'
import { seenSubject, sightReply } from './show-sight.ts'
import { sightText } from './sight.text.ts'
import { listSuggestions } from './writes.ts'

const t = words('en', sightText)

const Form = z.object({
  suggestion: z.uuid(),
  reason: text(t.enterNotTheSameWhy, { label: t.notTheSameWhy, max: 1000 }),
})

/** Co-ordination decides that a colleague of the same name need not be blocked, and says why. */
export async function settleSuggestion(request: Request): Promise<Reply> {
  const person = await seenSubject(request)
  const form = parseForm(Form, request.body)
  if (!form.ok) return sightReply(request, person, form)
  const open = await listSuggestions(request.tx, person.id)
  const suggested = open.find((each) => each.id === form.value.suggestion)
  // Somebody else may have settled it meanwhile: then there is nothing left to do.
  if (suggested !== undefined) {
    await settle(request, suggested.id, form.value.reason)
    request.audit.saw('user', suggested.userId)
    request.audit.say({ reason: form.value.reason })
  }
  return redirect(`/access/person/${person.id}`)
}

/** Ends the task of one suggestion with what came of it. */
export const settle = ({ tx, now, actor }: Request, subjectId: string, outcome: string): Promise<void> =>
  finishTasks(tx, now, { subjectId, kind: 'own-name-suggested', by: actor.userId, outcome })
