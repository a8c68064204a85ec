import { asService } from '#platform/db/actor.ts'
import { type Connection, connect, type Database } from '#platform/db/connect.ts'
import { ROUTES } from '../app.ts'
import { accessRoutes } from '../access/index.ts'
import type { DatabaseUrls } from '../database.ts'
import { askForDueReviews } from '../reviews/ask-for-due-reviews.ts'
import { openStage, type Stage } from './acting.ts'
import { AREAS, ASIDE, areaOf, USERS, type UserKey, userId } from './cast.ts'
import type { Chapter } from './chapters.ts'
import { heardCases } from './heard.ts'
import { PEOPLE } from './parts.ts'
import { aheadCases, otherPeople } from './waiting.ts'

/** The one demonstration that is told; another number would tell another. */
export const SEED = 11

export type Telling = { say: (sentence: string) => void; now: Date; seed?: number; signal?: AbortSignal }

const A_FEW = 10
