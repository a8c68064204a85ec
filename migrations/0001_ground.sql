-- The ground: roles of the database, who is acting, areas, agencies, users, their roles, and grants of sight.
-- Roles are created by the migration runner (src/platform/db/roles.ts) before this file, because they belong to the cluster.

create schema app;
comment on schema app is 'Operational records. Every table has forced row-level security.';
grant usage on schema app to parapet_app, parapet_doorkeeper, parapet_clockkeeper, parapet_postman, parapet_sealer, parapet_wall;
-- PostgreSQL asks this of the new owner of a function. Nobody can sign in as the wall.
grant create on schema app to parapet_wall;

create extension if not exists btree_gist;
create extension if not exists btree_gin;
create extension if not exists pg_trgm;

-- ── Who is acting, and when ──────────────────────────────────────────────────────────────────────────────

create function app.actor_id() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
comment on function app.actor_id() is 'The signed-in user of this transaction, or null: then every policy denies.';

create function app.clock_now() returns timestamptz language sql stable parallel safe
as $$ select nullif(current_setting('app.now', true), '')::timestamptz $$;
comment on function app.clock_now() is 'The moment of this request. Policies read it, so tests can move it.';

-- ── Areas and their profiles ─────────────────────────────────────────────────────────────────────────────

create table app.area (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]*$'),
  name text not null,
  created_at timestamptz not null default now()
);
comment on table app.area is 'A MAPPA area. Every operational row belongs to one.';

create table app.area_profile (
  id uuid primary key,
  area_id uuid not null references app.area,
  profile_key text not null,
  version integer not null check (version > 0),
  effective_from date not null,
  effective_to date,
  settings jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (area_id, version),
  check (effective_to is null or effective_to > effective_from),
  exclude using gist (area_id with =, daterange(effective_from, effective_to) with &&)
);
comment on table app.area_profile is 'The names, forms, intervals and chair rules of an area, versioned: an old case keeps the profile of its day.';

-- ── Agencies and users ───────────────────────────────────────────────────────────────────────────────────

create table app.agency (
  id uuid primary key,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('police', 'probation', 'prison', 'childrens-services', 'housing', 'health', 'education',
    'jobcentre', 'youth-offending', 'adult-services', 'electronic-monitoring', 'voluntary', 'central')),
  duty text not null check (duty in ('responsible-authority', 'duty-to-co-operate', 'other')),
  created_at timestamptz not null default now()
);
comment on table app.agency is 'A body that takes part. MAPPA itself is never one (AP-07).';

create table app.agency_area (
  agency_id uuid not null references app.agency,
  area_id uuid not null references app.area,
  primary key (agency_id, area_id)
);
comment on table app.agency_area is 'Which agencies take part in which area.';
create index on app.agency_area (area_id);

create table app.user_account (
  id uuid primary key,
  agency_id uuid not null references app.agency,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email)),
  job_title text not null,
  status text not null default 'invited' check (status in ('invited', 'active', 'disabled')),
  ends_on date,
  ended_reason text,
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table app.user_account is 'A personal account (SE-05). It ends when the person leaves the role.';
create unique index user_account_email on app.user_account (email);
create index on app.user_account (agency_id);

create table app.permission (
  code text primary key,
  description text not null
);
comment on table app.permission is 'What a role may allow. Routes name one of these.';

create table app.role (
  code text primary key check (code ~ '^[a-z][a-z0-9-]*$'),
  title text not null,
  family text not null
);
comment on table app.role is 'The catalogue of posts (AP-23). A user holds roles per area.';

create table app.role_permission (
  role text not null references app.role,
  permission text not null references app.permission,
  primary key (role, permission)
);
comment on table app.role_permission is 'The permissions of each role, as data.';

create table app.user_role (
  id uuid primary key,
  user_id uuid not null references app.user_account,
  area_id uuid not null references app.area,
  role text not null references app.role,
  starts_at timestamptz not null,
  ends_at timestamptz,
  reason text not null default '',
  granted_by uuid references app.user_account,
  ended_by uuid references app.user_account,
  end_reason text
);
comment on table app.user_role is 'A role held in one area, with its start and end.';
create index on app.user_role (user_id);
create index on app.user_role (area_id, role);

-- ── Grants and blocks ────────────────────────────────────────────────────────────────────────────────────

create table app.access_grant (
  id uuid primary key default gen_random_uuid(),
  area_id uuid not null references app.area,
  user_id uuid references app.user_account,
  agency_id uuid references app.agency,
  role text references app.role,
  kind text not null check (kind in ('recorder', 'referrer', 'case-manager', 'case-team', 'invited', 'attended', 'chair',
    'minute-taker', 'duty', 'action-owner', 'action-proposed', 'item-reader', 'board-review', 'break-glass')),
  person_id uuid not null,
  case_id uuid,
  agenda_item_id uuid,
  item_id uuid,
  action_id uuid,
  referral_id uuid,
  reason text not null check (length(reason) between 1 and 2000),
  starts_at timestamptz not null,
  ends_at timestamptz,
  granted_by uuid references app.user_account,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references app.user_account,
  revoke_reason text,
  -- One named user, or one agency and post together; never a bare agency (IS-25).
  check ((user_id is not null and agency_id is null and role is null)
      or (user_id is null and agency_id is not null and role is not null)),
  check (ends_at is null or ends_at > starts_at),
  check (kind <> 'break-glass' or (ends_at is not null and user_id is not null))
);
comment on table app.access_grant is 'Why somebody can see something: a row with a reason, a start and an end.';
create index on app.access_grant (user_id) where user_id is not null;
create index on app.access_grant (agency_id, role) where agency_id is not null;
create index on app.access_grant (person_id);
create index on app.access_grant (area_id, starts_at);

create table app.access_block (
  id uuid primary key default gen_random_uuid(),
  area_id uuid not null references app.area,
  person_id uuid not null,
  user_id uuid not null references app.user_account,
  kind text not null check (kind in ('own-name', 'conflict-of-interest')),
  reason text not null check (length(reason) between 1 and 2000),
  starts_at timestamptz not null,
  ends_at timestamptz,
  recorded_by uuid references app.user_account,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references app.user_account,
  end_reason text check (length(end_reason) between 1 and 2000),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
comment on table app.access_block is 'Somebody who must not see a record although a role or grant would allow it. A block beats every grant.';
create index on app.access_block (user_id);
create index on app.access_block (person_id);

create table app.protocol_confirmation (
  id uuid primary key default gen_random_uuid(),
  area_id uuid not null references app.area,
  user_id uuid not null references app.user_account,
  agency_id uuid not null references app.agency,
  protocol text not null,
  confirmed_at timestamptz not null,
  unique (user_id, area_id, protocol)
);
comment on table app.protocol_confirmation is 'AP-19: this person confirmed that their agency complies with the area''s current protocol.';

-- ── The questions that policies ask ──────────────────────────────────────────────────────────────────────
-- Each is security definer, owned by parapet_wall, and returns an array that a policy reads once per statement
-- through a scalar subselect. The order of evaluation never depends on the row.

create function app.areas_with(wanted text) returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct r.area_id), '{}')
    from app.user_role r join app.role_permission p on p.role = r.role
    where r.user_id = app.actor_id() and p.permission = wanted
      and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()));
end $$;
comment on function app.areas_with(text) is 'Areas in which the actor now holds a role with this permission.';

create function app.my_areas() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct r.area_id), '{}') from app.user_role r
    where r.user_id = app.actor_id()
      and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()));
end $$;

create function app.my_agency() returns uuid language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select agency_id from app.user_account where id = app.actor_id() and status = 'active');
end $$;

create function app.colleagues() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct r.user_id), '{}') || app.actor_id()
    from app.user_role r where r.area_id = any (app.my_areas()));
end $$;
comment on function app.colleagues() is 'Users who hold or held a role in an area of the actor: the directory that names people on records.';

create function app.my_grants() returns setof app.access_grant language plpgsql stable security definer
set search_path = pg_catalog, app
as $$
begin
  return query select g.* from app.access_grant g
    where g.user_id = app.actor_id()
      and g.starts_at <= app.clock_now() and (g.ends_at is null or g.ends_at > app.clock_now()) and g.revoked_at is null
    union all
    select g.* from app.access_grant g
    where g.agency_id = app.my_agency()
      and exists (select 1 from app.user_role r where r.user_id = app.actor_id() and r.area_id = g.area_id and r.role = g.role
        and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()))
      and g.starts_at <= app.clock_now() and (g.ends_at is null or g.ends_at > app.clock_now()) and g.revoked_at is null;
end $$;
comment on function app.my_grants() is 'The grants that the actor holds at this moment.';

create function app.granted_persons() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct person_id), '{}') from app.my_grants());
end $$;

create function app.granted_records() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct person_id), '{}') from app.my_grants()
    where kind not in ('action-owner', 'action-proposed', 'item-reader'));
end $$;
comment on function app.granted_records() is 'Persons whose identifiers and legal events the actor may read. Owning one action shows who it concerns and no more.';

create function app.granted_cases() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct case_id), '{}') from app.my_grants()
    where case_id is not null and kind in ('case-manager', 'case-team', 'board-review', 'break-glass'));
end $$;
comment on function app.granted_cases() is 'Whole case files. An invitation to one agenda item is not one of these.';

create function app.granted_agenda_items() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct agenda_item_id), '{}') from app.my_grants() where agenda_item_id is not null);
end $$;

create function app.granted_minutes() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct agenda_item_id), '{}') from app.my_grants()
    where agenda_item_id is not null and kind in ('attended', 'duty', 'chair', 'minute-taker'));
end $$;
comment on function app.granted_minutes() is 'Agenda items whose minutes the actor may read: attended, chaired, minuted, or a recorded duty.';

create function app.granted_items() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct item_id), '{}') from app.my_grants() where item_id is not null and kind = 'item-reader');
end $$;
comment on function app.granted_items() is 'Information items whose owner named the actor as a reader.';

create function app.granted_referrals() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct referral_id), '{}') from app.my_grants() where referral_id is not null);
end $$;

create function app.granted_actions() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct action_id), '{}') from app.my_grants() where action_id is not null);
end $$;

create function app.blocked_persons() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct person_id), '{}') from app.access_block
    where user_id = app.actor_id() and starts_at <= app.clock_now() and (ends_at is null or ends_at > app.clock_now()));
end $$;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────

alter table app.area enable row level security;
alter table app.area force row level security;
create policy read on app.area for select to parapet_app using (id = any ((select app.my_areas())::uuid[]));
create policy service_read on app.area for select to parapet_doorkeeper, parapet_clockkeeper, parapet_postman, parapet_wall using (true);
grant select on app.area to parapet_app, parapet_doorkeeper, parapet_clockkeeper, parapet_postman, parapet_wall;

alter table app.area_profile enable row level security;
alter table app.area_profile force row level security;
create policy read on app.area_profile for select to parapet_app using (area_id = any ((select app.my_areas())::uuid[]));
create policy add on app.area_profile for insert to parapet_app
  with check (area_id = any ((select app.areas_with('profile.administer'))::uuid[]) and recorded_by = (select app.actor_id()));
create policy close on app.area_profile for update to parapet_app
  using (area_id = any ((select app.areas_with('profile.administer'))::uuid[]));
create policy service_read on app.area_profile for select to parapet_clockkeeper using (true);
grant select, insert, update (effective_to) on app.area_profile to parapet_app;
grant select on app.area_profile to parapet_clockkeeper;

alter table app.agency enable row level security;
alter table app.agency force row level security;
create policy read on app.agency for select to parapet_app using (
  id = (select app.my_agency())
  or id in (select aa.agency_id from app.agency_area aa where aa.area_id = any ((select app.my_areas())::uuid[])));
create policy service_read on app.agency for select to parapet_doorkeeper, parapet_clockkeeper, parapet_postman using (true);
grant select on app.agency to parapet_app, parapet_doorkeeper, parapet_clockkeeper, parapet_postman;

alter table app.agency_area enable row level security;
alter table app.agency_area force row level security;
create policy read on app.agency_area for select to parapet_app using (area_id = any ((select app.my_areas())::uuid[]));
grant select on app.agency_area to parapet_app;

alter table app.user_account enable row level security;
alter table app.user_account force row level security;
create policy read on app.user_account for select to parapet_app using (id = any ((select app.colleagues())::uuid[]));
create policy service_read on app.user_account for select to parapet_clockkeeper, parapet_postman, parapet_wall using (true);
create policy doorkeeper on app.user_account for all to parapet_doorkeeper using (true) with check (true);
grant select on app.user_account to parapet_app, parapet_clockkeeper, parapet_postman, parapet_wall;
grant select, insert, update on app.user_account to parapet_doorkeeper;

alter table app.permission enable row level security;
alter table app.permission force row level security;
create policy read on app.permission for select to parapet_app, parapet_doorkeeper using (true);
grant select on app.permission to parapet_app, parapet_doorkeeper;

alter table app.role enable row level security;
alter table app.role force row level security;
create policy read on app.role for select to parapet_app, parapet_doorkeeper, parapet_postman using (true);
grant select on app.role to parapet_app, parapet_doorkeeper, parapet_postman;

alter table app.role_permission enable row level security;
alter table app.role_permission force row level security;
create policy read on app.role_permission for select to parapet_app, parapet_doorkeeper, parapet_wall using (true);
grant select on app.role_permission to parapet_app, parapet_doorkeeper, parapet_wall;

alter table app.user_role enable row level security;
alter table app.user_role force row level security;
create policy read on app.user_role for select to parapet_app using (
  user_id = (select app.actor_id()) or area_id = any ((select app.my_areas())::uuid[]));
create policy service_read on app.user_role for select to parapet_wall, parapet_clockkeeper, parapet_postman using (true);
create policy doorkeeper on app.user_role for all to parapet_doorkeeper using (true) with check (true);
grant select on app.user_role to parapet_app, parapet_wall, parapet_clockkeeper, parapet_postman;
grant select, insert, update (ends_at) on app.user_role to parapet_doorkeeper;

alter table app.access_grant enable row level security;
alter table app.access_grant force row level security;
create policy read on app.access_grant for select to parapet_app using (
  (user_id = (select app.actor_id()) or granted_by = (select app.actor_id())
    or area_id = any ((select app.areas_with('grant.read'))::uuid[])
    or case_id = any ((select app.granted_cases())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy end_it on app.access_grant for update to parapet_app using (
  area_id = any ((select app.areas_with('grant.give'))::uuid[]) and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (revoked_by = (select app.actor_id()) and revoked_at = (select app.clock_now()) and revoke_reason <> '');
create policy wall on app.access_grant for all to parapet_wall using (true) with check (true);
grant select, insert, update (ends_at, revoked_at, revoked_by, revoke_reason) on app.access_grant to parapet_app;
grant select, insert, update on app.access_grant to parapet_wall;

alter table app.access_block enable row level security;
alter table app.access_block force row level security;
create policy read on app.access_block for select to parapet_app using (
  area_id = any ((select app.areas_with('grant.read'))::uuid[]) and user_id <> (select app.actor_id())
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy end_it on app.access_block for update to parapet_app using (
  area_id = any ((select app.areas_with('grant.give'))::uuid[]) and user_id <> (select app.actor_id())
  and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (ended_by = (select app.actor_id()) and ended_at = (select app.clock_now()) and end_reason <> '');
create policy wall on app.access_block for select to parapet_wall using (true);
grant select, insert, update (ends_at, ended_at, ended_by, end_reason) on app.access_block to parapet_app;
grant select on app.access_block to parapet_wall;

alter table app.protocol_confirmation enable row level security;
alter table app.protocol_confirmation force row level security;
create policy read on app.protocol_confirmation for select to parapet_app using (
  user_id = (select app.actor_id()) or area_id = any ((select app.my_areas())::uuid[]));
create policy confirm on app.protocol_confirmation for insert to parapet_app with check (
  user_id = (select app.actor_id()) and agency_id = (select app.my_agency())
  and area_id = any ((select app.my_areas())::uuid[]) and confirmed_at = (select app.clock_now()));
create policy wall on app.protocol_confirmation for select to parapet_wall using (true);
grant select, insert on app.protocol_confirmation to parapet_app;
grant select on app.protocol_confirmation to parapet_wall;

create function app.may_contribute(wanted_area uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, app
as $$
begin
  return (with current_protocol as (
      select p.settings #> '{protocolConfirmation,value}' as value from app.area_profile p
      where p.area_id = wanted_area
        and daterange(p.effective_from, p.effective_to) @> (app.clock_now() at time zone 'Europe/London')::date
    )
    select coalesce((select value ->> 'required' from current_protocol), 'true') <> 'true'
      or exists (
        select 1 from app.protocol_confirmation c join current_protocol p on c.protocol = p.value ->> 'protocol'
        where c.user_id = app.actor_id() and c.area_id = wanted_area));
end $$;
comment on function app.may_contribute(uuid) is 'AP-19: nobody refers, supplies information or joins a meeting before confirming that their agency complies with the protocol.';
create policy wall on app.area_profile for select to parapet_wall using (true);
grant select on app.area_profile to parapet_wall;

-- The operator acts from the command line only; the login role of the web is not a member of it.
grant usage on schema app to parapet_operator;
create policy operator on app.area for all to parapet_operator using (true) with check (true);
grant select, insert, update on app.area to parapet_operator;
create policy operator on app.area_profile for all to parapet_operator using (true) with check (true);
grant select, insert, update on app.area_profile to parapet_operator;
create policy operator on app.agency for all to parapet_operator using (true) with check (true);
grant select, insert, update on app.agency to parapet_operator;
create policy operator on app.agency_area for all to parapet_operator using (true) with check (true);
grant select, insert, delete on app.agency_area to parapet_operator;
create policy operator on app.user_account for all to parapet_operator using (true) with check (true);
grant select, insert, update on app.user_account to parapet_operator;
create policy operator on app.user_role for all to parapet_operator using (true) with check (true);
grant select, insert, update on app.user_role to parapet_operator;
create policy operator on app.role for all to parapet_operator using (true) with check (true);
grant select on app.role to parapet_operator;
create policy operator on app.permission for all to parapet_operator using (true) with check (true);
grant select on app.permission to parapet_operator;
create policy operator on app.role_permission for all to parapet_operator using (true) with check (true);
grant select on app.role_permission to parapet_operator;

-- Definer functions belong to the wall, which has exactly the policies above and no login.
alter function app.areas_with(text) owner to parapet_wall;
alter function app.my_areas() owner to parapet_wall;
alter function app.my_agency() owner to parapet_wall;
alter function app.colleagues() owner to parapet_wall;
alter function app.my_grants() owner to parapet_wall;
alter function app.granted_persons() owner to parapet_wall;
alter function app.granted_records() owner to parapet_wall;
alter function app.granted_cases() owner to parapet_wall;
alter function app.granted_agenda_items() owner to parapet_wall;
alter function app.granted_minutes() owner to parapet_wall;
alter function app.granted_items() owner to parapet_wall;
alter function app.granted_referrals() owner to parapet_wall;
alter function app.granted_actions() owner to parapet_wall;
alter function app.blocked_persons() owner to parapet_wall;
alter function app.may_contribute(uuid) owner to parapet_wall;
