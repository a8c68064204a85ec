import { z } from 'zod'
import { type Answers, counting, tidied } from '#platform/forms/answers.ts'
import { checkForm, gapsIn, type Problem } from '#platform/forms/check.ts'
import { columnsOf, parseSheetRow } from '#platform/forms/columns.ts'
import { saveDraft } from '#platform/forms/drafts.ts'
import { answersSchema, jsonSchemaOf } from '#platform/forms/json-schema.ts'
import { EditConflict } from '#platform/http/errors.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { getMine, type Mine } from './mine.ts'
import { REFERRAL_FORMS, referralForm } from './referral-forms.ts'

const revision = z.number().int().min(1)
const given = z.record(z.string(), z.unknown()).meta({
  description:
    'Answers by question, on the form of the area. A question given null or nothing loses its answer.',
  oneOf: Object.values(REFERRAL_FORMS).map(({ form }) => answersSchema(form)),
})

export const Save = z.object({ revision, answers: given })
export const SheetRow = z.object({ revision, row: z.record(z.string(), z.string()) })
export const Saved = z.object({ saved: z.literal(true), revision, missing: z.array(z.string()) })
export const FormParams = z.object({ form: z.enum(Object.keys(REFERRAL_FORMS)) })
export const Schema = z.record(z.string(), z.unknown())
export const Columns = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      name: z.string(),
      type: z.enum(['text', 'date', 'one-of', 'any-of']),
      need: z.enum(['required', 'asked', 'optional']),
      allowed: z.array(z.string()).readonly().optional(),
      longest: z.number().int().optional(),
      source: z.string(),
    }),
  ),
})

/** Saves some answers of the actor's draft. Refused answers change nothing. */
export async function saveAnswers(request: Request): Promise<Reply> {
  const body = request.body as z.infer<typeof Save>
  const mine = await getMine(request, 'change')
  return save(request, mine, { revision: body.revision, answers: body.answers, problems: [] })
}

/** Saves the answers of one line of a spreadsheet. */
export async function saveSheetRow(request: Request): Promise<Reply> {
  const body = request.body as z.infer<typeof SheetRow>
  const mine = await getMine(request, 'change')
  const { answers, problems } = parseSheetRow(mine.kind.form, body.row, request.lang)
  const unknown = problems.filter((problem) => problem.code === 'unknown')
  return save(request, mine, { revision: body.revision, answers, problems: unknown })
}

/** The JSON Schema of a form. */
export async function schema({ params }: Request): Promise<Reply> {
  return json(jsonSchemaOf(formOf(params)))
}

/** The columns of a spreadsheet that brings answers to a form. */
export async function columns({ params, lang }: Request): Promise<Reply> {
  return json({ columns: columnsOf(formOf(params), lang) })
}

const formOf = (params: unknown) => referralForm((params as z.infer<typeof FormParams>).form).form

type Given = { revision: number; answers: Readonly<Record<string, unknown>>; problems: readonly Problem[] }

async function save(request: Request, mine: Mine, { revision, answers, problems }: Given): Promise<Reply> {
  const { draft, kind } = mine
  if (revision !== draft.revision) throw new EditConflict()
  const tidy = tidied(answers)
  const before = Object.entries(draft.answers).filter(([key]) => !Object.hasOwn(answers, key))
  const wrong = [...problems, ...problemsWith(mine, Object.fromEntries(before), tidy, request)]
  if (wrong.length > 0) return refused(request, wrong)
  const merged = { ...Object.fromEntries(before), ...tidy } as Answers
  const now = await saveDraft(request.tx, request.now, draft, merged)
  return json({
    saved: true,
    revision: now,
    missing: gapsIn(kind.form, merged).map(({ place }) => place.field.key),
  })
}

/** What is wrong with the answers given, among those that stand. What is missing still may come. */
function problemsWith(
  { kind: { form } }: Mine,
  before: Answers,
  given: Record<string, unknown>,
  { lang }: Request,
): Problem[] {
  const all = { ...counting(form, before), ...given }
  return checkForm(form, all, lang).filter(
    ({ code, at }) => code !== 'missing' && (code !== 'not-asked' || Object.hasOwn(given, at)),
  )
}

function refused({ audit }: Request, problems: readonly Problem[]): Reply {
  audit.say({ why: 'wrong-answers' })
  const said = problems.map(({ at, code, text }) => ({ field: at, code, message: text }))
  return json(
    { error: 'invalid', message: 'Some answers do not fit the form. Nothing was saved.', problems: said },
    422,
  )
}
