import { AGENCIES, AREAS, COMMAND_AREA, USERS, type UserKey } from '#testing/world.ts'
import { CALCULATORS } from '../src/calculators/list.ts'
import type { World } from './every-page.world.ts'

/** Who opens a page, and at which address. Null is nobody: the page is open to all. */
export type Visit = readonly [user: UserKey | null, path: string]

/** Routes that answer with something other than a page of ours, and why. */
export const NO_PAGE: Readonly<Record<string, string>> = {
  '/areas/:areaId/profile.yaml': 'a file',
  '/audit/export': 'a file',
  '/files/:fileId/content': 'a file',
  '/screening/decisions.csv': 'a file',
  '/screening/figures.csv': 'a file',
  '/demonstration': 'there is no demonstration on a test database',
  '/sign-in/oidc': 'leads to a provider, and none is set here',
  '/sign-in/oidc/callback': 'leads back from a provider, and none is set here',
  '/sign-out/oidc': 'leads to a provider, and none is set here',
}

/** Pages of a local account, which somebody takes up by hand in a window. */
export const TAKEN_UP = [
  '/account/recovery-codes',
  '/account/second-factor',
  '/account/second-factor/new',
  '/set-password/:token',
  '/set-password/:token/second-factor',
  '/sign-in/code',
] as const

/** The address of every page outside the main job, in its filled state. */
export function visitsOf(w: World): Readonly<Record<string, Visit>> {
  return {
    ...ofPeople(w),
    ...ofCases(w),
    ...ofMeetings(w),
    ...ofReferrals(w),
    ...ofAccess(w),
    ...ofAreas(w),
    ...ofAgencies(w),
    ...open(),
  }
}

const ofPeople = ({
  personId,
  legalEventId,
  factPath,
  otherId,
  relationshipPath,
  fileId,
  matchId,
  mergeId,
  mergePath,
}: World) =>
  ({
    '/people/matches': ['coordinator', '/people/matches'],
    '/people/matches/:matchId': ['coordinator', `/people/matches/${matchId}`],
    '/people/:personId/merge': ['coordinator', mergePath],
    '/people/:personId/restriction': ['coordinator', `/people/${otherId}/restriction`],
    '/people/merges/:mergeId': ['coordinator', `/people/merges/${mergeId}`],
    '/people/:personId/chronology': ['offenderManager', `/people/${personId}/chronology`],
    '/people/:personId/files': ['offenderManager', `/people/${personId}/files`],
    '/people/:personId/files/new': ['offenderManager', `/people/${personId}/files/new`],
    '/files/:fileId': ['offenderManager', `/files/${fileId}`],
    '/files/:fileId/remove': ['offenderManager', `/files/${fileId}/remove`],
    '/people/:personId/relationships/new': [
      'offenderManager',
      `/people/${personId}/relationships/new?q=Alder Testerfield`,
    ],
    '/people/:personId/relationships/new/:otherId': [
      'offenderManager',
      `/people/${personId}/relationships/new/${otherId}`,
    ],
    '/people/:personId/relationships/:factId': ['offenderManager', relationshipPath],
    '/people/:personId/relationships/:factId/correct': ['offenderManager', `${relationshipPath}/correct`],
    '/people/:personId/relationships/:factId/end': ['offenderManager', `${relationshipPath}/end`],
    '/people/:personId/facts/new': ['offenderManager', `/people/${personId}/facts/new`],
    '/people/:personId/facts/new/:kind': ['offenderManager', `/people/${personId}/facts/new/child-risk`],
    '/people/:personId/facts/:factId': ['offenderManager', factPath],
    '/people/:personId/facts/:factId/correct': ['offenderManager', `${factPath}/correct`],
    '/people/:personId/facts/:factId/end': ['offenderManager', `${factPath}/end`],
    '/people/:personId/names/new': ['offenderManager', `/people/${personId}/names/new`],
    '/people/:personId/events/new': ['offenderManager', `/people/${personId}/events/new`],
    '/people/:personId/events/:eventId/correct': [
      'offenderManager',
      `/people/${personId}/events/${legalEventId}/correct`,
    ],
    '/people/:personId/events/:eventId/details': [
      'offenderManager',
      `/people/${personId}/events/${legalEventId}/details`,
    ],
  }) satisfies Record<string, Visit>

function ofCases({ caseId, requestId, actions, keptClockId }: World): Record<string, Visit> {
  const moment = '2026-11-24T09:00:00Z'
  const of = (part: string): Visit => ['coordinator', `/cases/${caseId}/${part}`]
  return {
    '/cases': ['coordinator', '/cases'],
    '/cases/:caseId/agenda': of('agenda'),
    '/cases/:caseId/agenda/:requestId/withdraw': of(`agenda/${requestId}/withdraw`),
    '/cases/:caseId/category': of('category'),
    '/cases/:caseId/certificate': of(`certificate?at=${moment}&known=${moment}`),
    '/cases/:caseId/close': of('close'),
    '/cases/:caseId/history': of('history'),
    '/cases/:caseId/items': of('items'),
    '/cases/:caseId/level': of('level'),
    '/cases/:caseId/manager': of('manager'),
    '/cases/:caseId/reviews': of('reviews'),
    '/cases/:caseId/reviews/new': of('reviews/new'),
    '/cases/:caseId/actions/new': of('actions/new'),
    '/actions/:actionId/close': ['coordinator', `/actions/${actions.accepted}/close`],
    '/actions/:actionId/correct': ['coordinator', `/actions/${actions.proposed}/correct`],
    '/actions/:actionId/hand-over': ['housingOfficer', `/actions/${actions.accepted}/hand-over`],
    '/actions/:actionId/refuse': ['housingOfficer', `/actions/${actions.proposed}/refuse`],
    '/actions/:actionId/reopen': ['housingOfficer', `/actions/${actions.finished}/reopen`],
    '/clocks/:clockId/end': ['coordinator', `/clocks/${keptClockId}/end`],
    '/duties': ['coordinator', '/duties'],
    '/offences': ['offenderManager', '/offences?q=wounding'],
  }
}

function ofMeetings({ planned, discussed, decisionId, itemId }: World): Record<string, Visit> {
  const meeting = `/meetings/${planned.meetingId}`
  return {
    '/meetings': ['coordinator', '/meetings'],
    '/meetings/:meetingId/change': ['coordinator', `${meeting}/change`],
    '/meetings/:meetingId/cancel': ['coordinator', `${meeting}/cancel`],
    '/meetings/:meetingId/items/:agendaItemId/people': [
      'chair',
      `/meetings/${discussed.meetingId}/items/${discussed.agendaItemId}/people`,
    ],
    '/meetings/:meetingId/items/:agendaItemId/take-off': [
      'coordinator',
      `${meeting}/items/${planned.items[0]?.agendaItemId}/take-off`,
    ],
    '/minutes': ['minuteTaker', '/minutes'],
    '/minutes/:agendaItemId/decisions/:decisionId': [
      'minuteTaker',
      `${discussed.href}/decisions/${decisionId}`,
    ],
    '/items': ['housingOfficer', '/items'],
    '/items/:itemId/change': ['housingOfficer', `/items/${itemId}/change`],
    '/items/:itemId/readers': ['housingOfficer', `/items/${itemId}/readers`],
    '/items/:itemId/withdraw': ['housingOfficer', `/items/${itemId}/withdraw`],
  }
}

const ofReferrals = ({ referralId, draftId, housing, confirmedReferralId }: World) =>
  ({
    '/protocol': ['newcomer', '/protocol'],
    '/referrals': ['coordinator', '/referrals'],
    '/referrals/:referralId/print': ['coordinator', `/referrals/${referralId}/print`],
    '/referrals/:referralId/steps': ['offenderManager', `/referrals/${draftId}/steps`],
    '/referrals/:referralId/versions/:version': ['coordinator', `/referrals/${referralId}/versions/1`],
    '/referrals/:referralId/withdraw': ['offenderManager', `/referrals/${draftId}/withdraw`],
    '/screening/decisions': ['coordinator', '/screening/decisions'],
    '/screening/sittings': ['coordinator', '/screening/sittings'],
    '/screening/sittings/new': ['coordinator', '/screening/sittings/new'],
    '/screening/figures': ['coordinator', '/screening/figures'],
    '/screening/:referralId/distribute': ['coordinator', `/screening/${confirmedReferralId}/distribute`],
    '/housing-information': ['coordinator', '/housing-information'],
    '/housing-information/new': ['offenderManager', `/housing-information/new?referral=${draftId}`],
    '/housing-information/:housingId': ['coordinator', `/housing-information/${housing.sent}`],
    '/housing-information/:housingId/steps': [
      'offenderManager',
      `/housing-information/${housing.draft}/steps`,
    ],
    '/housing-information/:housingId/steps/:step': [
      'offenderManager',
      `/housing-information/${housing.draft}/steps/suitability`,
    ],
    '/housing-information/:housingId/check': [
      'offenderManager',
      `/housing-information/${housing.draft}/check`,
    ],
    '/housing-information/:housingId/withdraw': [
      'offenderManager',
      `/housing-information/${housing.draft}/withdraw`,
    ],
  }) satisfies Record<string, Visit>

function ofAccess(w: World): Record<string, Visit> {
  const person = `/access/person/${w.personId}`
  return {
    '/access/person/:personId': ['coordinator', person],
    '/access/person/:personId/blocks/new': ['coordinator', `${person}/blocks/new`],
    '/access/person/:personId/grants/new': ['coordinator', `${person}/grants/new`],
    '/access/grants/:grantId/end': ['coordinator', `/access/grants/${w.grantId}/end`],
    '/access/blocks/:blockId/end': ['coordinator', `/access/blocks/${w.blockId}/end`],
    '/break-glass': ['chiefInspector', '/break-glass'],
    '/break-glass/:grantId': ['chiefInspector', `/break-glass/${w.emergencyId}`],
    '/break-glass/uses': ['coordinator', '/break-glass/uses'],
    '/break-glass/uses/:grantId': ['coordinator', `/break-glass/uses/${w.emergencyId}`],
    '/account': ['nurse', '/account'],
    '/account/sessions': ['nurse', '/account/sessions'],
    '/account/tokens': ['nurse', '/account/tokens'],
    '/account/tokens/new': ['nurse', '/account/tokens/new'],
    '/held/:heldId': ['nurse', `/held/${w.heldId}`],
    '/users': ['coordinator', '/users'],
    '/users/:userId': ['coordinator', `/users/${USERS.nurse.id}`],
    '/users/:userId/end': ['coordinator', `/users/${USERS.nurse.id}/end`],
    '/users/:userId/roles/new': ['coordinator', `/users/${USERS.nurse.id}/roles/new`],
    '/users/:userId/posts/new': ['coordinator', `/users/${USERS.nurse.id}/posts/new`],
    '/users/:userId/hand-over': ['coordinator', `/users/${USERS.newcomer.id}/hand-over`],
    '/users/hand-overs/:handoverId': ['coordinator', `/users/hand-overs/${w.handoverId}`],
    '/users/posts/:postId/correct': ['coordinator', `/users/posts/${w.postId}/correct`],
    '/users/posts/:postId/withdraw': ['coordinator', `/users/posts/${w.postId}/withdraw`],
    '/users/invite': ['coordinator', '/users/invite'],
    '/users/roles/:roleId/end': ['coordinator', `/users/roles/${w.roleId}/end`],
    '/roles': ['coordinator', '/roles'],
    '/audit': ['auditor', '/audit'],
    '/audit/:eventId': ['auditor', `/audit/${w.eventId}`],
    '/audit/seal': ['auditor', '/audit/seal'],
    '/outbox': ['coordinator', '/outbox'],
    '/outbox/:messageId': ['coordinator', `/outbox/${w.messageId}`],
  }
}

function ofAgencies(w: World): Record<string, Visit> {
  const area = `/areas/${AREAS.aldermere.id}`
  const keeps = (part: string): Visit => ['administrator', `${area}${part}`]
  const agency = `/agencies/${AGENCIES.housing.id}`
  return {
    '/agencies': ['farCoordinator', '/agencies'],
    '/areas/:areaId/agencies': keeps('/agencies'),
    '/areas/:areaId/agencies/new': keeps('/agencies/new'),
    '/areas/:areaId/agencies/:agencyId': keeps(agency),
    '/areas/:areaId/agencies/:agencyId/change': keeps(`${agency}/change`),
    '/areas/:areaId/agencies/:agencyId/end': keeps(`${agency}/end`),
    '/areas/:areaId/requests': ['coordinator', `${area}/requests`],
    '/areas/:areaId/requests/new': ['coordinator', `${area}/requests/new`],
    '/areas/:areaId/requests/:requestId': ['nurse', `${area}/requests/${w.cooperationId}`],
    '/cases/:caseId/advice': ['coordinator', `/cases/${w.caseId}/advice`],
    '/cases/:caseId/advice/new': ['coordinator', `/cases/${w.caseId}/advice/new`],
    '/areas/:areaId/protocols': keeps('/protocols'),
    '/areas/:areaId/protocols/new': keeps('/protocols/new'),
    '/areas/:areaId/protocols/:protocolId': keeps(`/protocols/${w.protocolId}`),
    '/areas/:areaId/protocols/:protocolId/change': keeps(`/protocols/${w.protocolId}/change`),
    '/areas/:areaId/record': keeps('/record'),
    '/areas/:areaId/record/change': keeps('/record/change'),
    '/areas/:areaId/command-areas/new': keeps('/command-areas/new'),
    '/areas/:areaId/command-areas/:commandAreaId': keeps(`/command-areas/${COMMAND_AREA.id}`),
  }
}

function ofAreas({ version, documentId }: World): Record<string, Visit> {
  const area = `/areas/${AREAS.aldermere.id}`
  const keeps = (part: string): Visit => ['administrator', `${area}${part}`]
  return {
    '/areas': ['administrator', '/areas'],
    '/areas/:areaId': keeps(''),
    '/areas/:areaId/draft': keeps('/draft'),
    '/areas/:areaId/import': keeps('/import'),
    '/areas/:areaId/library': keeps('/library'),
    '/procedures': ['administrator', '/procedures?about=meetings'],
    '/areas/:areaId/library/:documentId': keeps(`/library/${documentId}`),
    '/areas/:areaId/library/:documentId/change': keeps(`/library/${documentId}/change`),
    '/areas/:areaId/library/:documentId/review': keeps(`/library/${documentId}/review`),
    '/areas/:areaId/library/new': keeps('/library/new'),
    '/areas/:areaId/settings/:setting': keeps('/settings/papersDaysBefore'),
    '/areas/:areaId/versions/:version': keeps(`/versions/${version}`),
  }
}

function open(): Record<string, Visit> {
  const anybody = (path: string): Visit => [null, path]
  return {
    '/accessibility': anybody('/accessibility'),
    '/calculators': anybody('/calculators'),
    '/calculators/:key': anybody(`/calculators/${CALCULATORS[0]?.form.key}`),
    '/cookies': anybody('/cookies'),
    '/forgotten-password': anybody('/forgotten-password'),
    '/forgotten-password/sent': anybody('/forgotten-password/sent'),
    '/help': anybody('/help'),
    '/privacy': anybody('/privacy'),
    '/sign-in': anybody('/sign-in'),
    '/signed-out': anybody('/signed-out'),
  }
}
