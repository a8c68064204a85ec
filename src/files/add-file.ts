import { z } from 'zod'
import { MEDIA_TYPES, type MediaType, recognise } from '#platform/files/media-type.ts'
import { choice, optionalCivilDate, optionalText, parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import type { FileSettings } from '#platform/http/services.ts'
import { Upload } from '#platform/http/upload.ts'
import { openRecord, type Person } from '../people/index.ts'
import { addFilePage } from './add-file.page.ts'
import { addFile, type FileOwner, isKept, USES } from './file-queries.ts'
import { filesText } from './files.text.ts'

const t = filesText.en
export const PersonParams = z.object({ personId: z.uuid() })

/** What is said of a file beside its content. */
const Form = z.object({
  use: choice(USES, t.useMissing),
  title: text(t.nameMissing, { label: t.name, max: 200 }),
  alternative: optionalText({ label: t.alternative, max: 500 }),
  madeOn: optionalCivilDate(t.madeOn),
  source: text(t.sourceMissing, { label: t.source, max: 300 }),
})
type Given = z.infer<typeof Form>

/** Adding a file to the record of a person, as the settings allow. */
export function addingTo(settings: FileSettings) {
  const limit = t.size(settings.limitBytes)
  const page = (request: Request, person: Person, form: FormState) =>
    addFilePage({ person, form, limit, lang: request.lang })
  return {
    show: async (request: Request): Promise<Reply> => ok(page(request, await load(request), undefined)),
    add: async (request: Request): Promise<Reply> => {
      const person = await load(request)
      const kept = await keep(settings, request, person)
      return 'problems' in kept
        ? invalid(page(request, person, refuse(kept.problems, typedIn(request))))
        : redirect(`/people/${person.id}/files`)
    },
    addByApi: async (request: Request): Promise<Reply> => {
      const kept = await keep(settings, request, await load(request))
      if (!('problems' in kept)) return json({ id: kept.id }, 201)
      const problems = Object.entries(kept.problems).map(([field, message]) => ({ field, message }))
      return json({ error: 'not-accepted', message: Object.values(kept.problems).join('. '), problems }, 422)
    },
  }
}

const load = (request: Request) => openRecord(request, parseParams(PersonParams, request.params).personId)

/** What was typed; the file itself has to be chosen again. */
const typedIn = ({ body }: Request) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'file'))

type Kept = { id: string } | { problems: Record<string, string> }

async function keep(settings: FileSettings, request: Request, person: Person): Promise<Kept> {
  const { file, ...said } = request.body
  const form = parseForm(Form, said)
  const wrong = form.ok ? wrongWith(form.value, request.today) : form.errors
  const checked = await check(
    settings,
    request,
    { type: 'person', personId: person.id, areaId: person.areaId },
    file,
  )
  const media = 'media' in checked ? checked.media : undefined
  const picture = form.ok && form.value.use === 'photograph' && media?.picture === false
  const problems = {
    ...('problem' in checked ? { file: checked.problem } : picture ? { file: t.photographOnly } : {}),
    ...wrong,
  }
  if (!form.ok || !('media' in checked) || Object.keys(problems).length > 0) return { problems }
  const { upload, clean } = checked
  const { tx, now, actor, audit } = request
  const id = await addFile(tx, now, actor.userId, {
    ...form.value,
    owner: { type: 'person', personId: person.id, areaId: person.areaId },
    fileName: upload.fileName.slice(-200),
    mediaType: checked.media.type,
    content: upload.content,
    clean,
  })
  audit.saw('file', id)
  return { id }
}

function wrongWith({ use, alternative, madeOn }: Given, today: string): Record<string, string> {
  return {
    ...(use === 'photograph' && alternative === '' ? { alternative: t.alternativeMissing } : {}),
    ...(madeOn !== null && madeOn > today ? { madeOn: t.notAhead } : {}),
  }
}

type Checked = { upload: Upload; media: MediaType; clean: boolean } | { problem: string }

const TYPES = MEDIA_TYPES.map(({ name }) => name).join(', ')

/** A file is there, small enough, what it says it is, new to the record, and nothing harmful was found in it. */
async function check(
  { limitBytes, scanner }: FileSettings,
  { tx }: Request,
  owner: FileOwner,
  file: unknown,
): Promise<Checked> {
  if (!(file instanceof Upload) || file.fileName === '') return { problem: t.missing }
  if (file.tooLarge) return { problem: t.tooLarge(t.size(limitBytes)) }
  if (file.content.length === 0) return { problem: t.empty }
  const recognised = await recognise(file)
  if (!recognised.ok)
    return { problem: recognised.because === 'not-allowed' ? t['not-allowed'](TYPES) : t['not-what-it-says'] }
  if (await isKept(tx, owner, file.content)) return { problem: t.kept }
  const scan = scanner === null ? 'unavailable' : await scanner.scan(file.content)
  return scan === 'infected'
    ? { problem: t.infected }
    : { upload: file, media: recognised.media, clean: scan === 'clean' }
}
