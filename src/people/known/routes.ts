import { apiPost, get, post, type Route } from '#platform/http/route.ts'
import {
  Merged,
  MergeForm,
  MergeParams,
  merge,
  mergeByApi,
  showMerge,
  UndoForm,
} from '../merge/merge-persons.ts'
import { showMergeDone, Undone, UndoParams, undoMerge, undoMergeByApi } from '../merge/undo-merge.ts'
import { MatchParams, Settled, Settling, settle, settleByApi, showMatch, showMatches } from './matches.ts'

/** Which records are of one person: matches settled, records merged, merges undone. */
export const knownRoutes: Route[] = [
  get('/people/matches', { may: 'person.match', audit: 'person-matches.viewed' }, showMatches),
  get('/people/matches/:matchId', { may: 'person.match', audit: 'person-match.viewed' }, showMatch),
  post('/people/matches/:matchId', { may: 'person.match', audit: 'person-match.settled' }, settle),
  get('/people/:personId/merge', { may: 'person.match', audit: 'merge-form.viewed' }, showMerge),
  post('/people/:personId/merge', { may: 'person.match', audit: 'person.merged' }, merge),
  get('/people/merges/:mergeId', { may: 'person.match', audit: 'person-merge.viewed' }, showMergeDone),
  post('/people/merges/:mergeId', { may: 'person.match', audit: 'person.unmerged' }, undoMerge),
  apiPost(
    '/api/v1/people/matches/:matchId',
    {
      may: 'person.match',
      audit: 'person-match.settled',
      summary: 'Say whether two records are of one person',
      params: MatchParams,
      body: Settling,
      response: Settled,
    },
    settleByApi,
  ),
  apiPost(
    '/api/v1/people/:personId/merge',
    {
      may: 'person.match',
      audit: 'person.merged',
      summary: 'Merge two records of one area',
      params: MergeParams,
      body: MergeForm,
      response: Merged,
    },
    mergeByApi,
  ),
  apiPost(
    '/api/v1/people/merges/:mergeId/undo',
    {
      may: 'person.match',
      audit: 'person.unmerged',
      summary: 'Undo a merge',
      params: UndoParams,
      body: UndoForm,
      response: Undone,
    },
    undoMergeByApi,
  ),
]
