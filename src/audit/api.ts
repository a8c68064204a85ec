import { z } from 'zod'

const moment = z.iso.datetime()
const Event = z.object({
  id: z.uuid(),
  at: moment,
  event: z.string(),
  outcome: z.string(),
  actor: z.uuid().nullable(),
  actorName: z.string().nullable(),
  service: z.string(),
  area: z.string().nullable(),
  requestId: z.string(),
  grants: z.array(z.uuid()),
  subjects: z.array(z.object({ type: z.string(), id: z.uuid() })),
})

export const Events = z.object({
  count: z.number().int(),
  next: z.string().nullable(),
  events: z.array(Event),
})

export const OneEvent = Event.extend({
  recordedAt: moment,
  onBehalfOf: z.string().nullable(),
  words: z.record(z.string(), z.unknown()).nullable(),
  disposedAt: moment.nullable(),
  leafIndex: z.number().int().nullable(),
  leafHash: z.string().nullable(),
  sealedSize: z.number().int().nullable(),
  sealedAt: moment.nullable(),
})

export const Seal = z.object({
  next: z.number().int().nullable(),
  checkpoints: z.array(
    z.object({ size: z.number().int(), root: z.string(), keyId: z.string(), sealedAt: moment }),
  ),
  keys: z.array(z.object({ keyId: z.string(), pem: z.string() })),
})
