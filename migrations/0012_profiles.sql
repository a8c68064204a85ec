-- Area profiles: versions that are never changed, a draft of the next one, and the library of procedure documents.

-- The settings hold what the area sets itself, over its document and the national default. The wall reads one of them, so it is always there.
alter table app.area_profile add constraint area_profile_names_protocol check (settings ? 'protocolConfirmation');
alter table app.area_profile add column reason text not null default '';
comment on column app.area_profile.settings is 'What the area set itself, by the key of the setting. What is missing comes from the document named by profile_key, or from the national default.';
comment on column app.area_profile.reason is 'Why this version was made.';

-- A version that has begun is never changed: all that may happen to it is that the next one ends it, from today on.
drop policy add on app.area_profile;
create policy add on app.area_profile for insert to parapet_app
  with check (area_id = any ((select app.areas_with('profile.administer'))::uuid[]) and recorded_by = (select app.actor_id())
    and recorded_at = (select app.clock_now()) and effective_to is null
    and effective_from >= ((select app.clock_now()) at time zone 'Europe/London')::date);
drop policy close on app.area_profile;
create policy close on app.area_profile for update to parapet_app
  using (area_id = any ((select app.areas_with('profile.administer'))::uuid[]) and effective_to is null)
  with check (effective_to >= ((select app.clock_now()) at time zone 'Europe/London')::date);

create table app.profile_draft (
  area_id uuid primary key references app.area,
  base_version integer not null check (base_version > 0),
  profile_key text not null,
  settings jsonb not null,
  revision integer not null default 1 check (revision > 0),
  changed_by uuid not null references app.user_account,
  changed_at timestamptz not null
);
comment on table app.profile_draft is 'The next version of an area profile while it is being written: the whole of what the area would then set itself. One for each area.';
alter table app.profile_draft enable row level security;
alter table app.profile_draft force row level security;
create policy keep on app.profile_draft for all to parapet_app
  using (area_id = any ((select app.areas_with('profile.administer'))::uuid[]))
  with check (area_id = any ((select app.areas_with('profile.administer'))::uuid[]) and changed_by = (select app.actor_id()));
grant select, insert, update (base_version, profile_key, settings, revision, changed_by, changed_at), delete on app.profile_draft to parapet_app;

create table app.procedure_document (
  id uuid primary key,
  area_id uuid not null references app.area,
  title text not null check (length(title) between 1 and 300),
  issuer text not null check (length(issuer) between 1 and 200),
  edition text not null default '' check (length(edition) <= 100),
  link text not null default '' check (length(link) <= 500),
  in_effect_from date,
  last_reviewed_on date,
  next_review_on date,
  withdrawn_at timestamptz,
  version integer not null default 1,
  recorded_by uuid not null references app.user_account,
  recorded_at timestamptz not null,
  check (next_review_on is null or last_reviewed_on is null or next_review_on > last_reviewed_on)
);
comment on table app.procedure_document is 'A procedure document, protocol or outside guidance in the library of an area, with the dates of its review (AR-08, AR-09).';
create index on app.procedure_document (area_id, next_review_on) where withdrawn_at is null;

create table app.procedure_change (
  id uuid primary key,
  area_id uuid not null references app.area,
  document_id uuid not null references app.procedure_document,
  version integer not null,
  kind text not null check (kind in ('added', 'changed', 'reviewed', 'withdrawn')),
  note text not null check (length(note) <= 2000),
  changed_by uuid not null references app.user_account,
  changed_at timestamptz not null,
  unique (document_id, version)
);
comment on table app.procedure_change is 'The amendment log of a procedure document. Never changed.';

alter table app.procedure_document enable row level security;
alter table app.procedure_document force row level security;
create policy read on app.procedure_document for select to parapet_app using (area_id = any ((select app.my_areas())::uuid[]));
create policy add on app.procedure_document for insert to parapet_app with check (
  area_id = any ((select app.areas_with('profile.administer'))::uuid[]) and recorded_by = (select app.actor_id()));
create policy change on app.procedure_document for update to parapet_app
  using (area_id = any ((select app.areas_with('profile.administer'))::uuid[]))
  with check (area_id = any ((select app.areas_with('profile.administer'))::uuid[]));
grant select, insert, update (title, issuer, edition, link, in_effect_from, last_reviewed_on, next_review_on, withdrawn_at, version)
  on app.procedure_document to parapet_app;

alter table app.procedure_change enable row level security;
alter table app.procedure_change force row level security;
create policy read on app.procedure_change for select to parapet_app using (area_id = any ((select app.my_areas())::uuid[]));
create policy add on app.procedure_change for insert to parapet_app with check (
  area_id = any ((select app.areas_with('profile.administer'))::uuid[]) and changed_by = (select app.actor_id()));
grant select, insert on app.procedure_change to parapet_app;

-- An administrator of profiles sees no case, and must know how many dates a change would touch: numbers only.
create policy wall on app.clock for select to parapet_wall using (true);
grant select on app.clock to parapet_wall;
create function app.clocks_of_profile(wanted_area uuid)
returns table (rule text, level integer, clocks bigint, cases bigint) language sql stable security definer
set search_path = pg_catalog, app
as $$
  select c.rule, (c.facts ->> 'level')::integer, count(*), count(distinct c.case_id)
  from app.clock c
  where c.area_id = wanted_area and c.state = 'open' and wanted_area = any (app.areas_with('profile.administer'))
    -- Only a date that the interval itself gave would be another; a day that somebody chose stands.
    and (c.rule = 'next-review' and c.facts ->> 'chosen' is null
      or c.rule = 'review-after-level-change' and c.facts ->> 'standingStays' = 'false'
      or c.rule = 'papers-before-meeting')
  group by 1, 2
$$;
comment on function app.clocks_of_profile(uuid) is 'How many open clocks of an area rest on an interval of its profile, by rule and level. Numbers only, for its administrators.';
alter function app.clocks_of_profile(uuid) owner to parapet_wall;
revoke all on function app.clocks_of_profile(uuid) from public;
grant execute on function app.clocks_of_profile(uuid) to parapet_app;

-- AR-09: the duty to review a document is owed by the holders of a post, who see their clocks without seeing cases.
create policy read_of_post on app.clock for select to parapet_app using (
  person_id is null and case_id is null and owner_role is not null
  and exists (select 1 from app.user_role r where r.user_id = (select app.actor_id()) and r.area_id = clock.area_id
    and r.role = clock.owner_role and r.starts_at <= (select app.clock_now())
    and (r.ends_at is null or r.ends_at > (select app.clock_now()))));
create policy close_of_post on app.clock for update to parapet_app using (
  person_id is null and case_id is null and owner_role is not null
  and area_id = any ((select app.areas_with('profile.administer'))::uuid[]));
