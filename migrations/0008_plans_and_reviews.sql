-- Actions owned by agencies, and reviews that never lapse silently.

create table app.action (
  id uuid primary key,
  area_id uuid not null references app.area,
  case_id uuid not null references app.case_file,
  person_id uuid not null references app.person,
  agenda_item_id uuid references app.agenda_item,
  agency_id uuid not null references app.agency,
  owner_id uuid not null references app.user_account,
  what text not null check (length(what) between 1 and 2000),
  reasons text not null check (length(reasons) between 1 and 2000),
  due_on date not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused', 'done', 'closed')),
  proposed_by uuid not null references app.user_account,
  proposed_at timestamptz not null,
  accepted_by uuid references app.user_account,
  accepted_at timestamptz,
  refused_reason text check (length(refused_reason) between 1 and 2000),
  result text check (length(result) between 1 and 4000),
  evidence text check (length(evidence) between 1 and 4000),
  closed_by uuid references app.user_account,
  closed_at timestamptz,
  close_reason text check (length(close_reason) between 1 and 2000),
  change_reason text check (length(change_reason) between 1 and 2000),
  version integer not null default 1,
  check (state not in ('accepted', 'done') or accepted_by is not null),
  check (state <> 'refused' or refused_reason is not null),
  check (state <> 'done' or (evidence is not null and result is not null)),
  check (state <> 'closed' or close_reason is not null)
);
comment on table app.action is 'RM-04: what is to be done, by which agency and person, by when, its status and result. It binds nobody until its own agency accepts it (AP-07).';
comment on column app.action.change_reason is 'Why the latest hand-over, correction or reopening was made. The history keeps each one.';
create index on app.action (case_id);
create index on app.action (owner_id) where state in ('proposed', 'accepted');
create index on app.action (area_id, due_on) where state in ('proposed', 'accepted');
create index on app.action (agenda_item_id);
create index on app.action (agency_id, due_on) where state in ('proposed', 'accepted');
create index on app.action (proposed_by) where state = 'refused';

create table app.action_history (
  action_id uuid not null references app.action,
  area_id uuid not null references app.area,
  version integer not null,
  act text not null
    check (act in ('proposed', 'corrected', 'accepted', 'refused', 'handed-over', 'done', 'closed', 'reopened')),
  state text not null,
  owner_id uuid not null references app.user_account,
  what text not null,
  due_on date not null,
  reason text,
  result text,
  evidence text,
  acted_by uuid not null references app.user_account,
  acted_at timestamptz not null,
  primary key (action_id, version)
);
comment on table app.action_history is 'Every change of an action, with who made it and why. Written by the action itself, never by hand.';

create table app.review (
  id uuid primary key,
  area_id uuid not null references app.area,
  case_id uuid not null references app.case_file,
  person_id uuid not null references app.person,
  level smallint not null check (level between 1 and 3),
  due_on date,
  ends_review boolean not null default false,
  reasons text not null check (length(reasons) between 1 and 4000),
  factors jsonb not null,
  minute_id uuid references app.minute,
  screening_id uuid references app.screening_decision,
  clock_id uuid references app.clock,
  set_by uuid not null references app.user_account,
  set_at timestamptz not null,
  superseded_at timestamptz,
  check (ends_review = (due_on is null)),
  -- RX-05: a meeting that sets a date says what it took into account.
  check (minute_id is null or ends_review
    or factors ?& array['risk', 'monitoring', 'interventions', 'co-operation'])
);
comment on table app.review is 'RX-05: a review date with the factors considered, or the decision to end review.';
create index on app.review (case_id, set_at desc);
create index on app.review (minute_id);
create index on app.review (area_id, due_on) where superseded_at is null;
create unique index review_current on app.review (case_id) where superseded_at is null;

-- Sight of the person lasts as long as the duty: it ends when the action is done, refused or closed, and begins again with it.
create function app.grant_to_action_owner() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare owed boolean := new.state in ('proposed', 'accepted'); was_owed boolean := false;
begin
  if tg_op = 'UPDATE' then
    was_owed := old.state in ('proposed', 'accepted');
    if owed = was_owed and new.owner_id = old.owner_id then return null; end if;
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where action_id = new.id and kind = 'action-owner' and (ends_at is null or ends_at > app.clock_now());
  end if;
  if owed then
    insert into app.access_grant (area_id, user_id, kind, person_id, action_id, reason, starts_at, granted_by, granted_at)
    values (new.area_id, new.owner_id, 'action-owner', new.person_id, new.id, 'Named as responsible for an action', app.clock_now(),
      app.actor_id(), app.clock_now());
  end if;
  return null;
end $$;
alter function app.grant_to_action_owner() owner to parapet_wall;
create trigger grant_to_action_owner after insert or update on app.action for each row execute function app.grant_to_action_owner();

-- RM-04: the responsible person works in the agency that owns the action, holds a post in the area, and may answer for the agency.
create function app.action_owner_is_of_its_agency() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if tg_op = 'UPDATE' and new.owner_id = old.owner_id then return new; end if;
  if not exists (
    select 1 from app.user_account u
    join app.user_role r on r.user_id = u.id
    join app.role_permission p on p.role = r.role
    where u.id = new.owner_id and u.agency_id = new.agency_id and u.status = 'active'
      and r.area_id = new.area_id and p.permission = 'action.own'
      and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now())) then
    raise exception 'The responsible person of an action works in the agency that owns it (RM-04).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
alter function app.action_owner_is_of_its_agency() owner to parapet_wall;
create trigger action_owner_is_of_its_agency before insert or update on app.action
  for each row execute function app.action_owner_is_of_its_agency();

-- AP-07 is kept by the database too: only a representative of its own agency accepts, refuses, hands over or completes an action, in
-- their own name, and what they accepted does not change under them.
create function app.action_binds_only_its_agency() returns trigger language plpgsql security definer set search_path = pg_catalog, app
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
    allowed := new.state = old.state and new.state in ('proposed', 'accepted') and own;
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
alter function app.action_binds_only_its_agency() owner to parapet_wall;
create trigger action_binds_only_its_agency before insert or update on app.action
  for each row execute function app.action_binds_only_its_agency();

create function app.keep_action_history() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare act text := 'proposed';
begin
  if tg_op = 'UPDATE' then
    act := case
      when new.owner_id <> old.owner_id then 'handed-over'
      when new.state = old.state then 'corrected'
      when new.state = 'accepted' and old.state in ('proposed', 'refused') then 'accepted'
      when new.state in ('refused', 'done', 'closed') then new.state
      else 'reopened' end;
  end if;
  insert into app.action_history (action_id, area_id, version, act, state, owner_id, what, due_on, reason, result, evidence, acted_by, acted_at)
  values (new.id, new.area_id, new.version, act, new.state, new.owner_id, new.what, new.due_on,
    case act when 'proposed' then new.reasons when 'refused' then new.refused_reason when 'closed' then new.close_reason
      when 'accepted' then null when 'done' then null else new.change_reason end,
    case act when 'done' then new.result end, case act when 'done' then new.evidence end, app.actor_id(), app.clock_now());
  return null;
end $$;
alter function app.keep_action_history() owner to parapet_wall;
create trigger keep_action_history after insert or update on app.action for each row execute function app.keep_action_history();

-- The task to accept an action and the clock that counts it end with it, whoever ended it: a colleague who acts for the responsible
-- person has no sight of that person's task. New ones are opened by the act itself.
create function app.end_work_of_action() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare
  owed boolean := new.state in ('proposed', 'accepted');
  moved boolean := (new.owner_id, new.due_on) is distinct from (old.owner_id, old.due_on);
begin
  if moved or new.state <> 'proposed' then
    update app.task set done_at = app.clock_now(), done_by = app.actor_id(), outcome = case when moved then 'moved' else new.state end
    where subject_type = 'action' and subject_id = new.id and done_at is null;
  end if;
  if moved or not owed then
    update app.clock set closed_at = app.clock_now(), closed_by = app.actor_id(),
      close_reason = coalesce(case new.state when 'done' then new.result when 'refused' then new.refused_reason
        when 'closed' then new.close_reason else new.change_reason end, new.reasons),
      state = case when moved then 'overtaken' when new.state <> 'done' then 'excused'
        when due_on < (app.clock_now() at time zone 'Europe/London')::date then 'missed' else 'met' end
    where subject_type = 'action' and subject_id = new.id and state = 'open';
  end if;
  return null;
end $$;
alter function app.end_work_of_action() owner to parapet_wall;
create trigger end_work_of_action after update on app.action for each row execute function app.end_work_of_action();
create policy wall_reads_action on app.task for select to parapet_wall using (subject_type = 'action');
create policy wall_ends_action on app.task for update to parapet_wall using (subject_type = 'action');
create policy wall_reads_action on app.clock for select to parapet_wall using (subject_type = 'action');
create policy wall_ends_action on app.clock for update to parapet_wall using (subject_type = 'action');
grant select, update (done_at, done_by, outcome) on app.task to parapet_wall;
grant select, update (state, closed_at, closed_by, close_reason) on app.clock to parapet_wall;

alter table app.action enable row level security;
alter table app.action force row level security;
create policy read on app.action for select to parapet_app using (
  (owner_id = (select app.actor_id())
    or area_id = any ((select app.areas_with('case.read'))::uuid[])
    or case_id = any ((select app.granted_cases())::uuid[])
    or id = any ((select app.granted_actions())::uuid[])
    or agenda_item_id = any ((select app.granted_minutes())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
-- What an action says must hold together, because sight of the person follows from it: a case or an agenda item within the proposer's
-- sight, and an agency that takes part in the area. MAPPA itself is none (AP-07).
create policy propose on app.action for insert to parapet_app with check (
  proposed_by = (select app.actor_id()) and proposed_at = (select app.clock_now())
  and area_id = any ((select app.areas_with('action.propose'))::uuid[])
  and person_id in (select p.id from app.person p)
  and exists (select 1 from app.agency_area g join app.agency a on a.id = g.agency_id
    where g.agency_id = action.agency_id and g.area_id = action.area_id and a.name !~* '\mmappa\M')
  and case when agenda_item_id is null
    then exists (select 1 from app.case_file c where c.id = case_id and c.person_id = action.person_id and c.area_id = action.area_id)
    else exists (select 1 from app.agenda_item i where i.id = agenda_item_id and i.case_id = action.case_id
      and i.person_id = action.person_id and i.area_id = action.area_id) end);
-- Those who see it and are of its agency, proposed it or may close it; which of them may do what is the trigger's to say.
create policy move on app.action for update to parapet_app using (
  (owner_id = (select app.actor_id())
    or ((agency_id = (select app.my_agency()) or proposed_by = (select app.actor_id())
        or area_id = any ((select app.areas_with('action.close'))::uuid[]))
      and (area_id = any ((select app.areas_with('case.read'))::uuid[])
        or case_id = any ((select app.granted_cases())::uuid[])
        or agenda_item_id = any ((select app.granted_agenda_items())::uuid[]))))
  and area_id = any ((select app.my_areas())::uuid[])
  and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (area_id = any ((select app.my_areas())::uuid[]));
create policy service_read on app.action for select to parapet_clockkeeper using (true);
grant select, insert on app.action to parapet_app;
grant update (owner_id, what, reasons, due_on, state, accepted_by, accepted_at, refused_reason, result, evidence, closed_by, closed_at,
  close_reason, change_reason, version) on app.action to parapet_app;
grant select on app.action to parapet_clockkeeper;

alter table app.action_history enable row level security;
alter table app.action_history force row level security;
create policy read on app.action_history for select to parapet_app using (exists (select 1 from app.action a where a.id = action_id));
create policy wall on app.action_history for insert to parapet_wall with check (true);
grant select on app.action_history to parapet_app;
grant insert on app.action_history to parapet_wall;

create function app.approved_minutes_granted() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(id), '{}') from app.minute where status = 'approved' and agenda_item_id = any (app.granted_minutes()));
end $$;
comment on function app.approved_minutes_granted() is 'Approved minutes that the actor attended, chaired, took or has a duty to read.';
alter function app.approved_minutes_granted() owner to parapet_wall;

alter table app.review enable row level security;
alter table app.review force row level security;
create policy read on app.review for select to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[])
    or minute_id = any ((select app.approved_minutes_granted())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy set_it on app.review for insert to parapet_app with check (
  set_by = (select app.actor_id()) and set_at = (select app.clock_now())
  and (area_id = any ((select app.areas_with('referral.screen'))::uuid[])
    or area_id = any ((select app.areas_with('review.set'))::uuid[])));
create policy supersede on app.review for update to parapet_app using (
  (area_id = any ((select app.areas_with('referral.screen'))::uuid[]) or area_id = any ((select app.areas_with('review.set'))::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy keep on app.review for select to parapet_clockkeeper using (true);
grant select, insert, update (superseded_at, clock_id) on app.review to parapet_app;
grant select on app.review to parapet_clockkeeper;

-- ── What the chair of a case may do ──────────────────────────────────────────────────────────────────────
-- Approving a minute records the level and the next review of the case. The chair sees the case file for that, through the
-- same grant that lets them chair, and no longer than it lasts.

create function app.chaired_cases() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct i.case_id), '{}')
    from app.my_grants() g join app.agenda_item i on i.id = g.agenda_item_id
    where g.kind = 'chair' and i.case_id = any (app.officer_cases()) and i.person_id <> all (app.blocked_persons()));
end $$;
comment on function app.chaired_cases() is 'Cases on the agenda of a meeting that the actor chairs.';
alter function app.chaired_cases() owner to parapet_wall;

create policy chair_reads on app.case_file for select to parapet_app using (id = any ((select app.chaired_cases())::uuid[]));
create policy chair_reads on app.level_history for select to parapet_app using (case_id = any ((select app.chaired_cases())::uuid[]));
create policy chair_reads on app.category_history for select to parapet_app using (case_id = any ((select app.chaired_cases())::uuid[]));
create policy chair_reads on app.review for select to parapet_app using (case_id = any ((select app.chaired_cases())::uuid[]));
create policy chair_reads on app.clock for select to parapet_app using (case_id = any ((select app.chaired_cases())::uuid[]));
create policy chair_closes on app.clock for update to parapet_app using (case_id = any ((select app.chaired_cases())::uuid[]));
