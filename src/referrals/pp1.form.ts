import { declareForm } from '#platform/forms/declare.ts'
import type { AnswersOf } from '#platform/forms/define.ts'
import { ASSESSMENT, DYNAMIC_FACTORS } from './pp1/assessment.ts'
import { CATEGORY } from './pp1/category.ts'
import { HOUSING } from './pp1/housing.ts'
import { INVOLVED } from './pp1/involved.ts'
import { LEVEL, LEVEL_AGREES } from './pp1/level.ts'
import { PERSON } from './pp1/person.ts'
import { REFERRER } from './pp1/referrer.ts'

/** The Thames Valley's notification, which is also its referral to level 2 and level 3 (RF-02, RF-06). */
export const PP1 = declareForm({
  key: 'pp1',
  title: { en: 'PP1 notification and referral', cy: 'PP1: hysbysiad ac atgyfeiriad' },
  agreements: [LEVEL_AGREES],
  sections: [PERSON, CATEGORY, ASSESSMENT, DYNAMIC_FACTORS, LEVEL, INVOLVED, HOUSING, REFERRER],
})

/** The answers of a PP1, as the compiler knows them. */
export type Pp1Answers = AnswersOf<typeof PP1>
