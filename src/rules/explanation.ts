/** What a clock was reckoned from, ready to be read: dates are already in words. */
export type ReadableFacts = Readonly<Record<string, string | number | boolean | null>>

/** A rule that sets a clock, told to the person who owes it. One for each language. */
export type Explanation = {
  /** What is due. */
  name: string
  /** The rule with the facts of this clock in it. */
  inWords: (facts: ReadableFacts & { due: string }) => string
  /** What each fact is called. A fact without a name is not shown. */
  facts: Readonly<Record<string, string>>
  /** What would move the date. */
  changes: readonly string[]
}

/** The same explanation in each language of the service. */
export type Explanations = { en: Explanation; cy: Explanation }
