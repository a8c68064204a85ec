import { apiPost, get, post, type Route } from '#platform/http/route.ts'
import { Made } from '../api.ts'
import { HandOverForm, handOverByApi, handOverWork, showHandOver, showReceipt } from './hand-over.ts'
import {
  CorrectForm,
  correctPost,
  correctPostByApi,
  PostForm,
  PostParams,
  recordPost,
  recordPostByApi,
  showCorrectPost,
  showRecordPost,
  showWithdrawPost,
  WithdrawForm,
  withdrawPost,
  withdrawPostByApi,
} from './record-post.ts'
import { UserParams } from './show-user.ts'

const keepsUsers = 'user.administer'

const posts: Route[] = [
  get('/users/:userId/posts/new', { may: keepsUsers, audit: 'post-form.viewed' }, showRecordPost),
  post('/users/:userId/posts/new', { may: keepsUsers, audit: 'post.recorded' }, recordPost),
  get('/users/posts/:postId/correct', { may: keepsUsers, audit: 'post-form.viewed' }, showCorrectPost),
  post('/users/posts/:postId/correct', { may: keepsUsers, audit: 'post.corrected' }, correctPost),
  get('/users/posts/:postId/withdraw', { may: keepsUsers, audit: 'post-form.viewed' }, showWithdrawPost),
  post('/users/posts/:postId/withdraw', { may: keepsUsers, audit: 'post.withdrawn' }, withdrawPost),
  apiPost(
    '/api/v1/users/:userId/posts',
    {
      may: keepsUsers,
      audit: 'post.recorded',
      summary: 'Record the post of a user: agency, rank or grade, command area, dates',
      params: UserParams,
      body: PostForm,
      response: Made,
    },
    recordPostByApi,
  ),
  apiPost(
    '/api/v1/user-posts/:postId/correct',
    {
      may: keepsUsers,
      audit: 'post.corrected',
      summary: 'Correct a post, with the reason',
      params: PostParams,
      body: CorrectForm,
      response: Made,
    },
    correctPostByApi,
  ),
  apiPost(
    '/api/v1/user-posts/:postId/withdraw',
    {
      may: keepsUsers,
      audit: 'post.withdrawn',
      summary: 'Take a post off the record that was never held',
      params: PostParams,
      body: WithdrawForm,
      response: Made,
    },
    withdrawPostByApi,
  ),
]

const leavers: Route[] = [
  get('/users/:userId/hand-over', { may: keepsUsers, audit: 'hand-over-form.viewed' }, showHandOver),
  post('/users/:userId/hand-over', { may: keepsUsers, audit: 'work.handed-over' }, handOverWork),
  get('/users/hand-overs/:handoverId', { may: 'home.read', audit: 'hand-over.viewed' }, showReceipt),
  apiPost(
    '/api/v1/users/:userId/hand-over',
    {
      may: keepsUsers,
      audit: 'work.handed-over',
      summary: 'Hand over what a leaver owes',
      params: UserParams,
      body: HandOverForm,
      response: Made,
    },
    handOverByApi,
  ),
]

/** The posts of users, and what a leaver hands over. */
export const routes: Route[] = [...posts, ...leavers]
