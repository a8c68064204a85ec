import { z } from 'zod'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import { parseParams } from '#platform/http/fields.ts'
import { invalid, json, type Reply, type Request } from '#platform/http/route.ts'
import { type ActionRuling, actionRulingText } from '#rules/plans/action.text.ts'
import { type ActionAct, type Hand, mayAct } from '#rules/plans/action.ts'
import type { Ruling } from '#rules/source.ts'
import { cannotPage } from './cannot.page.ts'
import { type Action, getAction } from './queries.ts'

export const Params = z.object({ actionId: z.uuid() })

/** What the actor is to an action. */
export function handOf(actor: Actor, action: Action): Hand {
  return {
    ownAgency: action.agencyId === actor.agencyId && mayIn(actor, 'action.own', action.areaId),
    proposer: action.proposedById === actor.userId,
    mayClose: mayIn(actor, 'action.close', action.areaId),
  }
}

/** The action of this address, with what the audit trail says about it. */
export async function openAction({ tx, params, audit }: Request): Promise<Action> {
  const action = await getAction(tx, parseParams(Params, params).actionId)
  audit.area(action.areaId)
  audit.saw('action', action.id)
  audit.saw('person', action.personId)
  audit.saw('case', action.caseId)
  return action
}

export type Taken = { action: Action; hand: Hand; ruling: Ruling }

/** The action of this address and whether the actor may do this to it. */
export async function takeUp(request: Request, act: ActionAct): Promise<Taken> {
  const action = await openAction(request)
  const hand = handOf(request.actor, action)
  return { action, hand, ruling: mayAct(act, action.state, hand) }
}

type Unmet = Ruling & { met: false }

/** The law says no: a page with the reason and its paragraph. */
export const cannot = (action: Action, ruling: Unmet, { lang }: Request): Reply =>
  invalid(cannotPage(action, ruling, lang), 422)

/** The same to another program. */
export const cannotJson = (ruling: Unmet): Reply =>
  json(
    {
      error: ruling.because,
      message: actionRulingText.en[ruling.because as ActionRuling],
      source: ruling.source,
    },
    422,
  )
