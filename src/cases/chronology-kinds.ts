/** What the chronology of a case can be narrowed to. What is known of the person is on their own. */
export const CASE_KINDS = ['all', 'decisions', 'meetings', 'actions', 'information', 'law'] as const
export type CaseKind = (typeof CASE_KINDS)[number]
