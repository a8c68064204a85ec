import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { found } from '#platform/http/errors.ts'
import { parseParams, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { ownItem } from './change-item.ts'
import { nameReaderPage } from './name-reader.page.ts'
import type { Item } from './queries.ts'
import {
  addReader,
  type Colleague,
  listColleagues,
  listReaders,
  type Reader,
  endReader as saveEnd,
} from './readers.ts'
import { sharingText } from './sharing.text.ts'

const t = words('en', sharingText)

export const ReaderForm = z.object({
  userId: recordId(t.chooseReader),
  reason: text(t.enterWhy, { label: t.why, max: 1000 }),
})
export const ReaderParams = z.object({ itemId: z.uuid(), grantId: z.uuid() })

type Naming = { item: Item; readers: Reader[]; colleagues: Colleague[] }

/** Who may read an item besides its owner, and who could. */
export async function showReaders(request: Request): Promise<Reply> {
  return page(request, await naming(request), undefined)
}

/** The owner names a reader; the grant is a row with its reason. */
export async function nameReader(request: Request): Promise<Reply> {
  const known = await naming(request)
  const form = parseForm(ReaderForm, request.body)
  if (!form.ok) return page(request, known, form)
  const refused = mayName(known, form.value.userId)
  if (refused !== undefined) return page(request, known, refuse({ userId: refused }, request.body))
  await addReader(request.tx, request.now, known.item, { ...form.value, by: request.actor.userId })
  request.audit.saw('user', form.value.userId)
  return redirect(`/items/${known.item.id}/readers`)
}

/** The owner ends a reader's sight. */
export async function endReader(request: Request): Promise<Reply> {
  const { grantId } = parseParams(ReaderParams, request.params)
  const { item, readers } = await naming(request)
  const reader = found(
    readers.find((each) => each.grantId === grantId),
    'reader',
  )
  await saveEnd(request.tx, request.now, { itemId: item.id, grantId, by: request.actor.userId })
  request.audit.saw('user', reader.userId)
  return redirect(`/items/${item.id}/readers`)
}

/** Who is named already and who could be: everybody in the area but the owner's own people. */
export async function naming(request: Request): Promise<Naming> {
  const item = await ownItem(request)
  const colleagues = await listColleagues(request.tx, item.areaId, request.now)
  return {
    item,
    readers: await listReaders(request.tx, item.id, request.now),
    colleagues: colleagues.filter((each) => each.agencyId !== item.ownerAgencyId),
  }
}

/** Why this person cannot be named; nothing when they can. */
export function mayName({ colleagues, readers }: Naming, userId: string): string | undefined {
  if (!colleagues.some((each) => each.id === userId)) return t.chooseReader
  return readers.some((each) => each.userId === userId) ? t.alreadyReader : undefined
}

function page({ lang }: Request, known: Naming, form: FormState): Reply {
  const shown = nameReaderPage({ ...known, form, lang })
  return form === undefined ? ok(shown) : invalid(shown)
}
