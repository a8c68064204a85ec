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

-- ── A leaver's caseload (SE-05) ──────────────────────────────────────────────────────────────────────────
-- Whoever keeps the accounts of an area hands on what somebody who leaves still owes. They see no case by it: what there is, its reference and
-- its day, and not even the reference where they are blocked from the person. A row of the receipt is the act itself: its trigger moves the work.

create table app.work_handover (
  id uuid primary key,
  area_id uuid not null references app.area,
  leaver_id uuid not null references app.user_account,
  reason text not null check (length(reason) between 1 and 1000),
  made_by uuid not null references app.user_account,
  made_at timestamptz not null,
  unique (id, area_id)
);
comment on table app.work_handover is 'The receipt of a hand-over: whose work it was, why, by whom and when. Never changed.';
create index on app.work_handover (leaver_id);

create table app.work_handover_item (
  id uuid primary key,
  handover_id uuid not null,
  area_id uuid not null,
  kind text not null check (kind in ('case', 'action', 'chairing', 'minute-taking', 'draft', 'task', 'clock')),
  subject_id uuid not null,
  reference text not null default '' check (length(reference) <= 100),
  from_user_id uuid not null references app.user_account,
  to_user_id uuid not null references app.user_account,
  foreign key (handover_id, area_id) references app.work_handover (id, area_id),
  unique (handover_id, kind, subject_id)
);
comment on table app.work_handover_item is 'One thing of a hand-over and to whom it went. Handing it on again is a new hand-over.';
create index on app.work_handover_item (to_user_id);
create index on app.work_handover_item (kind, subject_id);

create function app.caseload_of(who uuid, here uuid)
returns table (kind text, subject_id uuid, reference text, due_on date, about uuid, agency_id uuid) language sql stable security definer
set search_path = pg_catalog, app
as $$
  with load (kind, subject_id, reference, due_on, about, agency_id) as (
    select 'case', c.id, c.reference, null::date, c.person_id, null::uuid from app.case_file c
      where c.area_id = here and c.case_manager_id = who and c.closed_at is null
    union all select 'action', a.id, '', a.due_on, a.person_id, a.agency_id from app.action a
      where a.area_id = here and a.owner_id = who and a.state in ('proposed', 'accepted')
    union all select 'chairing', m.id, m.reference, (m.starts_at at time zone 'Europe/London')::date, null, null from app.meeting m
      where m.area_id = here and m.chair_id = who and m.state in ('planned', 'in-progress')
    union all select 'minute-taking', m.id, m.reference, (m.starts_at at time zone 'Europe/London')::date, null, null from app.meeting m
      where m.area_id = here and m.minute_taker_id = who and m.state in ('planned', 'in-progress')
    union all select 'draft', r.id, r.reference, null, r.person_id, r.referring_agency_id from app.referral r
      where r.area_id = here and r.referrer_id = who and r.status in ('draft', 'more-evidence')
    union all select 'task', t.id, t.kind, t.due_on, t.person_id, null from app.task t
      where t.area_id = here and t.owner_user_id = who and t.done_at is null and t.subject_type <> 'action'
    union all select 'clock', k.id, k.kind, coalesce(k.due_on, (k.due_at at time zone 'Europe/London')::date), k.person_id, null from app.clock k
      where k.area_id = here and k.owner_user_id = who and k.state = 'open' and k.subject_type not in ('action', 'case', 'review')
  )
  select l.kind, l.subject_id, case when l.about = any (app.blocked_persons()) then '' else l.reference end, l.due_on, l.about, l.agency_id from load l
$$;
comment on function app.caseload_of(uuid, uuid) is 'All that somebody still owes in an area. For the functions below, which say who may ask.';
revoke all on function app.caseload_of(uuid, uuid) from public;
alter function app.caseload_of(uuid, uuid) owner to parapet_wall;

create function app.leaver_work(who uuid, here uuid) returns table (kind text, subject_id uuid, reference text, due_on date)
language sql stable security definer set search_path = pg_catalog, app
as $$
  select l.kind, l.subject_id, l.reference, l.due_on from app.caseload_of(who, here) l
  where here = any (app.areas_with('user.administer')) and who = any (app.administered_users())
$$;
comment on function app.leaver_work(uuid, uuid) is 'What somebody still owes in an area, without a name, for whoever keeps the accounts there.';
revoke all on function app.leaver_work(uuid, uuid) from public;
grant execute on function app.leaver_work(uuid, uuid) to parapet_app;
alter function app.leaver_work(uuid, uuid) owner to parapet_wall;

create function app.may_take_work(who uuid, here uuid, wanted text, subject uuid, from_whom uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, app
as $$
declare l record; needs text := case wanted when 'chairing' then 'meeting.chair' when 'minute-taking' then 'meeting.record' when 'draft' then 'referral.make'
  when 'case' then 'action.own' when 'action' then 'action.own' else 'home.read' end;
begin
  select * into l from app.caseload_of(from_whom, here) c where c.kind = wanted and c.subject_id = subject;
  if not found or who = from_whom then return false; end if;
  return exists (select 1 from app.user_account u join app.user_role r on r.user_id = u.id join app.role_permission p on p.role = r.role
      where u.id = who and u.status = 'active' and u.ends_on is null and r.area_id = here and p.permission = needs
        and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now())
        and (l.agency_id is null or u.agency_id = l.agency_id))
    and not exists (select 1 from app.access_block b where b.user_id = who and b.person_id = l.about
      and b.starts_at <= app.clock_now() and (b.ends_at is null or b.ends_at > app.clock_now()))
    and not exists (select 1 from app.meeting m where m.id = subject and who in (m.chair_id, m.minute_taker_id));
end $$;
comment on function app.may_take_work(uuid, uuid, text, uuid, uuid) is 'Whether somebody may take on one thing of a leaver''s: their post allows it, their agency is the right one, and no block stands.';
revoke all on function app.may_take_work(uuid, uuid, text, uuid, uuid) from public;
alter function app.may_take_work(uuid, uuid, text, uuid, uuid) owner to parapet_wall;

create function app.who_may_take(from_whom uuid, here uuid) returns table (kind text, subject_id uuid, user_id uuid)
language sql stable security definer set search_path = pg_catalog, app
as $$
  select l.kind, l.subject_id, u.id from app.caseload_of(from_whom, here) l
  cross join lateral (select distinct a.id from app.user_account a join app.user_role r on r.user_id = a.id where r.area_id = here and a.status = 'active') u
  where here = any (app.areas_with('user.administer')) and from_whom = any (app.administered_users())
    and app.may_take_work(u.id, here, l.kind, l.subject_id, from_whom)
$$;
comment on function app.who_may_take(uuid, uuid) is 'For each thing somebody owes, who may take it on; for whoever keeps the accounts of the area.';
revoke all on function app.who_may_take(uuid, uuid) from public;
grant execute on function app.who_may_take(uuid, uuid) to parapet_app;
alter function app.who_may_take(uuid, uuid) owner to parapet_wall;

-- Whether the actor is, in this very request, handing on what this user owed. The triggers of an action ask.
create function app.handing_over(subject uuid, from_whom uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return exists (select 1 from app.work_handover_item i join app.work_handover h on h.id = i.handover_id
    where i.subject_id = subject and i.from_user_id = from_whom and h.made_by = app.actor_id() and h.made_at = app.clock_now());
end $$;
alter function app.handing_over(uuid, uuid) owner to parapet_wall;

-- A function of the wall is replaced as the wall.
set local role parapet_wall;
create or replace function app.action_binds_only_its_agency() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare
  own boolean := new.agency_id = app.my_agency() and new.area_id = any (app.areas_with('action.own'));
  closer boolean := new.area_id = any (app.areas_with('action.close'));
  proposer boolean := new.proposed_by = app.actor_id();
  allowed boolean;
begin
  if tg_op = 'INSERT' then
    allowed := new.state = 'proposed' and new.accepted_by is null and new.accepted_at is null;
  elsif (new.what, new.reasons, new.due_on) is distinct from (old.what, old.reasons, old.due_on) then
    allowed := old.state = 'proposed' and new.state = 'proposed' and new.owner_id = old.owner_id and (proposer or closer);
  elsif new.owner_id <> old.owner_id then
    -- A leaver's action goes to a colleague of the same agency by whoever keeps the accounts; it binds no other agency.
    allowed := new.state = old.state and new.state in ('proposed', 'accepted') and (own or app.handing_over(new.id, old.owner_id));
  else
    allowed := case new.state
      when 'proposed' then old.state in ('done', 'closed') and closer
      when 'accepted' then old.state in ('proposed', 'refused', 'done') and own
      when 'refused' then old.state in ('proposed', 'accepted') and own
      when 'done' then old.state = 'accepted' and own
      when 'closed' then new.closed_by = app.actor_id()
        and ((old.state in ('proposed', 'accepted', 'refused') and closer) or (old.state in ('proposed', 'refused') and proposer))
    end;
  end if;
  if allowed and tg_op = 'UPDATE' and new.state in ('accepted', 'done')
    and (old.state not in ('accepted', 'done') or new.accepted_by is distinct from old.accepted_by) then
    allowed := new.state = 'accepted' and new.accepted_by = app.actor_id() and new.accepted_at = app.clock_now() and own;
  end if;
  if not coalesce(allowed, false) then
    raise exception 'An action binds nobody until a representative of its own agency accepts it (AP-07).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
set local role parapet_owner;

create function app.move_work() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if not app.may_take_work(new.to_user_id, new.area_id, new.kind, new.subject_id, new.from_user_id) then
    raise exception 'This work is not theirs to hand on, or not for this person to take.' using errcode = 'insufficient_privilege';
  end if;
  if new.kind = 'case' then
    update app.case_file set case_manager_id = new.to_user_id, version = version + 1 where id = new.subject_id;
    update app.clock set owner_user_id = new.to_user_id
      where case_id = new.subject_id and subject_type in ('case', 'review') and owner_user_id = new.from_user_id and state = 'open';
  elsif new.kind = 'action' then
    update app.action set owner_id = new.to_user_id, change_reason = 'Handed over from somebody who leaves', version = version + 1 where id = new.subject_id;
    -- The duty is the same with another owner: what the change of owner ended goes on.
    update app.clock set state = 'open', closed_at = null, closed_by = null, close_reason = null, owner_user_id = new.to_user_id
      where subject_type = 'action' and subject_id = new.subject_id and state = 'overtaken' and closed_at = app.clock_now();
    update app.task set done_at = null, done_by = null, outcome = null, owner_user_id = new.to_user_id
      where subject_type = 'action' and subject_id = new.subject_id and outcome = 'moved' and done_at = app.clock_now() and owner_user_id = new.from_user_id;
  elsif new.kind = 'chairing' then
    update app.meeting set chair_id = new.to_user_id, version = version + 1 where id = new.subject_id;
  elsif new.kind = 'minute-taking' then
    update app.meeting set minute_taker_id = new.to_user_id, version = version + 1 where id = new.subject_id;
  elsif new.kind = 'draft' then
    update app.referral set referrer_id = new.to_user_id, version = version + 1 where id = new.subject_id;
    update app.form_draft set owner_id = new.to_user_id where subject_id = new.subject_id and owner_id = new.from_user_id;
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
      where referral_id = new.subject_id and kind = 'referrer' and user_id = new.from_user_id and (ends_at is null or ends_at > app.clock_now());
    insert into app.access_grant (area_id, user_id, kind, person_id, referral_id, reason, starts_at, granted_by, granted_at)
      select r.area_id, new.to_user_id, 'referrer', r.person_id, r.id, 'Took over this referral', app.clock_now(), app.actor_id(), app.clock_now()
      from app.referral r where r.id = new.subject_id;
  elsif new.kind = 'task' then
    update app.task set owner_user_id = new.to_user_id where id = new.subject_id;
  else
    update app.clock set owner_user_id = new.to_user_id where id = new.subject_id;
  end if;
  return null;
end $$;
alter function app.move_work() owner to parapet_wall;
create trigger move_work after insert on app.work_handover_item for each row execute function app.move_work();

create policy wall_hands_over on app.case_file for update to parapet_wall using (true);
grant update (case_manager_id, version) on app.case_file to parapet_wall;
create policy wall_reads_all on app.action for select to parapet_wall using (true);
create policy wall_hands_over on app.action for update to parapet_wall using (true);
grant select, update (owner_id, change_reason, version) on app.action to parapet_wall;
create policy wall_hands_over on app.meeting for update to parapet_wall using (true);
grant update (chair_id, minute_taker_id, version) on app.meeting to parapet_wall;
create policy wall_hands_over on app.referral for update to parapet_wall using (true);
grant update (referrer_id, version) on app.referral to parapet_wall;
create policy wall_hands_over on app.form_draft for all to parapet_wall using (true);
grant select, update (owner_id) on app.form_draft to parapet_wall;
create policy wall_hands_over on app.task for update to parapet_wall using (true);
grant update (owner_user_id, done_at, done_by, outcome) on app.task to parapet_wall;
create policy wall_hands_over on app.clock for update to parapet_wall using (true);
grant update (owner_user_id, state, closed_at, closed_by, close_reason) on app.clock to parapet_wall;

alter table app.work_handover enable row level security;
alter table app.work_handover force row level security;
alter table app.work_handover_item enable row level security;
alter table app.work_handover_item force row level security;
create policy wall on app.work_handover for select to parapet_wall using (true);
create policy wall on app.work_handover_item for select to parapet_wall using (true);
grant select on app.work_handover, app.work_handover_item to parapet_wall;
-- Who gave it reads the whole receipt; who took something on reads their own part of it.
create function app.taken_over() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct i.handover_id), '{}') from app.work_handover_item i where i.to_user_id = app.actor_id());
end $$;
comment on function app.taken_over() is 'Hand-overs in which the actor took something on.';
alter function app.taken_over() owner to parapet_wall;
create policy read on app.work_handover for select to parapet_app using (
  area_id = any ((select app.areas_with('user.administer'))::uuid[]) or id = any ((select app.taken_over())::uuid[]));
create policy hand_over on app.work_handover for insert to parapet_app with check (
  area_id = any ((select app.areas_with('user.administer'))::uuid[]) and leaver_id = any ((select app.administered_users())::uuid[])
  and made_by = (select app.actor_id()) and made_at = (select app.clock_now()));
grant select, insert on app.work_handover to parapet_app;
create policy read on app.work_handover_item for select to parapet_app using (
  area_id = any ((select app.areas_with('user.administer'))::uuid[]) or to_user_id = (select app.actor_id()));
create policy hand_over on app.work_handover_item for insert to parapet_app with check (
  area_id = any ((select app.areas_with('user.administer'))::uuid[])
  and exists (select 1 from app.work_handover h where h.id = handover_id and h.leaver_id = from_user_id and h.made_by = (select app.actor_id())
    and h.made_at = (select app.clock_now())));
grant select, insert on app.work_handover_item to parapet_app;

-- ── Requests for co-operation (AP-05, AP-06) and advice on a case (AP-10, AP-17) ─────────────────────────

create table app.cooperation_request (
  id uuid primary key,
  area_id uuid not null references app.area,
  reference text not null unique,
  kind text not null check (kind in ('co-operation', 'advice')),
  from_agency_id uuid not null references app.agency,
  to_agency_id uuid not null references app.agency,
  case_id uuid references app.case_file,
  person_id uuid references app.person,
  what text not null check (length(what) between 1 and 4000),
  answer_by date,
  state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'answered', 'withdrawn')),
  asked_by uuid not null references app.user_account,
  asked_at timestamptz not null,
  version integer not null default 1 check (version > 0),
  unique (id, area_id),
  check (from_agency_id <> to_agency_id),
  check ((kind = 'advice') = (case_id is not null) and (case_id is null) = (person_id is null))
);
comment on table app.cooperation_request is 'AP-05: co-operation asked of another agency, in either direction; AP-10: advice on a case asked of an agency that is not involved in it, which sees what was asked and never the case.';
create index on app.cooperation_request (area_id, state, asked_at desc);
create index on app.cooperation_request (case_id) where case_id is not null;

create table app.cooperation_answer (
  id uuid primary key,
  request_id uuid not null,
  area_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'refused', 'answered')),
  words text not null check (length(words) between 1 and 8000),
  responsibility text not null default '' check (length(responsibility) <= 2000),
  limits text not null default '' check (length(limits) <= 4000),
  needs text not null default '' check (length(needs) <= 4000),
  answered_by uuid not null references app.user_account,
  answered_at timestamptz not null,
  foreign key (request_id, area_id) references app.cooperation_request (id, area_id),
  -- AP-06: a refusal stands on a statutory responsibility of the agency's own.
  check (outcome <> 'refused' or responsibility <> '')
);
comment on table app.cooperation_answer is 'An answer to a request: accepted, refused with the statutory responsibility relied on, or the advice itself. Never changed; the latest one stands.';
create index on app.cooperation_answer (request_id, answered_at);

create function app.has_accounts(agency uuid, here uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return exists (select 1 from app.user_account u join app.user_role r on r.user_id = u.id
    join app.role_permission p on p.role = r.role and p.permission = 'action.own'
    where u.agency_id = agency and u.status = 'active' and r.area_id = here
      and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()));
end $$;
comment on function app.has_accounts(uuid, uuid) is 'Whether somebody can answer for an agency in an area. Where nobody can, whoever asked records the answer they were sent.';
alter function app.has_accounts(uuid, uuid) owner to parapet_wall;

alter table app.cooperation_request enable row level security;
alter table app.cooperation_request force row level security;
create policy read on app.cooperation_request for select to parapet_app using (
  (((from_agency_id = (select app.my_agency()) and case_id is null or to_agency_id = (select app.my_agency()))
      and area_id = any ((select app.areas_with('action.own'))::uuid[]))
    or asked_by = (select app.actor_id())
    or (case_id is null and area_id = any ((select app.areas_with('directory.keep'))::uuid[]))
    or (case_id is not null and (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[]))))
  and (person_id is null or person_id <> all ((select app.blocked_persons())::uuid[])));
create policy ask on app.cooperation_request for insert to parapet_app with check (
  area_id = any ((select app.areas_with('action.own'))::uuid[]) and from_agency_id = (select app.my_agency())
  and asked_by = (select app.actor_id()) and asked_at = (select app.clock_now()) and state = 'open'
  and (person_id is null or person_id <> all ((select app.blocked_persons())::uuid[]))
  and (case_id is null or area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[])));
create policy settle on app.cooperation_request for update to parapet_app
  using (area_id = any ((select app.areas_with('action.own'))::uuid[])
    and (from_agency_id = (select app.my_agency()) or to_agency_id = (select app.my_agency())))
  with check (case when state in ('open', 'withdrawn') then from_agency_id = (select app.my_agency())
    else to_agency_id = (select app.my_agency()) or (from_agency_id = (select app.my_agency()) and not app.has_accounts(to_agency_id, area_id)) end);
grant select, insert, update (state, version) on app.cooperation_request to parapet_app;

alter table app.cooperation_answer enable row level security;
alter table app.cooperation_answer force row level security;
-- Whoever reads the request reads its answers.
create policy read on app.cooperation_answer for select to parapet_app using (
  exists (select 1 from app.cooperation_request r where r.id = request_id));
create policy answer on app.cooperation_answer for insert to parapet_app with check (
  answered_by = (select app.actor_id()) and answered_at = (select app.clock_now())
  and exists (select 1 from app.cooperation_request r where r.id = request_id and r.state <> 'withdrawn'
    and (r.to_agency_id = (select app.my_agency()) or (r.from_agency_id = (select app.my_agency()) and not app.has_accounts(r.to_agency_id, r.area_id)))));
grant select, insert on app.cooperation_answer to parapet_app;
create policy operator on app.cooperation_request for all to parapet_operator using (true) with check (true);
create policy operator on app.cooperation_answer for all to parapet_operator using (true) with check (true);
grant select, insert on app.cooperation_request, app.cooperation_answer to parapet_operator;
