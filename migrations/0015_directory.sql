-- The directory: posts of users (AP-24), command areas, agencies as an area knows them, protocols, the record of the area itself, the
-- hand-over of a leaver's caseload, and requests for co-operation and advice.

alter table app.permission no force row level security;
alter table app.role_permission no force row level security;
insert into app.permission (code, description) values ('directory.keep', 'Keep the agency directory and the record of the area');
insert into app.role_permission (role, permission) values
  ('mappa-coordinator', 'directory.keep'), ('ppo-manager', 'directory.keep'), ('mappa-administrator', 'directory.keep'),
  ('profile-administrator', 'directory.keep');
alter table app.permission force row level security;
alter table app.role_permission force row level security;

-- ── Command areas ────────────────────────────────────────────────────────────────────────────────────────

create table app.command_area (
  id uuid primary key,
  area_id uuid not null references app.area,
  name text not null check (length(name) between 1 and 120),
  ended_on date,
  version integer not null default 1,
  recorded_by uuid references app.user_account,
  recorded_at timestamptz not null,
  unique (id, area_id)
);
comment on table app.command_area is 'A police command area: the part of an area for which lead managers are named (AP-20) and to which a post belongs (AP-24).';
create unique index command_area_name on app.command_area (area_id, lower(name)) where ended_on is null;
alter table app.command_area enable row level security;
alter table app.command_area force row level security;
create policy read on app.command_area for select to parapet_app using (area_id = any ((select app.my_areas())::uuid[]));
create policy add on app.command_area for insert to parapet_app with check (
  area_id = any ((select app.areas_with('directory.keep'))::uuid[]) and recorded_by = (select app.actor_id())
  and recorded_at = (select app.clock_now()) and ended_on is null);
create policy change on app.command_area for update to parapet_app
  using (area_id = any ((select app.areas_with('directory.keep'))::uuid[]))
  with check (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
create policy operator on app.command_area for all to parapet_operator using (true) with check (true);
grant select, insert, update (name, ended_on, version) on app.command_area to parapet_app;
grant select, insert on app.command_area to parapet_operator;

-- ── Posts (AP-24) ────────────────────────────────────────────────────────────────────────────────────────

create table app.user_post (
  id uuid primary key,
  area_id uuid not null references app.area,
  user_id uuid not null references app.user_account,
  agency_id uuid not null references app.agency,
  rank text not null check (rank ~ '^[a-z][a-z0-9-]*$'),
  title text not null check (length(title) between 1 and 200),
  command_area_id uuid,
  held_from date not null,
  held_to date check (held_to >= held_from),
  note text not null default '' check (length(note) <= 1000),
  recorded_by uuid references app.user_account,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid references app.user_account,
  superseded_because text check (length(superseded_because) between 1 and 1000),
  foreign key (command_area_id, area_id) references app.command_area (id, area_id),
  foreign key (agency_id, area_id) references app.agency_area (agency_id, area_id),
  check ((superseded_at is null) = (superseded_by is null) and (superseded_at is null) = (superseded_because is null)),
  constraint one_post_a_day exclude using gist (area_id with =, user_id with =, daterange(held_from, held_to, '[]') with &&) where (superseded_at is null)
);
comment on table app.user_post is 'The post somebody holds or held in an area: agency, rank or grade and command area, from a day to a day, both included (AP-24). A row is never changed: a correction supersedes it, with the reason.';
create index on app.user_post (user_id, held_from desc);
alter table app.user_post enable row level security;
alter table app.user_post force row level security;
create policy read on app.user_post for select to parapet_app using (
  area_id = any ((select app.my_areas())::uuid[]) or user_id = (select app.actor_id()));
create policy add on app.user_post for insert to parapet_app with check (
  area_id = any ((select app.areas_with('user.administer'))::uuid[]) and user_id = any ((select app.administered_users())::uuid[])
  and recorded_by = (select app.actor_id()) and recorded_at = (select app.clock_now()) and superseded_at is null);
create policy supersede on app.user_post for update to parapet_app
  using (area_id = any ((select app.areas_with('user.administer'))::uuid[]) and user_id = any ((select app.administered_users())::uuid[])
    and superseded_at is null)
  with check (superseded_by = (select app.actor_id()) and superseded_at = (select app.clock_now()) and superseded_because <> '');
create policy operator on app.user_post for all to parapet_operator using (true) with check (true);
grant select, insert, update (superseded_at, superseded_by, superseded_because) on app.user_post to parapet_app;
grant select, insert on app.user_post to parapet_operator;

-- ── Agencies as an area knows them (AP-04, AP-08, AP-18, AR-11) ──────────────────────────────────────────

create table app.agency_entry (
  id uuid primary key,
  area_id uuid not null references app.area,
  agency_id uuid not null,
  type text not null check (type ~ '^[a-z][a-z0-9-]*$'),
  name text not null check (length(name) between 1 and 200),
  role_statement text not null default '' check (length(role_statement) <= 4000),
  contact_post text not null default '' check (length(contact_post) <= 200),
  contact_phone text not null default '' check (length(contact_phone) <= 100),
  contact_route text not null default '' check (length(contact_route) <= 500),
  general_advice text not null default '' check (length(general_advice) <= 4000),
  specific_advice text not null default '' check (length(specific_advice) <= 4000),
  co_ordination text not null default '' check (length(co_ordination) <= 4000),
  sharing_policy text not null default '' check (length(sharing_policy) <= 4000),
  channel text not null default '' check (length(channel) <= 300),
  channel_shown_on date,
  channel_shown_how text not null default '' check (length(channel_shown_how) <= 1000),
  lead_officer_id uuid references app.user_account,
  ended_on date,
  version integer not null default 1 check (version > 0),
  unique (area_id, agency_id),
  foreign key (agency_id, area_id) references app.agency_area (agency_id, area_id)
);
comment on table app.agency_entry is 'What the directory of an area says of an agency: its type and role, the four things every agency provides, how it is reached securely, and its lead officer.';
create index on app.agency_entry (area_id, type) where ended_on is null;

create table app.protocol (
  id uuid primary key,
  area_id uuid not null references app.area,
  title text not null check (length(title) between 1 and 300),
  signed_on date,
  replaced text not null default '' check (length(replaced) <= 2000),
  legislation text not null default '' check (length(legislation) <= 2000),
  ended_on date,
  version integer not null default 1 check (version > 0),
  unique (id, area_id)
);
comment on table app.protocol is 'AR-13: a local protocol, when it was signed, what it replaced and the legislation it was drawn up under.';
create index on app.protocol (area_id);

create table app.protocol_signatory (
  protocol_id uuid not null,
  area_id uuid not null,
  agency_id uuid not null references app.agency,
  posts text not null check (length(posts) between 1 and 500),
  primary key (protocol_id, agency_id),
  foreign key (protocol_id, area_id) references app.protocol (id, area_id)
);
comment on table app.protocol_signatory is 'AR-13: an agency that signed a protocol and the posts of the senior managers who signed for it; never the names of persons.';

create table app.area_record (
  area_id uuid primary key references app.area,
  arrangements text not null default '' check (length(arrangements) <= 8000),
  consultation text not null default '' check (length(consultation) <= 8000),
  consulted_on date,
  last_reviewed_on date,
  report_title text not null default '' check (length(report_title) <= 300),
  report_published_on date,
  report_link text not null default '' check (length(report_link) <= 500),
  coordination text not null default '' check (length(coordination) <= 200),
  coordinator_id uuid references app.user_account,
  coordination_contact text not null default '' check (length(coordination_contact) <= 1000),
  unit_name text not null default '' check (length(unit_name) <= 200),
  unit_contact text not null default '' check (length(unit_contact) <= 1000),
  unit_takes_in text not null default '' check (length(unit_takes_in) <= 2000),
  version integer not null default 1 check (version > 0)
);
comment on table app.area_record is 'AP-03: the arrangements of an area, the consultation, the last review and the latest annual report; AP-21: its co-ordination function; AP-22: its central unit.';

create table app.directory_change (
  id uuid primary key,
  area_id uuid not null references app.area,
  subject_type text not null check (subject_type in ('agency', 'protocol', 'area')),
  subject_id uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('added', 'changed', 'ended', 'restored')),
  note text not null default '' check (length(note) <= 1000),
  reads jsonb not null,
  changed_by uuid not null references app.user_account,
  changed_at timestamptz not null,
  unique (subject_id, version)
);
comment on table app.directory_change is 'The history of the directory: what an entry, a protocol or the record of the area read from each change on. Never changed.';

create table app.lead_manager (
  id uuid primary key,
  area_id uuid not null references app.area,
  command_area_id uuid not null,
  service text not null check (service in ('police', 'probation', 'prison')),
  user_id uuid not null references app.user_account,
  named_from date not null,
  named_to date check (named_to >= named_from),
  recorded_by uuid not null references app.user_account,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid references app.user_account,
  superseded_because text check (length(superseded_because) between 1 and 1000),
  foreign key (command_area_id, area_id) references app.command_area (id, area_id),
  check ((superseded_at is null) = (superseded_by is null) and (superseded_at is null) = (superseded_because is null)),
  constraint one_lead_manager_a_day exclude using gist (command_area_id with =, service with =, daterange(named_from, named_to, '[]') with &&)
    where (superseded_at is null)
);
comment on table app.lead_manager is 'AP-20: who is lead manager of a service for a command area, from a day to a day, both included. A row is never changed: the next one supersedes it.';

create function app.agency_is_new(wanted uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return not exists (select 1 from app.agency_area a where a.agency_id = wanted);
end $$;
comment on function app.agency_is_new(uuid) is 'Whether an agency takes part nowhere yet. An area brings in new agencies only: those of another area are the operator''s to share.';
alter function app.agency_is_new(uuid) owner to parapet_wall;

create policy bring_in on app.agency for insert to parapet_app with check (cardinality((select app.areas_with('directory.keep'))::uuid[]) > 0);
grant insert (id, name, short_name, kind, duty) on app.agency to parapet_app;
create policy bring_in on app.agency_area for insert to parapet_app with check (
  area_id = any ((select app.areas_with('directory.keep'))::uuid[]) and app.agency_is_new(agency_id));
grant insert on app.agency_area to parapet_app;

do $$
declare kept text;
begin
  foreach kept in array array['agency_entry', 'protocol', 'protocol_signatory', 'area_record', 'directory_change', 'lead_manager'] loop
    execute format('alter table app.%I enable row level security', kept);
    execute format('alter table app.%I force row level security', kept);
    execute format('create policy read on app.%I for select to parapet_app using (area_id = any ((select app.my_areas())::uuid[]))', kept);
    execute format('create policy operator on app.%I for all to parapet_operator using (true) with check (true)', kept);
    execute format('grant select, insert on app.%I to parapet_operator', kept);
  end loop;
end $$;
create policy add on app.agency_entry for insert to parapet_app with check (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
create policy change on app.agency_entry for update to parapet_app using (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
grant select, insert, update (type, name, role_statement, contact_post, contact_phone, contact_route, general_advice, specific_advice, co_ordination,
  sharing_policy, channel, channel_shown_on, channel_shown_how, lead_officer_id, ended_on, version) on app.agency_entry to parapet_app;
create policy add on app.protocol for insert to parapet_app with check (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
create policy change on app.protocol for update to parapet_app using (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
grant select, insert, update (title, signed_on, replaced, legislation, ended_on, version) on app.protocol to parapet_app;
create policy add on app.protocol_signatory for insert to parapet_app with check (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
create policy take_off on app.protocol_signatory for delete to parapet_app using (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
grant select, insert, delete on app.protocol_signatory to parapet_app;
create policy add on app.area_record for insert to parapet_app with check (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
create policy change on app.area_record for update to parapet_app using (area_id = any ((select app.areas_with('directory.keep'))::uuid[]));
grant select, insert, update (arrangements, consultation, consulted_on, last_reviewed_on, report_title, report_published_on, report_link, coordination,
  coordinator_id, coordination_contact, unit_name, unit_contact, unit_takes_in, version) on app.area_record to parapet_app;
create policy add on app.directory_change for insert to parapet_app with check (
  area_id = any ((select app.areas_with('directory.keep'))::uuid[]) and changed_by = (select app.actor_id()) and changed_at = (select app.clock_now()));
grant select, insert on app.directory_change to parapet_app;
create policy add on app.lead_manager for insert to parapet_app with check (
  area_id = any ((select app.areas_with('directory.keep'))::uuid[]) and recorded_by = (select app.actor_id())
  and recorded_at = (select app.clock_now()) and superseded_at is null);
create policy supersede on app.lead_manager for update to parapet_app
  using (area_id = any ((select app.areas_with('directory.keep'))::uuid[]) and superseded_at is null)
  with check (superseded_by = (select app.actor_id()) and superseded_at = (select app.clock_now()) and superseded_because <> '');
grant select, insert, update (superseded_at, superseded_by, superseded_because) on app.lead_manager to parapet_app;
