import { USERS, type UserKey } from '#testing/world.ts'

/** A filled form that gives this user sight of a case until the end of January. */
export const grantTo = (user: UserKey, caseId: string) => ({
  kind: 'case-team',
  holder: 'user',
  userId: USERS[user].id,
  caseId,
  reason: 'Supervises the accommodation of this person',
  'endsOn-day': '31',
  'endsOn-month': '1',
  'endsOn-year': '2027',
})
