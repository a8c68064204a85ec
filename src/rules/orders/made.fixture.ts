import type { OrderMade } from './ends.ts'

/** An order of five years made on 1 May 2012 and served two days later, unless told otherwise. */
export const made = (order: OrderMade['order'], more: Partial<OrderMade> = {}): OrderMade => ({
  id: order,
  order,
  interim: false,
  madeOn: '2012-05-01',
  inForceFrom: more.madeOn ?? '2012-05-01',
  servedOn: '2012-05-03',
  period: { months: 60 },
  extendedTo: [],
  stoppedOn: null,
  travelOnly: false,
  ...more,
})
