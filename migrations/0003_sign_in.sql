-- Getting in (SE-05): what proves who somebody is, the sessions and tokens that stand for them afterwards, and the brakes on guessing.
-- Nothing here can be used by whoever reads it: passwords are argon2id hashes, codes and tokens are digests, and secrets that have to be
-- read again are sealed with a key that is not in the database.

create table app.user_credential (
  user_id uuid primary key references app.user_account,
  password_hash text not null check (password_hash like '$argon2id$%'),
  password_set_at timestamptz not null,
  totp_secret bytea not null,
  totp_enrolled_at timestamptz not null,
  totp_last_step bigint not null default 0,
  new_totp_secret bytea,
  new_totp_session uuid,
  new_totp_until timestamptz,
  demonstration boolean not null default false,
  check ((new_totp_secret is null) = (new_totp_session is null) and (new_totp_secret is null) = (new_totp_until is null))
);
comment on table app.user_credential is 'A local account''s password and second factor. There is no account with only one of the two.';
comment on column app.user_credential.totp_secret is 'Sealed with AES-256-GCM under a key derived from the server''s secret, bound to this user.';
comment on column app.user_credential.totp_last_step is 'The last half-minute whose code was accepted. A code of this step or an earlier one is refused: no code works twice.';
comment on column app.user_credential.new_totp_secret is 'A second factor being enrolled in one session, until its first code has been typed.';
comment on column app.user_credential.demonstration is 'Made by the demonstration seed; only these are listed on the demonstration page.';

create table app.recovery_code (
  user_id uuid not null references app.user_account,
  code_hash bytea not null check (length(code_hash) = 32),
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table app.recovery_code is 'Codes for a lost second factor, as keyed digests. Each works once.';

create table app.session (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  user_id uuid not null references app.user_account,
  method text not null check (method in ('password', 'recovery-code', 'oidc', 'demonstration')),
  device text not null default '' check (length(device) <= 100),
  address text check (length(address) <= 64),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  revoke_reason text check (revoke_reason in ('signed-out', 'revoked', 'password-changed', 'account-ended')),
  id_token bytea,
  check (ends_at > created_at),
  check ((revoked_at is null) = (revoke_reason is null))
);
comment on table app.session is 'A signed-in browser. Only the SHA-256 of its token is kept; it ends when idle, at its limit, or when revoked.';
comment on column app.session.id_token is 'For signing out at the identity provider too; sealed like the second factor.';
create index on app.session (user_id) where revoked_at is null;
create index on app.session (ends_at);

create table app.api_token (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  user_id uuid not null references app.user_account,
  name text not null check (length(name) between 1 and 100),
  scope text not null check (scope in ('read', 'write')),
  prefix text not null check (prefix ~ '^ppt_[A-Za-z0-9_-]{4}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
comment on table app.api_token is 'A program that acts as its user: the same walls, narrower by scope, and never for more than a year.';
create index on app.api_token (user_id, created_at desc);

create table app.account_link (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  user_id uuid not null references app.user_account,
  kind text not null check (kind in ('invite', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  draft_password_hash text check (draft_password_hash like '$argon2id$%'),
  draft_totp_secret bytea,
  check (expires_at > created_at),
  check ((draft_password_hash is null) = (draft_totp_secret is null))
);
comment on table app.account_link is 'A link sent by e-mail: to take up an account, or to set a new password. It works once and not for long.';
comment on column app.account_link.draft_password_hash is 'Chosen on the first page of an invitation; it counts only when the second factor works too.';
create index on app.account_link (user_id) where used_at is null;

create table app.sign_in_step (
  token_hash bytea primary key check (length(token_hash) = 32),
  kind text not null check (kind in ('code', 'oidc', 'signed-out')),
  user_id uuid references app.user_account,
  data jsonb not null default '{}',
  expires_at timestamptz not null
);
comment on table app.sign_in_step is 'Where a browser is between two pages of signing in or out. Its cookie holds the token; this row holds the rest, for minutes.';
create index on app.sign_in_step (expires_at);

create table app.sign_in_throttle (
  key bytea primary key check (length(key) = 32),
  user_id uuid references app.user_account,
  level real not null check (level >= 0),
  counted_at timestamptz not null,
  locked_until timestamptz
);
comment on table app.sign_in_throttle is 'Attempts per account and per network address. The key is a keyed digest, so an address that was only typed leaves no name behind.';
comment on column app.sign_in_throttle.user_id is 'Set where a signed-in user is asked for their password again: their own brake.';
create index on app.sign_in_throttle (counted_at);

create table app.oidc_identity (
  issuer text not null check (length(issuer) <= 500),
  subject text not null check (length(subject) between 1 and 255),
  user_id uuid not null references app.user_account,
  linked_at timestamptz not null,
  linked_by text not null check (linked_by in ('verified-email', 'invitation')),
  primary key (issuer, subject),
  unique (user_id, issuer)
);
comment on table app.oidc_identity is 'Whose account an identity of the organisation''s own sign-in belongs to. It is the subject that counts afterwards, not the address.';

create table app.held_form (
  id uuid primary key,
  user_id uuid not null references app.user_account,
  path text not null check (path like '/%' and length(path) <= 2000),
  body jsonb not null,
  digest bytea not null check (length(digest) = 32),
  held_at timestamptz not null,
  expires_at timestamptz not null,
  unique (user_id, digest),
  check (expires_at > held_at and expires_at <= held_at + interval '24 hours')
);
comment on table app.held_form is 'What somebody sent after their session had ended. It waits a day for the same user, so that nothing typed is lost.';
create index on app.held_form (expires_at);

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────
-- The doorkeeper works before anybody is known. A signed-in user reaches their own rows and no others.

alter table app.user_credential enable row level security;
alter table app.user_credential force row level security;
create policy doorkeeper on app.user_credential for all to parapet_doorkeeper using (true) with check (true);
create policy operator on app.user_credential for all to parapet_operator using (true) with check (true);
create policy own on app.user_credential for select to parapet_app using (user_id = (select app.actor_id()));
create policy own_change on app.user_credential for update to parapet_app using (user_id = (select app.actor_id()));
grant select, insert, update, delete on app.user_credential to parapet_doorkeeper, parapet_operator;
grant select, update (totp_secret, totp_enrolled_at, totp_last_step, new_totp_secret, new_totp_session, new_totp_until)
  on app.user_credential to parapet_app;

alter table app.recovery_code enable row level security;
alter table app.recovery_code force row level security;
create policy doorkeeper on app.recovery_code for all to parapet_doorkeeper using (true) with check (true);
create policy operator on app.recovery_code for all to parapet_operator using (true) with check (true);
create policy own on app.recovery_code for all to parapet_app
  using (user_id = (select app.actor_id())) with check (user_id = (select app.actor_id()) and used_at is null);
grant select, insert, update (used_at), delete on app.recovery_code to parapet_doorkeeper, parapet_operator;
grant select, insert, delete on app.recovery_code to parapet_app;

alter table app.session enable row level security;
alter table app.session force row level security;
create policy doorkeeper on app.session for all to parapet_doorkeeper using (true) with check (true);
create policy operator on app.session for all to parapet_operator using (true) with check (true);
create policy own on app.session for select to parapet_app using (user_id = (select app.actor_id()));
create policy own_end on app.session for update to parapet_app using (user_id = (select app.actor_id()))
  with check (user_id = (select app.actor_id()) and revoked_at = (select app.clock_now()));
create policy wall on app.session for select to parapet_wall using (true);
create policy wall_touch on app.session for update to parapet_wall using (true);
grant select, insert, update, delete on app.session to parapet_doorkeeper;
grant select, update (revoked_at, revoke_reason, id_token) on app.session to parapet_operator;
grant select (id, user_id, method, device, address, created_at, last_seen_at, ends_at, revoked_at, revoke_reason),
  update (revoked_at, revoke_reason, id_token) on app.session to parapet_app;
grant select (id, token_hash, user_id, last_seen_at, ends_at, revoked_at), update (last_seen_at) on app.session to parapet_wall;

alter table app.api_token enable row level security;
alter table app.api_token force row level security;
create policy doorkeeper on app.api_token for all to parapet_doorkeeper using (true) with check (true);
create policy operator on app.api_token for all to parapet_operator using (true) with check (true);
create policy own on app.api_token for select to parapet_app using (user_id = (select app.actor_id()));
create policy own_add on app.api_token for insert to parapet_app with check (
  user_id = (select app.actor_id()) and created_at = (select app.clock_now()) and revoked_at is null);
create policy own_end on app.api_token for update to parapet_app using (user_id = (select app.actor_id()))
  with check (user_id = (select app.actor_id()) and revoked_at = (select app.clock_now()));
create policy wall on app.api_token for select to parapet_wall using (true);
create policy wall_touch on app.api_token for update to parapet_wall using (true);
grant select, insert, update (revoked_at), delete on app.api_token to parapet_doorkeeper;
grant select, insert, update (revoked_at) on app.api_token to parapet_operator;
grant select (id, user_id, name, scope, prefix, created_at, expires_at, last_used_at, revoked_at), insert,
  update (revoked_at) on app.api_token to parapet_app;
grant select (id, token_hash, user_id, scope, expires_at, last_used_at, revoked_at), update (last_used_at) on app.api_token to parapet_wall;

alter table app.account_link enable row level security;
alter table app.account_link force row level security;
create policy doorkeeper on app.account_link for all to parapet_doorkeeper using (true) with check (true);
create policy operator on app.account_link for all to parapet_operator using (true) with check (true);
grant select, insert, update, delete on app.account_link to parapet_doorkeeper, parapet_operator;

alter table app.sign_in_step enable row level security;
alter table app.sign_in_step force row level security;
create policy doorkeeper on app.sign_in_step for all to parapet_doorkeeper using (true) with check (true);
grant select, insert, delete on app.sign_in_step to parapet_doorkeeper;

alter table app.sign_in_throttle enable row level security;
alter table app.sign_in_throttle force row level security;
create policy doorkeeper on app.sign_in_throttle for all to parapet_doorkeeper using (true) with check (true);
create policy own on app.sign_in_throttle for all to parapet_app
  using (user_id = (select app.actor_id())) with check (user_id = (select app.actor_id()));
grant select, insert, update, delete on app.sign_in_throttle to parapet_doorkeeper;
grant select, insert, update (level, counted_at, locked_until), delete on app.sign_in_throttle to parapet_app;

alter table app.oidc_identity enable row level security;
alter table app.oidc_identity force row level security;
create policy doorkeeper on app.oidc_identity for all to parapet_doorkeeper using (true) with check (true);
create policy operator on app.oidc_identity for all to parapet_operator using (true) with check (true);
create policy own on app.oidc_identity for select to parapet_app using (user_id = (select app.actor_id()));
grant select, insert, delete on app.oidc_identity to parapet_doorkeeper;
grant select, insert, delete on app.oidc_identity to parapet_operator;
grant select on app.oidc_identity to parapet_app;

alter table app.held_form enable row level security;
alter table app.held_form force row level security;
create policy doorkeeper on app.held_form for all to parapet_doorkeeper using (true) with check (true);
create policy own on app.held_form for select to parapet_app using (
  user_id = (select app.actor_id()) and expires_at > (select app.clock_now()));
create policy own_discard on app.held_form for delete to parapet_app using (user_id = (select app.actor_id()));
grant select, insert, update (held_at, expires_at), delete on app.held_form to parapet_doorkeeper;
grant select, delete on app.held_form to parapet_app;

-- ── Who is it? ───────────────────────────────────────────────────────────────────────────────────────────
-- One round trip a request, asked by the login role before there is an actor. The functions belong to the wall: its login-less owner
-- is the only role that reads digests here, and no role that a connection can take could alter them.

create policy wall on app.agency for select to parapet_wall using (true);
grant select on app.agency to parapet_wall;
create policy wall on app.role for select to parapet_wall using (true);
grant select on app.role to parapet_wall;

create function app.standing(who uuid, moment timestamptz) returns jsonb language sql stable security definer
set search_path = pg_catalog, app
as $$
  with held as (
    select r.area_id, a.code, a.name, r.role, c.title
    from app.user_role r join app.area a on a.id = r.area_id join app.role c on c.code = r.role
    where r.user_id = who and r.starts_at <= moment and (r.ends_at is null or r.ends_at > moment)
  )
  select jsonb_build_object(
    'userId', u.id, 'name', u.name, 'agencyId', u.agency_id, 'agencyName', g.name,
    'areas', (select jsonb_agg(jsonb_build_object('id', area_id, 'code', code, 'name', name) order by name)
      from (select distinct area_id, code, name from held) area_held),
    'roles', (select jsonb_agg(jsonb_build_object('areaId', area_id, 'role', role, 'title', title) order by title, name)
      from (select distinct area_id, name, role, title from held) role_held),
    'permissions', (select jsonb_object_agg(area_id, permissions) from (
      select h.area_id, jsonb_agg(distinct p.permission) as permissions
      from held h join app.role_permission p on p.role = h.role group by h.area_id) by_area))
  from app.user_account u join app.agency g on g.id = u.agency_id
  where u.id = who and u.status = 'active'
    -- The account works to the end of its last day in London.
    and (u.ends_on is null or u.ends_on >= (moment at time zone 'Europe/London')::date)
    and exists (select 1 from held)
$$;
comment on function app.standing(uuid, timestamptz) is 'Who this user is at this moment and what their roles allow; null for an account that is not active, has ended, or holds no role.';

create function app.open_session(digest bytea, moment timestamptz, idle interval) returns jsonb language plpgsql volatile security definer
set search_path = pg_catalog, app
as $$
declare
  found_session record;
  over_at timestamptz;
  person jsonb;
begin
  select s.id, s.user_id, s.last_seen_at, s.ends_at into found_session
  from app.session s where s.token_hash = digest and s.revoked_at is null;
  if not found then return null; end if;
  person := app.standing(found_session.user_id, moment);
  if person is null then return null; end if;
  -- last_seen_at is at most a minute behind, so that minute is added: nobody loses time they were promised.
  over_at := least(found_session.ends_at, found_session.last_seen_at + idle + interval '1 minute');
  if moment >= over_at then
    -- For a day the door still knows whose browser it was, so that what they send can be kept for them.
    if moment >= over_at + interval '24 hours' then return null; end if;
    return jsonb_build_object('state', 'lapsed', 'userId', found_session.user_id);
  end if;
  if moment >= found_session.last_seen_at + interval '1 minute' then
    update app.session s set last_seen_at = moment
    where s.id = found_session.id and s.last_seen_at + interval '1 minute' <= moment;
    over_at := least(found_session.ends_at, moment + idle + interval '1 minute');
  end if;
  return person || jsonb_build_object('state', 'open', 'sessionId', found_session.id,
    'endsInSeconds', ceil(extract(epoch from over_at - moment))::integer);
end $$;
comment on function app.open_session(bytea, timestamptz, interval) is
  'The whole actor of a session in one round trip. Null for a token that is unknown or revoked or whose account has ended.';

create function app.open_token(digest bytea, moment timestamptz) returns jsonb language plpgsql volatile security definer
set search_path = pg_catalog, app
as $$
declare
  found_token record;
  person jsonb;
begin
  select t.id, t.user_id, t.scope, t.last_used_at into found_token
  from app.api_token t where t.token_hash = digest and t.revoked_at is null and t.expires_at > moment;
  if not found then return null; end if;
  person := app.standing(found_token.user_id, moment);
  if person is null then return null; end if;
  if found_token.last_used_at is null or found_token.last_used_at + interval '1 minute' <= moment then
    update app.api_token t set last_used_at = moment
    where t.id = found_token.id and (t.last_used_at is null or t.last_used_at + interval '1 minute' <= moment);
  end if;
  return person || jsonb_build_object('tokenId', found_token.id, 'scope', found_token.scope);
end $$;
comment on function app.open_token(bytea, timestamptz) is 'The whole actor of an API token. Null for one that is unknown, revoked, past its date, or whose account has ended.';

revoke execute on function app.standing(uuid, timestamptz) from public;
revoke execute on function app.open_session(bytea, timestamptz, interval) from public;
revoke execute on function app.open_token(bytea, timestamptz) from public;
grant usage on schema app to parapet_login;
grant execute on function app.open_session(bytea, timestamptz, interval), app.open_token(bytea, timestamptz) to parapet_login;
grant execute on function app.standing(uuid, timestamptz) to parapet_doorkeeper;
alter function app.standing(uuid, timestamptz) owner to parapet_wall;
alter function app.open_session(bytea, timestamptz, interval) owner to parapet_wall;
alter function app.open_token(bytea, timestamptz) owner to parapet_wall;
