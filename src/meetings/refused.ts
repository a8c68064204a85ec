import { json, type Reply, type Request } from '#platform/http/route.ts'
import type { Ruling } from '#rules/source.ts'
import { becauseOf } from './rulings.text.ts'

export type NotMet = Extract<Ruling, { met: false }>

/** Tells the audit trail that a rule said not yet, so that nothing was done. */
export function noteRefusal({ audit }: Request, ruling: NotMet): void {
  audit.say({ because: ruling.because })
}

/** Tells a program why not yet. Nothing was done, and the event says so. */
export function refusedJson(request: Request, ruling: NotMet): Reply {
  noteRefusal(request, ruling)
  request.audit.called('meeting-act.refused')
  return json(
    {
      error: 'not-yet',
      because: ruling.because,
      message: becauseOf(ruling, request.lang),
      source: ruling.source,
    },
    422,
  )
}
