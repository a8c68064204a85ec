import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { parseParams } from '#platform/http/fields.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { endPage } from './end.page.ts'
import { EndForm } from './end-grant.ts'
import { sightText } from './sight.text.ts'
import { getBlock, endBlock as saveEnd } from './writes.ts'

export const BlockParams = z.object({ blockId: z.uuid() })

async function load({ tx, now, params, audit }: Request) {
  const block = await getBlock(tx, now, parseParams(BlockParams, params).blockId)
  audit.area(block.areaId)
  audit.saw('person', block.personId)
  audit.saw('access-block', block.id)
  audit.saw('user', block.userId)
  return block
}

const pageOf = async (request: Request, form: FormState) => {
  const block = await load(request)
  const who = block.name ?? words(request.lang, sightText).outside
  return endPage({
    kind: 'block',
    personId: block.personId,
    who,
    why: block.reason,
    form,
    lang: request.lang,
  })
}

export async function showEndBlock(request: Request): Promise<Reply> {
  return ok(await pageOf(request, undefined))
}

export async function endBlock(request: Request): Promise<Reply> {
  const form = parseForm(EndForm, request.body)
  if (!form.ok) return invalid(await pageOf(request, form))
  const { personId } = await end(request, form.value.reason)
  return redirect(`/access/person/${personId}`)
}

/** The same act from JSON. */
export async function endBlockByApi(request: Request): Promise<Reply> {
  const { id } = await end(request, (request.body as z.infer<typeof EndForm>).reason)
  return json({ id })
}

async function end(request: Request, reason: string) {
  const block = await load(request)
  await saveEnd(request.tx, request.now, { id: block.id, by: request.actor.userId, reason })
  request.audit.say({ reason })
  return block
}
