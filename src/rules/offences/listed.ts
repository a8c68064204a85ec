import { type Rule, rule } from '../dated.ts'
import { cite } from '../source.ts'
import type { ActKey } from './acts.ts'

/** The labels of the two schedules, as tables of offences write them. */
export const SCHEDULE_15 = 'CJA 2003 Sch 15'
export const SCHEDULE_3 = 'SOA 2003 Sch 3'
export type Schedule = typeof SCHEDULE_15 | typeof SCHEDULE_3

/** How sure the dates of a paragraph are; its text has a confidence of its own in the rule's source. */
export type DateConfidence = 'seen' | 'inferred' | 'memory' | 'none'

/** What Schedule 15 asks of an offence beyond its section. */
export type OffenceCondition =
  | 'intent-harm-or-damage'
  | 'intent-rape'
  | 'death'
  | 'death-or-later-serious-harm'
  | 'arson'
  | 'not-arson'
  | 'not-murder'
  | 'sexual-exploitation'
  | 'not-sexual-exploitation'
  | 'indecent-goods'

export type Sentence =
  | { imprisonmentMonths: number }
  | { hospital: 'any' | 'restricted' }
  | { communityMonths: number }

/** What one route of a Schedule 3 paragraph asks. Everything named is needed; what is not named is no condition. */
export type Thresholds = {
  offenderAtLeast?: number
  offenderUnder?: number
  victimUnder?: number
  /** Any one of these is enough; each is the sentence for this offence. */
  sentence?: readonly Sentence[]
  /** Indecent photographs: the child's age when the photograph was taken (paragraphs 95 and 97). */
  imageUnder?: number
  /** Convicted, found or cautioned before this day. */
  decidedBefore?: string
  /** Section 67A: the purpose within subsection (3)(a). */
  sexualGratification?: true
}

type Common = {
  paragraph: string
  act: ActKey | 'common-law'
  /** Sections of the Act, any one of which is enough; a subsection where only that is listed. */
  sections: readonly string[]
  description: string
  dates: DateConfidence
  rule: Rule
}

export type Schedule15Entry = Common & {
  schedule: typeof SCHEDULE_15
  part: 1 | 2 | 3
  when: OffenceCondition | null
  /** Sections that joined the paragraph later. */
  later: Readonly<Record<string, string>>
  /** For a paragraph whose start was not read: the first day on which it is known to have stood. */
  listedBy: string | null
  /** Listed once, no longer in the version read, and the day it went was not read. */
  gone: boolean
}

export type Schedule3Entry = Common & {
  schedule: typeof SCHEDULE_3
  part: 1
  route: string
  asks: Thresholds
  addedBy: 'original' | 'act' | 'order'
}

export type ListedOffence = Schedule15Entry | Schedule3Entry

type Row15 = readonly [
  paragraph: string,
  act: ActKey | 'common-law',
  sections: string,
  description: string,
  more?: {
    from?: string | null
    to?: string
    dates?: DateConfidence
    text?: 'memory'
    when?: OffenceCondition
    later?: Readonly<Record<string, string>>
    listedBy?: string
    gone?: true
  },
]

const split = (sections: string) => (sections === '' ? [] : sections.split(' '))
const datesFrom = (dates: DateConfidence) => (dates === 'seen' ? 'seen' : 'memory')

/** Enters the rows of one part of Schedule 15 with the dates its paragraphs have unless they say otherwise. */
export const enterPart = (
  part: 1 | 2 | 3,
  usual: { from: string; dates: DateConfidence },
  rows: readonly Row15[],
): readonly Schedule15Entry[] =>
  rows.map(([paragraph, act, sections, description, more = {}]) => {
    const dates = more.dates ?? usual.dates
    const from = more.from === undefined ? usual.from : more.from
    const source = cite('cja-2003-schedule-15', `para. ${paragraph}`, more.text ?? 'seen')
    return {
      schedule: SCHEDULE_15,
      part,
      paragraph,
      act,
      sections: split(sections),
      description,
      when: more.when ?? null,
      later: more.later ?? {},
      listedBy: more.listedBy ?? null,
      gone: more.gone ?? false,
      dates,
      rule: rule(`S15-${paragraph}`, source, { from, to: more.to ?? null, datesFrom: datesFrom(dates) }),
    }
  })

type Row3 = readonly [
  paragraph: string,
  route: string,
  act: ActKey,
  sections: string,
  description: string,
  asks: Thresholds,
  more?: { from?: string; addedBy?: 'act' | 'order'; dates?: DateConfidence },
]

/** The day Schedule 3 began. */
export const PART_2_BEGAN = '2004-05-01'

/** Enters the rows of Schedule 3, one for each route of a paragraph. */
export const enterRoutes = (rows: readonly Row3[]): readonly Schedule3Entry[] =>
  rows.map(([paragraph, route, act, sections, description, asks, more = {}]) => {
    const dates = more.dates ?? 'seen'
    const source = cite('soa-2003-schedule-3', `para. ${paragraph}`)
    return {
      schedule: SCHEDULE_3,
      part: 1,
      paragraph,
      route,
      act,
      sections: split(sections),
      description,
      asks,
      addedBy: more.addedBy ?? 'original',
      dates,
      rule: rule(`S3-${paragraph}-${route}`, source, {
        from: more.from ?? PART_2_BEGAN,
        datesFrom: datesFrom(dates),
      }),
    }
  })
