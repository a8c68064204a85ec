-- Clocks that the rules keep: reckoned from the facts of a case, moved when a fact or the day changes, met by whoever owes them.

alter table app.legal_event add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object');
comment on column app.legal_event.details is 'What the rules read: the schedules the offence stands in, what the court did, the kind of order, whether a release is only expected. Empty when only words were recorded.';

-- A clock that the rules keep has the rule it is kept by; one that a room keeps (a review, papers, an action) has none.
alter table app.clock add column kept_by text;
comment on column app.clock.kept_by is 'The part of the law that keeps this clock from the facts of its case; null where a room opened it and closes it.';
alter table app.clock add column evidence text check (length(evidence) between 1 and 4000);
comment on column app.clock.evidence is 'What shows that the duty was done, or why it is excused.';
create unique index clock_kept_once on app.clock (case_id, kind, subject_id, triggered_on) where kept_by is not null and state = 'open';
create index on app.clock (case_id) where kept_by is not null;

-- Whoever sees a case sees its clocks; ending one that the rules keep is for who owes it and for co-ordination.
create policy kept_ends on app.clock as restrictive for update to parapet_app using (
  kept_by is null or owner_user_id = (select app.actor_id()) or area_id = any ((select app.areas_with('case.read'))::uuid[]));

-- What the rules last answered for a case: equal answers need no reading of its clocks.
create table app.clock_reckoning (
  case_id uuid primary key references app.case_file,
  area_id uuid not null references app.area,
  answer text not null,
  reckoned_at timestamptz not null
);
comment on table app.clock_reckoning is 'A digest of what the rules last answered for a case, so that a recompute writes only where an answer changed.';
alter table app.clock_reckoning enable row level security;
alter table app.clock_reckoning force row level security;
create policy keep on app.clock_reckoning for all to parapet_app
  using (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[]))
  with check (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[]));
create policy reckon on app.clock_reckoning for all to parapet_clockkeeper using (true) with check (true);
grant select, insert, update (answer, reckoned_at) on app.clock_reckoning to parapet_app, parapet_clockkeeper;

-- A recompute of many cases says how far it came, so that one which was broken off goes on where it stopped.
create table app.clock_run (
  id uuid primary key,
  area_id uuid references app.area,
  started_at timestamptz not null,
  done_through uuid,
  cases integer not null default 0 check (cases >= 0),
  opened integer not null default 0 check (opened >= 0),
  overtaken integer not null default 0 check (overtaken >= 0),
  finished_at timestamptz
);
comment on table app.clock_run is 'One recompute of an area or of everything: how far it came and what it changed.';
create unique index clock_run_unfinished on app.clock_run (coalesce(area_id, '00000000-0000-0000-0000-000000000000')) where finished_at is null;
alter table app.clock_run enable row level security;
alter table app.clock_run force row level security;
create policy run on app.clock_run for all to parapet_clockkeeper using (true) with check (true);
grant select, insert, update (done_through, cases, opened, overtaken, finished_at) on app.clock_run to parapet_clockkeeper;

-- What a legal event says is never changed: its details are added once, and put right by an event in its place.
grant update (details) on app.legal_event to parapet_app;
create function app.legal_details_stand() returns trigger language plpgsql as $$
begin
  if old.details <> '{}' and new.details is distinct from old.details then
    raise exception 'the details of a legal event are said once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger details_stand before update of details on app.legal_event for each row execute function app.legal_details_stand();
