import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { emergencyBanner } from '../access/index.ts'
import { type ChronologySource, listChronology, listOpenClocks } from '../work/index.ts'
import { CASE_KINDS } from './chronology-kinds.ts'
import {
  listCaseActions,
  listCaseItems,
  listCaseMeetings,
  listCaseReviews,
  listPersonReferrals,
} from './contents.ts'
import { getCase } from './queries.ts'
import { listCaseRequests } from './request-queries.ts'
import { showCasePage } from './show-case.page.ts'
import { stageFacts } from './stages.ts'

export const Params = z.object({ caseId: z.uuid() })
const Query = z.object({
  kind: z.enum(CASE_KINDS).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** Everything about one case that the reader may see, on one page. */
export const showCase =
  (sources: readonly ChronologySource[]) =>
  async ({ tx, params, query, lang, actor, now, today, audit }: Request): Promise<Reply> => {
    const shown = await getCase(tx, parseParams(Params, params).caseId)
    const asked = Query.parse(query)
    audit.area(shown.areaId)
    audit.saw('case', shown.id)
    audit.saw('person', shown.personId)
    const stages = await stageFacts(tx, shown)
    const clocks = await listOpenClocks(tx, { caseId: shown.id })
    const actions = await listCaseActions(tx, shown.id)
    const referrals = await listPersonReferrals(tx, shown.personId)
    const meetings = await listCaseMeetings(tx, shown.id)
    const requests = await listCaseRequests(tx, shown.id)
    const reviews = await listCaseReviews(tx, shown.id)
    const items = await listCaseItems(tx, shown.id)
    const chronology = await listChronology(
      tx,
      sources,
      { caseId: shown.id, personId: shown.personId },
      { ...asked, from: null, to: null },
    )
    audit.saw(
      'action',
      actions.map((action) => action.id),
    )
    audit.saw(
      'information-item',
      items.items.map((item) => item.id),
    )
    return ok(
      showCasePage({
        banner: await emergencyBanner({ tx, now, lang }, { personId: shown.personId }),
        shown,
        stages,
        clocks,
        actions,
        referrals,
        meetings,
        requests,
        reviews,
        items,
        chronology,
        asked,
        actor,
        today,
        lang,
      }),
    )
  }
