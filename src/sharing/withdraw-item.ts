import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { text } from '#platform/http/fields.ts'
import { parseForm } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { withdrawItemPage } from './change-item.page.ts'
import { ownItem, readVersion } from './change-item.ts'
import { withdrawItem as saveWithdrawal } from './queries.ts'
import { sharingText } from './sharing.text.ts'

const t = words('en', sharingText)

export const WithdrawForm = z.object({ reason: text(t.enterReason, { label: t.reason, max: 1000 }) })

/** Asks the owner why. */
export async function showWithdrawItem(request: Request): Promise<Reply> {
  return ok(withdrawItemPage({ item: await ownItem(request), form: undefined, lang: request.lang }))
}

/** The owner takes an item back: its words go wherever it is quoted. */
export async function withdrawItem(request: Request): Promise<Reply> {
  const item = await ownItem(request)
  const form = parseForm(WithdrawForm, request.body)
  if (!form.ok) return invalid(withdrawItemPage({ item, form, lang: request.lang }))
  await saveWithdrawal(
    request.tx,
    request.now,
    { id: item.id, version: readVersion(request.body) },
    form.value.reason,
  )
  request.audit.say({ reason: form.value.reason })
  return redirect(`/items/${item.id}`)
}
