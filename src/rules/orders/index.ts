/** The rules about civil orders: what may be made, how long it lasts, what it does to notification, and what breach of it is. */

export { broughtToCourt, hearingOfApplication, type LondonDay } from './court-hours.ts'
export {
  type BreachEffect,
  type BreachRecorded,
  breachEffect,
  canBeBreachedOn,
  notificationEffect,
} from './effect.ts'
export { earliestDischarge, endOfTerm, isInForce, lastDayOf, type OrderMade, orderEnds } from './ends.ts'
export { type MakingFacts, mayMakeOrder, mayProposeVooFor, TESTS, vooMayComeIntoForce } from './making.ts'
export {
  type Around,
  ORDER_NOTIFICATION,
  type OrderChange,
  orderChangeNotification,
  orderNotification,
  orderYearly,
} from './notifications.ts'
export type { Applicant, Court, OrderKey, OrderType } from './order-type.ts'
export { ORDER_TYPES, orderType } from './order-types.ts'
export { ordersText } from './orders.text.ts'
export {
  APPLICATION_RECORD,
  compareTerms,
  mayApplyWith,
  mayGiveLeave,
  mayRecordTerms,
  ORDER_RECORD,
  VOO_TERMS,
} from './record.ts'
export { type Learned, type Route, routeOf } from './routing.ts'
export { orderRulingText } from './rulings.text.ts'
export { considerOrderBefore, type SupervisionFacts } from './supervision-ends.ts'
export {
  TERRORISM_LAW,
  type TerrorismFacts,
  terrorismApplies,
  terrorismChange,
  terrorismInitial,
  terrorismPeriod,
  terrorismReturn,
  terrorismYearly,
} from './terrorism.ts'
