/** A number of days or months as a reader says it. Welsh nouns stay in the singular after a figure. */
const counted = (one: string, many: string) => (value: unknown) =>
  `${value} ${Number(value) === 1 ? one : many}`

export const days = { en: counted('day', 'days'), cy: counted('diwrnod', 'diwrnod') }
export const workingDays = {
  en: counted('working day', 'working days'),
  cy: counted('diwrnod gwaith', 'diwrnod gwaith'),
}
export const months = { en: counted('month', 'months'), cy: counted('mis', 'mis') }
export const hours = { en: counted('hour', 'hours'), cy: counted('awr', 'awr') }

const each = (noun: string, many: (value: unknown) => string) => (value: unknown) =>
  Number(value) === 1 ? noun : many(value)

/** After "every": "month", "3 months". */
export const everyMonths = { en: each('month', months.en), cy: each('mis', months.cy) }

/** After "every", from the two facts of an interval, of which one is missing. */
export const every = {
  en: (facts: { days?: unknown; months?: unknown }) =>
    facts.days == null ? everyMonths.en(facts.months) : each('day', days.en)(facts.days),
  cy: (facts: { days?: unknown; months?: unknown }) =>
    facts.days == null ? everyMonths.cy(facts.months) : each('dydd', days.cy)(facts.days),
}
