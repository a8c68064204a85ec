import { z } from 'zod'
import { type Answers, counting, tidied } from '#platform/forms/answers.ts'
import { checkForm } from '#platform/forms/check.ts'
import { saveDraft } from '#platform/forms/drafts.ts'
import { answersSchema } from '#platform/forms/json-schema.ts'
import { optionalText } from '#platform/http/fields.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { PP3 } from '../pp3.form.ts'
import { getReferral } from '../queries.ts'
import { standingOf } from './attached.ts'
import { housingText } from './housing.text.ts'
import { getMyHousing } from './mine.ts'
import { sendHousing } from './send.ts'
import { inHand } from './start-housing.ts'

const t = housingText.en
const answers = z
  .record(z.string(), z.unknown())
  .meta({ description: 'Answers by question', oneOf: [answersSchema(PP3)] })

export const Fill = z.object({ answers, reason: optionalText({ label: t.why, max: 2000 }).default('') })
export const Filled = z.object({ id: z.uuid(), sent: z.boolean(), missing: z.array(z.string()) })

/** Fills in a draft and sends it, or keeps it for the referral it goes with. Refused answers change nothing. */
export async function fillInByApi(request: Request): Promise<Reply> {
  const { answers: given, reason } = request.body as z.infer<typeof Fill>
  const mine = await getMyHousing(request, 'change')
  const merged = counting(PP3, { ...mine.draft.answers, ...(tidied(given) as Answers) })
  const wrong = checkForm(PP3, merged, 'en').filter(({ code }) => code !== 'missing')
  if (wrong.length > 0) return refused(request, wrong.map(({ text }) => text).join('. '))
  const revision = await saveDraft(request.tx, request.now, mine.draft, merged)
  const draft = { ...mine.draft, answers: merged, revision }
  const { hard, soft } = standingOf(draft)
  const missing = [...hard, ...soft].map(({ place }) => place.field.key)
  const { id, referralId } = mine.housing
  const waits = referralId !== null && inHand(await getReferral(request.tx, referralId))
  if (waits || hard.length > 0) return json({ id, sent: false, missing })
  if (soft.length > 0 && reason === '') return refused(request, t.enterWhy)
  await sendHousing(request, { housing: mine.housing, draft }, reason)
  return json({ id, sent: true, missing })
}

function refused({ audit }: Request, message: string): Reply {
  audit.say({ why: 'wrong-answers' })
  return json({ error: 'invalid', message }, 422)
}
