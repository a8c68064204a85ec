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
  refused_reason text,
  result text,
  evidence text,
  closed_by uuid references app.user_account,
  closed_at timestamptz,
  close_reason text,
  version integer not null default 1,
  check (state not in ('accepted', 'done') or accepted_by is not null),
  check (state <> 'refused' or refused_reason is not null),
  check (state <> 'done' or (evidence is not null and result is not null)),
  check (state <> 'closed' or close_reason is not null)
);
comment on table app.action is 'RM-04: what is to be done, by which agency and person, by when, its status and result. It binds nobody until its own agency accepts it (AP-07).';
create index on app.action (case_id);
create index on app.action (owner_id) where state in ('proposed', 'accepted');
create index on app.action (area_id, due_on) where state in ('proposed', 'accepted');
create index on app.action (agenda_item_id);

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
create unique index review_current on app.review (case_id) where superseded_at is null;

create function app.grant_to_action_owner() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if tg_op = 'UPDATE' and new.owner_id = old.owner_id then return null; end if;
  if tg_op = 'UPDATE' then
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where action_id = new.id and kind = 'action-owner' and (ends_at is null or ends_at > app.clock_now());
  end if;
  insert into app.access_grant (area_id, user_id, kind, person_id, action_id, reason, starts_at, granted_by, granted_at)
  values (new.area_id, new.owner_id, 'action-owner', new.person_id, new.id, 'Named as responsible for an action', app.clock_now(),
    app.actor_id(), app.clock_now());
  return null;
end $$;
alter function app.grant_to_action_owner() owner to parapet_wall;
create trigger grant_to_action_owner after insert or update on app.action for each row execute function app.grant_to_action_owner();

create function app.action_is_accepted_by_its_agency() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if new.accepted_by is not null and new.accepted_by is distinct from old.accepted_by
    and not exists (select 1 from app.user_account u where u.id = new.accepted_by and u.agency_id = new.agency_id) then
    raise exception 'Only the agency''s own representative accepts an action for it (AP-07).' using errcode = 'insufficient_privilege';
  end if;
  if new.agency_id <> old.agency_id then
    raise exception 'An action keeps its agency; close it and propose another.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
alter function app.action_is_accepted_by_its_agency() owner to parapet_wall;
create trigger action_is_accepted_by_its_agency before update on app.action for each row execute function app.action_is_accepted_by_its_agency();

alter table app.action enable row level security;
alter table app.action force row level security;
create policy read on app.action for select to parapet_app using (
  (owner_id = (select app.actor_id())
    or area_id = any ((select app.areas_with('case.read'))::uuid[])
    or case_id = any ((select app.granted_cases())::uuid[])
    or id = any ((select app.granted_actions())::uuid[])
    or agenda_item_id = any ((select app.granted_agenda_items())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy propose on app.action for insert to parapet_app with check (
  proposed_by = (select app.actor_id()) and state = 'proposed' and area_id = any ((select app.areas_with('action.propose'))::uuid[])
  and person_id in (select p.id from app.person p));
create policy move on app.action for update to parapet_app using (
  (owner_id = (select app.actor_id()) or agency_id = (select app.my_agency())
    or area_id = any ((select app.areas_with('action.close'))::uuid[]))
  and area_id = any ((select app.my_areas())::uuid[])
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy service_read on app.action for select to parapet_clockkeeper using (true);
grant select, insert, update on app.action to parapet_app;
grant select on app.action to parapet_clockkeeper;

alter table app.review enable row level security;
alter table app.review force row level security;
create policy read on app.review for select to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[])
    or minute_id in (select m.id from app.minute m))
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

create function app.chaired_cases() returns uuid[] language sql stable security definer set search_path = pg_catalog, app
as $$
  select coalesce(array_agg(distinct i.case_id), '{}')
  from app.my_grants() g join app.agenda_item i on i.id = g.agenda_item_id
  where g.kind = 'chair' and i.person_id <> all (app.blocked_persons())
$$;
comment on function app.chaired_cases() is 'Cases on the agenda of a meeting that the actor chairs.';
alter function app.chaired_cases() owner to parapet_wall;

create policy chair_reads on app.case_file for select to parapet_app using (id = any ((select app.chaired_cases())::uuid[]));
create policy chair_reads on app.review for select to parapet_app using (case_id = any ((select app.chaired_cases())::uuid[]));
create policy chair_reads on app.clock for select to parapet_app using (case_id = any ((select app.chaired_cases())::uuid[]));
create policy chair_closes on app.clock for update to parapet_app using (case_id = any ((select app.chaired_cases())::uuid[]));
