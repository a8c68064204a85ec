import type { OffenceForm } from './forms.ts'

/**
 * The sentence passed for this one offence. Detention of young people (section 131) is `detention` and counts as imprisonment. Months
 * are null for a term without end. Service courts have sentences of their own (paragraphs 93 and 93A).
 */
export type SentenceFact =
  | { kind: 'imprisonment' | 'detention' | 'suspended'; months: number | null }
  | { kind: 'hospital'; restricted: boolean }
  | { kind: 'community' | 'service-community'; months: number }
  | { kind: 'service-detention'; days: number }
  | { kind: 'conditional-discharge' | 'other' }

/** What is known of an offence and its outcome. A fact that is left out is not known. */
export type OffenceFacts = {
  form?: OffenceForm
  /** Encouraging or assisting: the person intended or believed that the listed offence would be committed. */
  intendedOrBelieved?: boolean
  /** Age in whole years at the time of the offence (paragraph 95). */
  offenderAge?: number
  victimAge?: number
  /** Indecent photographs: the child's age when the photograph was taken; in customs cases, as it appears from the evidence. */
  imageAge?: number
  sentence?: SentenceFact
  /** The day of the conviction, finding or caution. */
  decidedOn?: string
  sexualGratification?: boolean
  serviceOffence?: boolean
  /** The section committed, where a paragraph lists several. */
  section?: string
  intent?: 'grievous-bodily-harm' | 'unlawful-damage' | 'rape' | 'other'
  deathCaused?: boolean
  byFire?: boolean
  involvedMurder?: boolean
  sexualExploitation?: boolean
  indecentGoods?: boolean
}

/** A fact whose absence keeps an answer open, or a point of law that was not read. */
export type Missing =
  | keyof OffenceFacts
  | 'suspended-sentence-rule'
  | 'start-date'
  | 'end-date'
  | 'paragraph-text'
  | 'service-range'
