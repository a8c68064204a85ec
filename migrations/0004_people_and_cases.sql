-- People, the legal events recorded with them, and case files with their twice-dated history.

create table app.person (
  id uuid primary key,
  area_id uuid not null references app.area,
  reference text not null unique,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  date_of_birth date,
  created_by uuid not null references app.user_account,
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table app.person is 'Anyone the record is about, in one area. The reference is random, so it tells nothing.';
create index on app.person (area_id, family_name, given_name, id);

create table app.person_name (
  id uuid not null,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  kind text not null check (kind in ('current', 'previous', 'alias')),
  given_name text not null,
  family_name text not null,
  folded text not null generated always as (lower(given_name || ' ' || family_name)) stored,
  valid_from date,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references app.user_account,
  primary key (area_id, id)
) partition by hash (area_id);
-- Trigram posting lists grow with the rows behind them. In parts by area, a search costs what its area costs, not what the country costs.
do $$
begin
  for part in 0..63 loop
    execute format('create table app.person_name_%s partition of app.person_name for values with (modulus 64, remainder %s)', to_char(part, 'FM00'), part);
    execute format('alter table app.person_name_%s enable row level security', to_char(part, 'FM00'));
    execute format('alter table app.person_name_%s force row level security', to_char(part, 'FM00'));
  end loop;
end $$;
comment on table app.person_name is 'Every name a person has been known by, with its dates. Search reads this.';
create index on app.person_name (person_id);
create index on app.person_name using gin (folded gin_trgm_ops);

create table app.person_identifier (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  kind text not null check (kind in ('PNC', 'CRO', 'NOMIS', 'CRN', 'ViSOR')),
  value text not null check (length(value) between 1 and 40),
  recorded_at timestamptz not null,
  recorded_by uuid not null references app.user_account
);
comment on table app.person_identifier is 'Numbers by which other systems know the person.';
create index on app.person_identifier (person_id);
create index on app.person_identifier (area_id, upper(value));

create table app.legal_event (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  kind text not null check (kind in ('conviction', 'caution', 'finding', 'order', 'sentence', 'release')),
  occurred_on date not null,
  description text not null check (length(description) between 1 and 1000),
  recorded_at timestamptz not null,
  recorded_by uuid not null references app.user_account,
  superseded_at timestamptz,
  superseded_by uuid references app.user_account,
  superseded_reason text
);
comment on table app.legal_event is 'A conviction, caution, finding, order, sentence or release, recorded once with the person.';
create index on app.legal_event (person_id, occurred_on);

create table app.case_file (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  reference text not null unique,
  arrangement text not null default 'mappa' check (arrangement in ('mappa')),
  lead_agency_id uuid not null references app.agency,
  case_manager_id uuid not null references app.user_account,
  opened_at timestamptz not null,
  opened_by uuid not null references app.user_account,
  closed_at timestamptz,
  closed_by uuid references app.user_account,
  closed_reason text check (length(closed_reason) between 1 and 4000),
  closed_evidence text check (length(closed_evidence) between 1 and 4000),
  version integer not null default 1,
  -- AU-02: removal carries its reasons, evidence, maker and date.
  check (num_nulls(closed_at, closed_by, closed_reason, closed_evidence) in (0, 4))
);
comment on table app.case_file is 'One subject under one kind of arrangement in one area.';
create index on app.case_file (area_id, opened_at desc, id);
create index on app.case_file (person_id);
create unique index case_file_open_once on app.case_file (person_id, arrangement) where closed_at is null;

create table app.level_history (
  id uuid primary key,
  area_id uuid not null references app.area,
  case_id uuid not null references app.case_file,
  level smallint not null check (level between 1 and 3),
  valid tstzrange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  decided_by_body text not null check (length(decided_by_body) between 1 and 200),
  decided_by uuid not null references app.user_account,
  meeting_id uuid,
  screening_id uuid,
  reasons text not null check (length(reasons) between 1 and 4000),
  evidence text not null default '' check (length(evidence) <= 4000),
  entered_at timestamptz not null default app.clock_now(),
  recorded_by uuid not null default app.actor_id() references app.user_account,
  continues uuid references app.level_history,
  check (superseded_at is null or superseded_at >= recorded_at),
  -- AU-02: a sitting or a minute holds the evidence of its own decisions; any other decision brings it here.
  check (screening_id is not null or meeting_id is not null or evidence <> ''),
  exclude using gist (case_id with =, valid with &&) where (superseded_at is null)
);
comment on table app.level_history is 'LM-15: each level with when it was true, when it was learned, who decided, and why. Rows are superseded, never changed.';
create index on app.level_history (case_id, recorded_at);
-- The exclusion constraint's own index finds a case too, but ten times slower than this.
create index on app.level_history (case_id) where superseded_at is null;
create index on app.level_history (area_id, case_id);

create table app.category_history (
  id uuid primary key,
  area_id uuid not null references app.area,
  case_id uuid not null references app.case_file,
  category smallint not null check (category between 1 and 4),
  valid tstzrange not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  decided_by_body text not null check (length(decided_by_body) between 1 and 200),
  decided_by uuid not null references app.user_account,
  screening_id uuid,
  reasons text not null check (length(reasons) between 1 and 4000),
  evidence text not null default '' check (length(evidence) <= 4000),
  entered_at timestamptz not null default app.clock_now(),
  recorded_by uuid not null default app.actor_id() references app.user_account,
  continues uuid references app.category_history,
  check (superseded_at is null or superseded_at >= recorded_at),
  -- AU-02: a sitting or a minute holds the evidence of its own decisions; any other decision brings it here.
  check (screening_id is not null or evidence <> ''),
  exclude using gist (case_id with =, valid with &&) where (superseded_at is null)
);
comment on table app.category_history is 'The category of a case, dated twice in the same way as its level.';
create index on app.category_history (case_id, recorded_at);
-- The exclusion constraint's own index finds a case too, but ten times slower than this.
create index on app.category_history (case_id) where superseded_at is null;
create index on app.category_history (area_id, case_id);
comment on column app.level_history.entered_at is 'When this decision was first written down (AU-03). A piece of a corrected row keeps it.';
comment on column app.level_history.continues is 'The superseded row of which this one is a piece that was not corrected.';
comment on column app.category_history.entered_at is 'When this decision was first written down (AU-03). A piece of a corrected row keeps it.';
comment on column app.category_history.continues is 'The superseded row of which this one is a piece that was not corrected.';

-- What was once believed stays as it was: a row is superseded once, now, and a piece of it says what it said.
create function app.dated_history_stands() returns trigger language plpgsql
as $$
declare whole jsonb; own constant text[] := array['id', 'valid', 'recorded_at', 'recorded_by', 'continues', 'superseded_at'];
begin
  if tg_op = 'UPDATE' then
    if old.superseded_at is not null or new.superseded_at is distinct from app.clock_now()
      or to_jsonb(new) - 'superseded_at' <> to_jsonb(old) - 'superseded_at' then
      raise exception '% rows are superseded once and never changed', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if new.continues is null then return new; end if;
  execute format('select to_jsonb(h) from %I.%I h where h.id = $1 and h.superseded_at = $2 and h.valid @> $3', tg_table_schema, tg_table_name)
    into whole using new.continues, app.clock_now(), new.valid;
  if whole is null or to_jsonb(new) - own <> whole - own then
    raise exception 'A piece of a corrected row says what the row said' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger dated_history_stands before insert or update on app.level_history for each row execute function app.dated_history_stands();
create trigger dated_history_stands before insert or update on app.category_history for each row execute function app.dated_history_stands();

create view app.level_now with (security_invoker = true) as
  select * from app.level_history where superseded_at is null and valid @> coalesce(app.clock_now(), now());
create view app.category_now with (security_invoker = true) as
  select * from app.category_history where superseded_at is null and valid @> coalesce(app.clock_now(), now());

create function app.level_as_at(t timestamptz, known_at timestamptz) returns setof app.level_history language sql stable
as $$
  select * from app.level_history
  where valid @> t and recorded_at <= known_at and (superseded_at is null or superseded_at > known_at)
$$;
comment on function app.level_as_at(timestamptz, timestamptz) is 'The levels in force at t, as they were known at known_at. Row security applies.';

create function app.category_as_at(t timestamptz, known_at timestamptz) returns setof app.category_history language sql stable
as $$
  select * from app.category_history
  where valid @> t and recorded_at <= known_at and (superseded_at is null or superseded_at > known_at)
$$;

-- ── Grants written by facts ──────────────────────────────────────────────────────────────────────────────

create function app.grant_to_recorder() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, reason, starts_at, ends_at, granted_by, granted_at)
  values (new.area_id, new.created_by, 'recorder', new.id, 'Recorded this person', new.created_at,
    new.created_at + interval '28 days', new.created_by, new.created_at);
  return null;
end $$;
alter function app.grant_to_recorder() owner to parapet_wall;
create trigger grant_to_recorder after insert on app.person for each row execute function app.grant_to_recorder();

create function app.grant_to_case_manager() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if tg_op = 'UPDATE' then
    if new.case_manager_id = old.case_manager_id and new.closed_at is not distinct from old.closed_at then return null; end if;
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where case_id = new.id and kind = 'case-manager' and (ends_at is null or ends_at > app.clock_now());
    if new.closed_at is not null or new.case_manager_id = old.case_manager_id then return null; end if;
  end if;
  insert into app.access_grant (area_id, user_id, kind, person_id, case_id, reason, starts_at, granted_by, granted_at)
  values (new.area_id, new.case_manager_id, 'case-manager', new.person_id, new.id, 'Manages this case',
    coalesce(app.clock_now(), new.opened_at), coalesce(app.actor_id(), new.opened_by), coalesce(app.clock_now(), new.opened_at));
  return null;
end $$;
alter function app.grant_to_case_manager() owner to parapet_wall;
create trigger grant_to_case_manager after insert or update on app.case_file for each row execute function app.grant_to_case_manager();

create function app.blocked_cases() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(id), '{}') from app.case_file where person_id = any (app.blocked_persons()));
end $$;
comment on function app.blocked_cases() is 'Case files of persons whose record the actor must not see.';
alter function app.blocked_cases() owner to parapet_wall;

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────

alter table app.person enable row level security;
alter table app.person force row level security;
create policy read on app.person for select to parapet_app using (
  (area_id = any ((select app.areas_with('person.read'))::uuid[]) or id = any ((select app.granted_persons())::uuid[]))
  and id <> all ((select app.blocked_persons())::uuid[]));
create policy record on app.person for insert to parapet_app with check (
  area_id = any ((select app.areas_with('person.record'))::uuid[]) and created_by = (select app.actor_id()));
create policy correct on app.person for update to parapet_app using (
  area_id = any ((select app.areas_with('person.record'))::uuid[])
  and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or id = any ((select app.granted_persons())::uuid[]))
  and id <> all ((select app.blocked_persons())::uuid[]));
create policy service_read on app.person for select to parapet_clockkeeper, parapet_wall using (true);
grant select, insert, update on app.person to parapet_app;
grant select on app.person to parapet_clockkeeper, parapet_wall;

alter table app.person_name enable row level security;
alter table app.person_name force row level security;
create policy read on app.person_name for select to parapet_app using (
  (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_persons())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy record on app.person_name for insert to parapet_app with check (
  area_id = any ((select app.areas_with('person.record'))::uuid[]) and recorded_by = (select app.actor_id()));
create policy correct on app.person_name for update to parapet_app using (
  area_id = any ((select app.areas_with('person.record'))::uuid[])
  and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_persons())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy wall on app.person_name for select to parapet_wall using (true);
grant select, insert, update on app.person_name to parapet_app;
grant select on app.person_name to parapet_wall;

alter table app.person_identifier enable row level security;
alter table app.person_identifier force row level security;
create policy read on app.person_identifier for select to parapet_app using (
  (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy record on app.person_identifier for insert to parapet_app with check (
  area_id = any ((select app.areas_with('person.record'))::uuid[]) and recorded_by = (select app.actor_id()));
create policy wall on app.person_identifier for select to parapet_wall using (true);
grant select, insert on app.person_identifier to parapet_app;
grant select on app.person_identifier to parapet_wall;

alter table app.legal_event enable row level security;
alter table app.legal_event force row level security;
create policy read on app.legal_event for select to parapet_app using (
  (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy record on app.legal_event for insert to parapet_app with check (
  area_id = any ((select app.areas_with('person.record'))::uuid[]) and recorded_by = (select app.actor_id()));
create policy supersede on app.legal_event for update to parapet_app using (
  area_id = any ((select app.areas_with('person.record'))::uuid[])
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy service_read on app.legal_event for select to parapet_clockkeeper using (true);
grant select, insert, update (superseded_at, superseded_by, superseded_reason) on app.legal_event to parapet_app;
grant select on app.legal_event to parapet_clockkeeper;

alter table app.case_file enable row level security;
alter table app.case_file force row level security;
create policy read on app.case_file for select to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or id = any ((select app.granted_cases())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy open on app.case_file for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.screen'))::uuid[]) and opened_by = (select app.actor_id())
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy manage on app.case_file for update to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or id = any ((select app.granted_cases())::uuid[]))
  and area_id = any ((select app.areas_with('case.manage'))::uuid[])
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy service_read on app.case_file for select to parapet_clockkeeper, parapet_wall using (true);
grant select, insert, update on app.case_file to parapet_app;
grant select on app.case_file to parapet_clockkeeper, parapet_wall;

alter table app.level_history enable row level security;
alter table app.level_history force row level security;
create policy read on app.level_history for select to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[]))
  and case_id <> all ((select app.blocked_cases())::uuid[]));
create policy decide on app.level_history for insert to parapet_app with check (
  area_id = any ((select app.areas_with('level.decide'))::uuid[])
  and exists (select 1 from app.case_file c where c.id = level_history.case_id and c.area_id = level_history.area_id)
  and recorded_at = (select app.clock_now()) and recorded_by = (select app.actor_id())
  and (continues is not null or (decided_by = (select app.actor_id()) and entered_at = (select app.clock_now()))));
create policy supersede on app.level_history for update to parapet_app using (
  area_id = any ((select app.areas_with('level.decide'))::uuid[])
  and exists (select 1 from app.case_file c where c.id = level_history.case_id));
create policy service_read on app.level_history for select to parapet_clockkeeper using (true);
grant select, insert, update (superseded_at) on app.level_history to parapet_app;
grant select on app.level_history to parapet_clockkeeper;

alter table app.category_history enable row level security;
alter table app.category_history force row level security;
create policy read on app.category_history for select to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[]))
  and case_id <> all ((select app.blocked_cases())::uuid[]));
create policy decide on app.category_history for insert to parapet_app with check (
  area_id = any ((select app.areas_with('level.decide'))::uuid[])
  and exists (select 1 from app.case_file c where c.id = category_history.case_id and c.area_id = category_history.area_id)
  and recorded_at = (select app.clock_now()) and recorded_by = (select app.actor_id())
  and (continues is not null or (decided_by = (select app.actor_id()) and entered_at = (select app.clock_now()))));
create policy supersede on app.category_history for update to parapet_app using (
  area_id = any ((select app.areas_with('level.decide'))::uuid[])
  and exists (select 1 from app.case_file c where c.id = category_history.case_id));
create policy service_read on app.category_history for select to parapet_clockkeeper using (true);
grant select, insert, update (superseded_at) on app.category_history to parapet_app;
grant select on app.category_history to parapet_clockkeeper;

grant select on app.level_now, app.category_now to parapet_app, parapet_clockkeeper;

-- ── Search with typing errors ────────────────────────────────────────────────────────────────────────────
-- Trigram operators are not leakproof, so under row security they cannot use their index. This function applies the same
-- access rule itself and runs as the wall.

create function app.search_hits(wanted text) returns table (person_id uuid, score real)
language plpgsql stable security definer set search_path = pg_catalog, app, public set pg_trgm.similarity_threshold = 0.35
as $$
declare
  areas uuid[] := app.areas_with('person.read');
  blocked uuid[] := app.blocked_persons();
  here uuid;
  known uuid[];
begin
  -- One area at a time: each query then reads one part of the names, and its plan is kept for the session.
  foreach here in array areas loop
    return query select n.person_id, similarity(n.folded, lower(wanted)) from app.person_name n
      where n.area_id = here and n.folded % lower(wanted) and n.person_id <> all (blocked);
    return query select i.person_id, 1.0::real from app.person_identifier i
      where i.area_id = here and upper(i.value) = upper(wanted) and i.person_id <> all (blocked);
  end loop;
  for here, known in
    select g.area_id, array_agg(distinct g.person_id) from app.my_grants() g
    where g.area_id <> all (areas) and g.person_id <> all (blocked) group by g.area_id
  loop
    return query select n.person_id, similarity(n.folded, lower(wanted)) from app.person_name n
      where n.area_id = here and n.person_id = any (known) and n.folded % lower(wanted);
    return query select i.person_id, 1.0::real from app.person_identifier i
      where i.person_id = any (known) and upper(i.value) = upper(wanted);
  end loop;
end $$;
comment on function app.search_hits(text) is 'Every resemblance within the actor''s sight, a person as often as they are hit. Asked only by app.search_person.';
revoke execute on function app.search_hits(text) from public;
alter function app.search_hits(text) owner to parapet_wall;

create function app.search_person(wanted text, most integer) returns table (person_id uuid, score real)
language sql stable security definer set search_path = pg_catalog, app
as $$ select person_id, max(score) from app.search_hits(wanted) group by person_id order by 2 desc, 1 limit most $$;
comment on function app.search_person(text, integer) is 'Persons whose name resembles the text or whose identifier equals it, within the actor''s sight.';
revoke execute on function app.search_person(text, integer) from public;
grant execute on function app.search_person(text, integer) to parapet_app;
alter function app.search_person(text, integer) owner to parapet_wall;

-- ── Break-glass ──────────────────────────────────────────────────────────────────────────────────────────

create function app.break_glass(wanted_reference text, why text) returns table (grant_id uuid, person_id uuid, area_id uuid)
language plpgsql security definer set search_path = pg_catalog, app
as $$
declare found record;
begin
  select c.id as case_id, c.person_id, c.area_id into found from app.case_file c
  where c.reference = wanted_reference and c.closed_at is null
    and c.area_id = any (app.areas_with('break-glass.use')) and c.person_id <> all (app.blocked_persons());
  if found.case_id is null then return; end if;
  return query
    insert into app.access_grant as g (area_id, user_id, kind, person_id, case_id, reason, starts_at, ends_at, granted_by, granted_at)
    values (found.area_id, app.actor_id(), 'break-glass', found.person_id, found.case_id, why, app.clock_now(),
      app.clock_now() + interval '4 hours', app.actor_id(), app.clock_now())
    returning g.id, g.person_id, g.area_id;
end $$;
comment on function app.break_glass(text, text) is 'Emergency sight of one case for four hours, reason first. Unknown, blocked and out-of-area references look the same: no row.';
revoke execute on function app.break_glass(text, text) from public;
grant execute on function app.break_glass(text, text) to parapet_app;
alter function app.break_glass(text, text) owner to parapet_wall;
