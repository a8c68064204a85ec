import { cite, guidance, type Source } from '../source.ts'

export type Level = 1 | 2 | 3

/** Every question about the management a case needs, over all areas. An area asks those of its own document. */
export const CRITERIA = [
  'one-agency',
  'low-risk',
  'meetings-add-value',
  'high-risk',
  'active-co-ordination',
  'previously-level-3',
  'senior-resources',
  'public-interest',
  'several-agencies',
  'police-and-probation',
  'level-3-not-needed',
  'senior-co-operation',
  'exceptional-public-interest',
  'very-high-risk',
  'imminent',
  'other-reason',
  'custody-twelve-months',
  'multi-agency-work',
] as const

export type Criterion = (typeof CRITERIA)[number]

/** What opens one level: all criteria of any one of the combinations. */
export type LevelRule = {
  level: Level
  /** What the area calls it: by its number, or by the kind of management. */
  called: 'level-1' | 'level-2' | 'level-3' | 'registered' | 'local-meeting' | 'panel'
  anyOf: readonly (readonly Criterion[])[]
  source: Source
}

/** LM-16: the criteria of an area with the paragraph of each. */
export type LevelCriteria = readonly LevelRule[]

const CHAPTER_7 = guidance('chapter 7')

const LEVEL_2: readonly (readonly Criterion[])[] = [
  ['meetings-add-value', 'high-risk'],
  ['meetings-add-value', 'active-co-ordination'],
  ['meetings-add-value', 'previously-level-3'],
]

const either = (combinations: readonly (readonly Criterion[])[], more: readonly Criterion[]) =>
  more.flatMap((one) => combinations.map((combination) => [...combination, one]))

const NATIONAL_LEVEL_3: LevelRule = {
  level: 3,
  called: 'level-3',
  anyOf: either(LEVEL_2, ['senior-resources', 'public-interest']),
  source: CHAPTER_7,
}

/** LVL-1 to LVL-3: the national guidance. */
const NATIONAL: LevelCriteria = [
  { level: 1, called: 'level-1', anyOf: [['one-agency']], source: CHAPTER_7 },
  { level: 2, called: 'level-2', anyOf: LEVEL_2, source: CHAPTER_7 },
  NATIONAL_LEVEL_3,
]

/** LM-02, LM-05, LM-07: the first two tests together, or the third alone, open level 3. */
const LONDON: LevelCriteria = [
  { level: 1, called: 'level-1', anyOf: [['one-agency']], source: cite('london', '§13.7.14') },
  {
    level: 2,
    called: 'level-2',
    anyOf: [['several-agencies', 'level-3-not-needed']],
    source: cite('london', '§13.7.16'),
  },
  {
    level: 3,
    called: 'level-3',
    anyOf: [['high-risk', 'senior-co-operation'], ['exceptional-public-interest']],
    source: cite('london', '§13.7.23'),
  },
]

const TV_LEVELS = cite('thames-valley', '§3.8')

/** LM-03, LM-06, LM-08: a very high grade and a statement of imminence, or a reason, for level 3. */
const THAMES_VALLEY: LevelCriteria = [
  { level: 1, called: 'level-1', anyOf: [['one-agency', 'low-risk']], source: TV_LEVELS },
  { level: 2, called: 'level-2', anyOf: [['several-agencies'], ['police-and-probation']], source: TV_LEVELS },
  {
    level: 3,
    called: 'level-3',
    anyOf: [['very-high-risk', 'imminent'], ['other-reason']],
    source: TV_LEVELS,
  },
]

/** LM-09: no numbers. The document states no test of its own for the panel, so the national one stands. */
const WILTSHIRE: LevelCriteria = [
  {
    level: 1,
    called: 'registered',
    anyOf: [['custody-twelve-months']],
    source: cite('wiltshire', '§3 bullet 3'),
  },
  {
    level: 2,
    called: 'local-meeting',
    anyOf: [['multi-agency-work']],
    source: cite('wiltshire', '§3 bullet 4'),
  },
  { ...NATIONAL_LEVEL_3, called: 'panel' },
]

const BY_PROFILE: Readonly<Record<string, LevelCriteria>> = {
  london: LONDON,
  'thames-valley': THAMES_VALLEY,
  wiltshire: WILTSHIRE,
}

/** The criteria of an area; where its document states none, the national guidance. */
export const criteriaOf = (profile: string): LevelCriteria => BY_PROFILE[profile] ?? NATIONAL
