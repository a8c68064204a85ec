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
