import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { areasWith, mayIn } from '#platform/http/actor.ts'
import { parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { finishTasks } from '../../work/index.ts'
import { breakGlassText } from './break-glass.text.ts'
import { oneUsePage, PAGE_SIZE, usesPage } from './list-uses.page.ts'
import { getUse, listUses, TASK_KIND, type Use } from './queries.ts'

const t = words('en', breakGlassText)

export const Filter = z.object({
  state: z.enum(['all', 'waiting', 'running']).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** Emergency uses in the areas whose grants the reader keeps. */
export async function showUses(request: Request): Promise<Reply> {
  const filter = Filter.parse(request.query)
  return ok(usesPage({ ...(await findUses(request, filter)), filter, now: request.now, lang: request.lang }))
}

/** One page of uses, noted for the audit trail. */
export async function findUses({ tx, now, actor, audit }: Request, filter: z.infer<typeof Filter>) {
  const areas = areasWith(actor, 'grant.read')
  const found = await listUses(tx, now, { areas, filter, size: PAGE_SIZE })
  const [only, ...others] = areas
  if (only !== undefined && others.length === 0) audit.area(only)
  audit.saw(
    'access-grant',
    found.uses.map((use) => use.grantId),
  )
  return found
}

export const UseParams = z.object({ grantId: z.uuid() })

/** What looking into a use takes, from a page or from JSON. */
export const FoundForm = z.object({ found: text(t.enterFound, { label: t.found, max: 2000 }) })

async function load({ tx, params, actor, audit }: Request): Promise<Use> {
  const use = await getUse(tx, parseParams(UseParams, params).grantId, areasWith(actor, 'grant.read'))
  audit.area(use.areaId)
  audit.saw('access-grant', use.grantId)
  audit.saw('user', use.userId)
  audit.saw('person', use.personId)
  return use
}

const page = (request: Request, use: Use, form: FormState) =>
  oneUsePage({
    use,
    form,
    now: request.now,
    lang: request.lang,
    mayGive: mayIn(request.actor, 'grant.give', use.areaId),
    mayAudit: mayIn(request.actor, 'audit.read', use.areaId),
  })

export async function showOneUse(request: Request): Promise<Reply> {
  return ok(page(request, await load(request), undefined))
}

/** A co-ordinator says what they found out about a use. */
export async function lookInto(request: Request): Promise<Reply> {
  const use = await load(request)
  const form = parseForm(FoundForm, request.body)
  if (!form.ok) return invalid(page(request, use, form))
  await settle(request, use, form.value.found)
  return redirect('/break-glass/uses')
}

/** The same act from JSON. */
export async function lookIntoByApi(request: Request): Promise<Reply> {
  const use = await load(request)
  await settle(request, use, (request.body as z.infer<typeof FoundForm>).found)
  return json({ id: use.grantId })
}

async function settle({ tx, now, actor, audit }: Request, use: Use, outcome: string): Promise<void> {
  await finishTasks(tx, now, { subjectId: use.grantId, kind: TASK_KIND, by: actor.userId, outcome })
  audit.say({ found: outcome })
}
