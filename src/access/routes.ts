import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import {
  FoundForm,
  lookInto,
  lookIntoByApi,
  showOneUse,
  showUses,
  UseParams,
} from './break-glass/list-uses.ts'
import {
  showBreakGlass,
  showOpened,
  takeReason,
  UseForm,
  useBreakGlass,
  useBreakGlassByApi,
} from './break-glass/use.ts'
import { BlockParams, endBlock, endBlockByApi, showEndBlock } from './sight/end-block.ts'
import { EndForm, endGrant, endGrantByApi, GrantParams, showEndGrant } from './sight/end-grant.ts'
import { GrantForm, giveGrant, giveGrantByApi, showGiveGrant } from './sight/give-grant.ts'
import { BlockForm, recordBlock, recordBlockByApi, showRecordBlock } from './sight/record-block.ts'
import { settleSuggestion } from './sight/settle-suggestion.ts'
import { PersonParams, showSight } from './sight/show-sight.ts'
import {
  EndRoleForm,
  endRole,
  endRoleByApi,
  giveRole,
  giveRoleByApi,
  RoleForm,
  RoleParams,
  showEndRole,
  showGiveRole,
} from './users/change-role.ts'
import {
  EndForm as EndAccountForm,
  endAccount,
  endAccountByApi,
  showEndAccount,
} from './users/end-account.ts'
import {
  InviteForm,
  inviteAgain,
  inviteAgainByApi,
  inviteAUser,
  inviteByApi,
  showInviteUser,
} from './users/invite-user.ts'
import { listRolesByApi, showRoles } from './users/list-roles.ts'
import { showUsers } from './users/list-users.ts'
import { routes as postRoutes } from './users/routes.ts'
import { showUser, UserParams } from './users/show-user.ts'

const { Made } = api

/** Who sees what and why, and the accounts and roles of an area. `publicUrl` goes into invitations. */
export const accessRoutes = (publicUrl: string): Route[] => [
  ...sight,
  ...emergency,
  ...users(publicUrl),
  ...postRoutes,
]

const sight: Route[] = [
  get('/access/person/:personId', { may: 'home.read', audit: 'access.viewed' }, showSight),
  get(
    '/access/person/:personId/grants/new',
    { may: 'grant.give', audit: 'grant-form.viewed' },
    showGiveGrant,
  ),
  post('/access/person/:personId/grants/new', { may: 'grant.give', audit: 'grant.given' }, giveGrant),
  get('/access/grants/:grantId/end', { may: 'grant.give', audit: 'grant-end-form.viewed' }, showEndGrant),
  post('/access/grants/:grantId/end', { may: 'grant.give', audit: 'grant.ended' }, endGrant),
  get(
    '/access/person/:personId/blocks/new',
    { may: 'grant.give', audit: 'block-form.viewed' },
    showRecordBlock,
  ),
  post('/access/person/:personId/blocks/new', { may: 'grant.give', audit: 'block.recorded' }, recordBlock),
  post(
    '/access/person/:personId/suggestions',
    { may: 'grant.give', audit: 'block-suggestion.settled' },
    settleSuggestion,
  ),
  get('/access/blocks/:blockId/end', { may: 'grant.give', audit: 'block-end-form.viewed' }, showEndBlock),
  post('/access/blocks/:blockId/end', { may: 'grant.give', audit: 'block.ended' }, endBlock),
  apiGet(
    '/api/v1/people/:personId/access',
    {
      may: 'home.read',
      audit: 'access.viewed',
      summary: 'Why the caller can see a person, and who else can',
      params: PersonParams,
      query: api.SightFilter,
      response: api.Sight,
    },
    api.sight,
  ),
  apiPost(
    '/api/v1/people/:personId/grants',
    {
      may: 'grant.give',
      audit: 'grant.given',
      summary: 'Give sight of a person to one user, or to the holders of one post in one agency',
      params: PersonParams,
      body: GrantForm,
      response: Made,
    },
    giveGrantByApi,
  ),
  apiPost(
    '/api/v1/grants/:grantId/end',
    {
      may: 'grant.give',
      audit: 'grant.ended',
      summary: 'End a grant',
      params: GrantParams,
      body: EndForm,
      response: Made,
    },
    endGrantByApi,
  ),
  apiPost(
    '/api/v1/people/:personId/blocks',
    {
      may: 'grant.give',
      audit: 'block.recorded',
      summary: 'Block a user from a person',
      params: PersonParams,
      body: BlockForm,
      response: Made,
    },
    recordBlockByApi,
  ),
  apiPost(
    '/api/v1/blocks/:blockId/end',
    {
      may: 'grant.give',
      audit: 'block.ended',
      summary: 'End a block',
      params: BlockParams,
      body: EndForm,
      response: Made,
    },
    endBlockByApi,
  ),
]

const emergency: Route[] = [
  get('/break-glass', { may: 'break-glass.use', audit: 'break-glass.form-viewed' }, showBreakGlass),
  post('/break-glass/reason', { may: 'break-glass.use', audit: 'break-glass.reason-given' }, takeReason),
  post('/break-glass', { may: 'break-glass.use', audit: 'break-glass.used' }, useBreakGlass),
  get('/break-glass/uses', { may: 'grant.read', audit: 'break-glass-uses.listed' }, showUses),
  get('/break-glass/uses/:grantId', { may: 'grant.read', audit: 'break-glass-use.viewed' }, showOneUse),
  post('/break-glass/uses/:grantId', { may: 'grant.give', audit: 'break-glass-use.looked-into' }, lookInto),
  get('/break-glass/:grantId', { may: 'break-glass.use', audit: 'break-glass.viewed' }, showOpened),
  apiPost(
    '/api/v1/break-glass',
    {
      may: 'break-glass.use',
      audit: 'break-glass.used',
      summary: 'Open a case in an emergency for four hours, with a reason',
      body: UseForm,
      response: api.EmergencyUse,
    },
    useBreakGlassByApi,
  ),
  apiGet(
    '/api/v1/break-glass/uses',
    {
      may: 'grant.read',
      audit: 'break-glass-uses.listed',
      summary: 'Uses of emergency access',
      query: api.UseFilter,
      response: api.Uses,
    },
    api.uses,
  ),
  apiPost(
    '/api/v1/break-glass/uses/:grantId',
    {
      may: 'grant.give',
      audit: 'break-glass-use.looked-into',
      summary: 'Say what was found out about a use',
      params: UseParams,
      body: FoundForm,
      response: Made,
    },
    lookIntoByApi,
  ),
]

const users = (publicUrl: string): Route[] => [
  get('/users', { may: 'user.read', audit: 'users.listed' }, showUsers),
  get('/users/invite', { may: 'user.administer', audit: 'invitation-form.viewed' }, showInviteUser),
  post('/users/invite', { may: 'user.administer', audit: 'user.invited' }, inviteAUser(publicUrl)),
  get('/users/roles/:roleId/end', { may: 'user.administer', audit: 'role-end-form.viewed' }, showEndRole),
  post('/users/roles/:roleId/end', { may: 'user.administer', audit: 'role.ended' }, endRole),
  get('/users/:userId', { may: 'user.read', audit: 'user.viewed' }, showUser),
  post(
    '/users/:userId/invitation',
    { may: 'user.administer', audit: 'user.invited-again' },
    inviteAgain(publicUrl),
  ),
  get('/users/:userId/roles/new', { may: 'user.administer', audit: 'role-form.viewed' }, showGiveRole),
  post('/users/:userId/roles/new', { may: 'user.administer', audit: 'role.given' }, giveRole),
  get('/users/:userId/end', { may: 'user.administer', audit: 'account-end-form.viewed' }, showEndAccount),
  post('/users/:userId/end', { may: 'user.administer', audit: 'account.ended' }, endAccount),
  get('/roles', { may: 'home.read', audit: 'roles.viewed' }, showRoles),
  apiGet(
    '/api/v1/users',
    {
      may: 'user.read',
      audit: 'users.listed',
      summary: 'Users of the areas of the caller',
      query: api.UserFilter,
      response: api.Users,
    },
    api.users,
  ),
  apiPost(
    '/api/v1/users',
    {
      may: 'user.administer',
      audit: 'user.invited',
      summary: 'Invite a user',
      body: InviteForm,
      response: Made,
    },
    inviteByApi(publicUrl),
  ),
  apiGet(
    '/api/v1/users/:userId',
    {
      may: 'user.read',
      audit: 'user.viewed',
      summary: 'One user with their roles',
      params: UserParams,
      response: api.OneUser,
    },
    api.user,
  ),
  apiPost(
    '/api/v1/users/:userId/invitation',
    {
      may: 'user.administer',
      audit: 'user.invited-again',
      summary: 'Send an invitation again',
      params: UserParams,
      response: Made,
    },
    inviteAgainByApi(publicUrl),
  ),
  apiPost(
    '/api/v1/users/:userId/roles',
    {
      may: 'user.administer',
      audit: 'role.given',
      summary: 'Give a role in an area',
      params: UserParams,
      body: RoleForm,
      response: Made,
    },
    giveRoleByApi,
  ),
  apiPost(
    '/api/v1/user-roles/:roleId/end',
    {
      may: 'user.administer',
      audit: 'role.ended',
      summary: 'End a role',
      params: RoleParams,
      body: EndRoleForm,
      response: Made,
    },
    endRoleByApi,
  ),
  apiPost(
    '/api/v1/users/:userId/end',
    {
      may: 'user.administer',
      audit: 'account.ended',
      summary: 'End an account',
      params: UserParams,
      body: EndAccountForm,
      response: Made,
    },
    endAccountByApi,
  ),
  apiGet(
    '/api/v1/roles',
    {
      may: 'home.read',
      audit: 'roles.viewed',
      summary: 'The catalogue of posts with their permissions',
      response: api.Roles,
    },
    listRolesByApi,
  ),
]
