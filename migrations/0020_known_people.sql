-- "Is this person already known?": matches between records, within an area and across areas, settled by co-ordinators; and the merge of two records of
-- one area into one, which can be undone without loss.

alter table app.permission no force row level security;
alter table app.role no force row level security;
alter table app.role_permission no force row level security;
insert into app.permission (code, description) values
  ('person.match', 'Settle whether two records are of one person, merge them and undo a merge');
insert into app.role_permission (role, permission) select code, 'person.match' from app.role where family = 'co-ordination';
alter table app.permission force row level security;
alter table app.role force row level security;
alter table app.role_permission force row level security;

-- ── Matches ──────────────────────────────────────────────────────────────────────────────────────────────

-- A match has two sides, each a row behind the wall of its own area. What the other side holds is never in it: only which area to ask, how alike the
-- two are, and what the other side has decided.
create table app.person_match (
  match_id uuid not null,
  side smallint not null check (side in (1, 2)),
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  other_area_id uuid not null references app.area,
  pair text not null,
  points real not null,
  evidence text[] not null,
  passed_over_reason text check (length(passed_over_reason) between 1 and 2000),
  raised_at timestamptz not null,
  verdict text check (verdict in ('same', 'different')),
  reason text check (length(reason) between 1 and 2000),
  decided_by uuid references app.user_account,
  decided_at timestamptz,
  other_verdict text check (other_verdict in ('same', 'different')),
  other_reason text,
  state text not null default 'open' check (state in ('open', 'linked', 'different', 'merged')),
  version integer not null default 1,
  primary key (match_id, side),
  unique (pair, side),
  check (num_nulls(verdict, reason, decided_by, decided_at) in (0, 4))
);
comment on table app.person_match is 'One side of a match between two records. A pair is proposed once: what was settled is remembered.';
create index on app.person_match (area_id, state, raised_at);
create index on app.person_match (person_id);

alter table app.person_match enable row level security;
alter table app.person_match force row level security;
create policy read on app.person_match for select to parapet_app using (
  area_id = any ((select app.areas_with('person.match'))::uuid[]) and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy decide on app.person_match for update to parapet_app
  using (area_id = any ((select app.areas_with('person.match'))::uuid[]) and person_id <> all ((select app.blocked_persons())::uuid[]) and state <> 'merged')
  with check (decided_by = (select app.actor_id()) and decided_at = (select app.clock_now()));
create policy wall on app.person_match for all to parapet_wall using (true) with check (true);
grant select, update (verdict, reason, decided_by, decided_at, version) on app.person_match to parapet_app;
grant select, insert, update on app.person_match to parapet_wall;
create policy wall_match on app.task for insert to parapet_wall with check (kind = 'settle-match');
create policy wall_ends_match on app.task for update to parapet_wall using (kind = 'settle-match');

create function app.raise_match(a uuid, b uuid, alike real, why text[], passed_over text) returns void
language plpgsql security definer set search_path = pg_catalog, app
as $$
declare
  one app.person; two app.person; match uuid := gen_random_uuid(); mine text := least(a, b)::text || greatest(a, b)::text;
begin
  select * into one from app.person where id = least(a, b);
  select * into two from app.person where id = greatest(a, b);
  if one.id is null or two.id is null or exists (select 1 from app.person_match m where m.pair = mine) then return; end if;
  insert into app.person_match (match_id, side, area_id, person_id, other_area_id, pair, points, evidence, passed_over_reason, raised_at) values
    (match, 1, one.area_id, one.id, two.area_id, mine, alike, why, case when one.area_id = two.area_id then passed_over end, app.clock_now()),
    (match, 2, two.area_id, two.id, one.area_id, mine, alike, why, case when one.area_id = two.area_id then passed_over end, app.clock_now());
  -- A task can be read by whoever opened it, and the asker must learn nothing: each is opened in the name of a co-ordinator of its own area.
  insert into app.task (id, area_id, person_id, kind, subject_type, subject_id, facts, owner_role, opened_at, opened_by)
  select gen_random_uuid(), s.area_id, null, 'settle-match', 'person-match', match, '{}', 'mappa-coordinator', app.clock_now(), s.who
  from (select distinct on (m.area_id) m.area_id, r.user_id as who from app.person_match m
    join app.user_role r on r.area_id = m.area_id and r.role = 'mappa-coordinator' and r.starts_at <= app.clock_now()
      and (r.ends_at is null or r.ends_at > app.clock_now())
    where m.match_id = match order by m.area_id, r.starts_at, r.user_id) as s;
end $$;
revoke execute on function app.raise_match(uuid, uuid, real, text[], text) from public;
alter function app.raise_match(uuid, uuid, real, text[], text) owner to parapet_wall;

-- Weights in bits, as in src/rules/matching: a number alone is enough, a name needs most of a date beside it.
create function app.note_same_person() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare
  areas uuid[] := app.areas_with('person.read'); known uuid[] := app.granted_persons(); found record;
begin
  if app.clock_now() is null then return null; end if;
  for found in
    select s.person_id, sum(q.weight)::real as points, array_agg(distinct q.kind order by q.kind) as kinds
    from (select distinct on (key) app.salted('', m.key) as key, left(m.key, 1) as kind,
        case left(m.key, 1) when 'i' then 14 when 'F' then 10 when 'H' then 11 when 'Y' then 5 when 'E' then 5 else 6 end as weight
      from app.same_person_made m where m.person_id = new.person_id and m.area_id = new.area_id) as q
    join app.same_person s on s.keys @> array[q.key]
    where s.person_id <> new.person_id
      -- Whom the asker can see was shown to the asker, who has decided.
      and s.area_id <> all (areas) and s.person_id <> all (known)
    group by s.person_id having sum(q.weight) >= 11 order by 2 desc, 1 limit 10
  loop
    perform app.raise_match(new.person_id, found.person_id, found.points, found.kinds, null);
  end loop;
  return null;
end $$;
comment on function app.note_same_person() is 'Compares with every area when the recording is done. The asker sees nothing of it: no row, no answer, the same work whether anybody was found or not.';
alter function app.note_same_person() owner to parapet_wall;
create constraint trigger note_same_person after insert or update of keys on app.same_person deferrable initially deferred
  for each row execute function app.note_same_person();

create function app.pass_over(about uuid, other uuid, alike real, why text[], passed_over text) returns void
language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  -- Only the two records that the actor can see, one of which the actor has just recorded.
  if exists (select 1 from app.person p where p.id = about and p.created_by = app.actor_id() and p.created_at = app.clock_now())
    and exists (select 1 from app.person p where p.id = other and p.id <> all (app.blocked_persons())
      and (p.area_id = any (app.areas_with('person.read')) or p.id = any (app.granted_persons())))
  then perform app.raise_match(about, other, alike, why, passed_over); end if;
end $$;
comment on function app.pass_over(uuid, uuid, real, text[], text) is 'Somebody recorded a person anew although a strong candidate was shown. Co-ordination reads why.';
revoke execute on function app.pass_over(uuid, uuid, real, text[], text) from public;
grant execute on function app.pass_over(uuid, uuid, real, text[], text) to parapet_app;
alter function app.pass_over(uuid, uuid, real, text[], text) owner to parapet_wall;

create function app.match_decided() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare agreed text;
begin
  -- Within one area one decision settles both sides.
  agreed := case when new.area_id = new.other_area_id or new.verdict = new.other_verdict then case new.verdict when 'same' then 'linked' else 'different' end else 'open' end;
  update app.person_match set other_verdict = new.verdict, other_reason = new.reason, state = agreed where match_id = new.match_id and side <> new.side;
  update app.person_match set state = agreed where match_id = new.match_id and side = new.side;
  update app.task set done_at = app.clock_now(), done_by = app.actor_id(), outcome = new.verdict
  where kind = 'settle-match' and subject_id = new.match_id and done_at is null and area_id = new.area_id;
  return null;
end $$;
alter function app.match_decided() owner to parapet_wall;
create trigger match_decided after update of verdict on app.person_match for each row execute function app.match_decided();

create function app.area_name(wanted uuid) returns text language sql stable security definer set search_path = pg_catalog, app
as $$
  select a.name from app.area a where a.id = wanted and (a.id = any (app.my_areas())
    or exists (select 1 from app.person_match m where m.other_area_id = wanted and m.area_id = any (app.areas_with('person.match'))))
$$;
comment on function app.area_name(uuid) is 'The name of an area that a co-ordinator is told to ask about a match.';
revoke execute on function app.area_name(uuid) from public;
grant execute on function app.area_name(uuid) to parapet_app;
alter function app.area_name(uuid) owner to parapet_wall;

-- ── Merge ────────────────────────────────────────────────────────────────────────────────────────────────

alter table app.person add column merged_into uuid references app.person check (merged_into <> id);
comment on column app.person.merged_into is 'The record that took the place of this one. Its facts are with that record until the merge is undone.';
create index on app.person (merged_into) where merged_into is not null;

create table app.person_merge (
  id uuid primary key,
  area_id uuid not null references app.area,
  kept_id uuid not null references app.person,
  merged_id uuid not null references app.person,
  reason text not null check (length(reason) between 1 and 2000),
  merged_by uuid not null references app.user_account,
  merged_at timestamptz not null,
  kept_born date,
  undone_by uuid references app.user_account,
  undone_at timestamptz,
  undone_reason text check (length(undone_reason) between 1 and 2000),
  check (num_nulls(undone_by, undone_at, undone_reason) in (0, 3))
);
comment on table app.person_merge is 'Two records of one area made one, by whom and why, and whether it was undone.';
create index on app.person_merge (kept_id);
create index on app.person_merge (merged_id);

create table app.person_merge_row (
  merge_id uuid not null references app.person_merge,
  area_id uuid not null references app.area,
  table_name text not null,
  column_name text not null,
  row_key text not null,
  of_merged boolean not null,
  was jsonb,
  primary key (merge_id, table_name, column_name, row_key)
);
comment on table app.person_merge_row is 'Whose each row was when two records became one, and what the merge changed in it. What is not here came later.';

alter table app.person_merge enable row level security;
alter table app.person_merge force row level security;
create policy read on app.person_merge for select to parapet_app using (
  area_id = any ((select app.areas_with('person.match'))::uuid[])
  and kept_id <> all ((select app.blocked_persons())::uuid[]) and merged_id <> all ((select app.blocked_persons())::uuid[]));
create policy wall on app.person_merge for all to parapet_wall using (true) with check (true);
grant select on app.person_merge to parapet_app;
grant select, insert, update on app.person_merge to parapet_wall;
alter table app.person_merge_row enable row level security;
alter table app.person_merge_row force row level security;
create policy read on app.person_merge_row for select to parapet_app using (
  exists (select 1 from app.person_merge m where m.id = merge_id));
create policy wall on app.person_merge_row for all to parapet_wall using (true) with check (true);
grant select on app.person_merge_row to parapet_app;
grant select, insert on app.person_merge_row to parapet_wall;

create function app.followers() returns table (name text, col text, key text) language sql stable
as $$
  select c.relname::text, a.attname::text,
    case when c.relname = 'information_item' or exists (select 1 from pg_attribute x where x.attrelid = c.oid and x.attname = 'id' and not x.attisdropped) then 'id'
      else (select x.attname::text from pg_index i join pg_attribute x on x.attrelid = c.oid and x.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) end
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not in ('person', 'search_key', 'same_person', 'person_match', 'person_merge', 'person_merge_row')
    and (a.attname = 'person_id' or exists (select 1 from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'app.person'::regclass
      and k.conkey = array[a.attnum]))
  order by 1, 2
$$;
comment on function app.followers() is 'Every column that says whose a row is, with the key of its table: what follows a person when two records become one.';

-- The wall may give a row another owner, and nothing else of it.
create procedure app.let_followers_follow() language plpgsql
as $$
declare f record;
begin
  for f in select * from app.followers() loop
    if not exists (select 1 from pg_policy p where p.polrelid = format('app.%I', f.name)::regclass and p.polname = 'merge_reads') then
      execute format('create policy merge_reads on app.%I for select to parapet_wall using (true)', f.name);
      execute format('create policy merge_moves on app.%I for update to parapet_wall using (true) with check (true)', f.name);
    end if;
    execute format('grant select, update (%I) on app.%I to parapet_wall', f.col, f.name);
  end loop;
end $$;
revoke execute on procedure app.let_followers_follow() from public;
call app.let_followers_follow();
comment on procedure app.let_followers_follow() is 'A migration that adds a table of a person''s facts calls this, and they follow a merge.';
grant update (kind) on app.person_name to parapet_wall;
grant update (superseded_at, superseded_by, superseded_reason) on app.person_fact to parapet_wall;
create policy merge_moves on app.person for update to parapet_wall using (true) with check (true);
grant update (merged_into, date_of_birth, version) on app.person to parapet_wall;

-- What otherwise never changes may still change its person by a merge: the wall, and only the person.
drop trigger never_changes on app.screening_decision;
create trigger never_removed before delete on app.screening_decision for each row execute function app.never_changes();
create trigger never_changes before update on app.screening_decision for each row
  when (current_user <> 'parapet_wall' or old.person_id = new.person_id) execute function app.never_changes();
drop trigger approved_minute_stands on app.minute;
create trigger approved_minute_is_kept before delete on app.minute for each row execute function app.approved_minute_stands();
create trigger approved_minute_stands before update on app.minute for each row
  when (current_user <> 'parapet_wall' or old.person_id = new.person_id) execute function app.approved_minute_stands();
drop trigger keep_item_version on app.information_item;
create trigger keep_item_version before update on app.information_item for each row
  when (current_user <> 'parapet_wall' or old.person_id = new.person_id) execute function app.keep_item_version();
drop trigger action_binds_only_its_agency on app.action;
create trigger action_begins_unbound before insert on app.action for each row execute function app.action_binds_only_its_agency();
create trigger action_binds_only_its_agency before update on app.action for each row
  when (current_user <> 'parapet_wall' or old.person_id = new.person_id) execute function app.action_binds_only_its_agency();
drop trigger keep_action_history on app.action;
create trigger begin_action_history after insert on app.action for each row execute function app.keep_action_history();
create trigger keep_action_history after update on app.action for each row
  when (current_user <> 'parapet_wall' or old.person_id = new.person_id) execute function app.keep_action_history();
drop trigger end_work_of_action on app.action;
create trigger end_work_of_action after update on app.action for each row
  when (current_user <> 'parapet_wall' or old.person_id = new.person_id) execute function app.end_work_of_action();

create function app.why_not_merge(keep uuid, gone uuid) returns text language plpgsql stable security definer set search_path = pg_catalog, app
as $$
declare k app.person; g app.person;
begin
  select * into k from app.person where id = keep and area_id = any (app.areas_with('person.match')) and id <> all (app.blocked_persons());
  select * into g from app.person where id = gone and area_id = any (app.areas_with('person.match')) and id <> all (app.blocked_persons());
  if k.id is null or g.id is null or k.area_id <> g.area_id or k.merged_into is not null or g.merged_into is not null then return 'not-there'; end if;
  if k.id = g.id then return 'itself'; end if;
  if exists (select 1 from app.person_relationship r where r.keep_apart and least(r.person_id, r.other_id) = least(keep, gone)
    and greatest(r.person_id, r.other_id) = greatest(keep, gone)) then return 'victim'; end if;
  if exists (select 1 from app.person_relationship r where least(r.person_id, r.other_id) = least(keep, gone)
    and greatest(r.person_id, r.other_id) = greatest(keep, gone)) then return 'related'; end if;
  if exists (select 1 from app.case_file a join app.case_file b on b.person_id = gone and b.arrangement = a.arrangement and b.closed_at is null
    where a.person_id = keep and a.closed_at is null) then return 'two-cases'; end if;
  return null;
end $$;
comment on function app.why_not_merge(uuid, uuid) is 'Why two records may not become one, or null. A subject is never merged with their own victim, whether or not the relationship still stands.';
revoke execute on function app.why_not_merge(uuid, uuid) from public;
grant execute on function app.why_not_merge(uuid, uuid) to parapet_app;
alter function app.why_not_merge(uuid, uuid) owner to parapet_wall;

create function app.merge_persons(keep uuid, gone uuid, why text) returns uuid language plpgsql security definer set search_path = pg_catalog, app
as $$
declare f record; merge uuid := gen_random_uuid(); kept app.person; merged app.person;
begin
  perform 1 from app.person where id in (keep, gone) order by id for update;
  if app.why_not_merge(keep, gone) is not null then
    raise exception 'These records may not be merged: %', app.why_not_merge(keep, gone) using errcode = 'check_violation', constraint = 'person_merge';
  end if;
  select * into kept from app.person where id = keep;
  select * into merged from app.person where id = gone;
  insert into app.person_merge (id, area_id, kept_id, merged_id, reason, merged_by, merged_at, kept_born)
  values (merge, kept.area_id, keep, gone, why, app.actor_id(), app.clock_now(), kept.date_of_birth);
  for f in select * from app.followers() loop
    execute format('insert into app.person_merge_row (merge_id, area_id, table_name, column_name, row_key, of_merged, was)
      select $1, $2, %L, %L, t.%I::text, t.%I = $4, case when t.%I = $4 and %L in (''person_name'', ''person_fact'')
        then (select jsonb_object_agg(j.key, j.value) from jsonb_each(to_jsonb(t)) j where j.key in (''kind'', ''superseded_at'')) end
      from app.%I t where t.%I in ($3, $4)', f.name, f.col, f.key, f.col, f.col, f.name, f.name, f.col) using merge, kept.area_id, keep, gone;
  end loop;
  -- What a person has only once: the kept record's stands, the other's is superseded until the merge is undone.
  update app.person_fact o set superseded_at = app.clock_now(), superseded_by = app.actor_id(), superseded_reason = 'Merged with another record'
  where o.person_id = gone and o.superseded_at is null and o.kind in ('birth', 'death', 'opened-in-error')
    and exists (select 1 from app.person_fact s where s.person_id = keep and s.kind = o.kind and s.superseded_at is null);
  update app.person_name set kind = 'alias' where person_id = gone and kind = 'current';
  for f in select * from app.followers() loop
    execute format('update app.%I set %I = $1 where %I = $2', f.name, f.col, f.col) using keep, gone;
  end loop;
  update app.person set date_of_birth = coalesce(date_of_birth, merged.date_of_birth), version = version + 1 where id = keep;
  update app.person set merged_into = keep, version = version + 1 where id = gone;
  perform app.index_person(keep, kept.area_id);
  perform app.index_person(gone, kept.area_id);
  update app.person_match set state = 'merged' where pair = least(keep, gone)::text || greatest(keep, gone)::text;
  update app.task set done_at = app.clock_now(), done_by = app.actor_id(), outcome = 'merged' where kind = 'settle-match' and done_at is null
    and subject_id in (select m.match_id from app.person_match m where m.pair = least(keep, gone)::text || greatest(keep, gone)::text);
  return merge;
end $$;
comment on function app.merge_persons(uuid, uuid, text) is 'Gives every row of one record to another of the same area, and writes down whose each was.';
revoke execute on function app.merge_persons(uuid, uuid, text) from public;
grant execute on function app.merge_persons(uuid, uuid, text) to parapet_app;
alter function app.merge_persons(uuid, uuid, text) owner to parapet_wall;

create function app.since_merge(merge uuid) returns table (table_name text, column_name text, row_key text, row_now jsonb) language plpgsql stable
as $$
declare f record; m app.person_merge;
begin
  select * into m from app.person_merge p where p.id = merge and p.undone_at is null;
  if m.id is null then return; end if;
  for f in select * from app.followers() where name not in ('access_grant', 'access_block') loop
    return query execute format('select %L, %L, t.%I::text, to_jsonb(t) from app.%I t where t.%I = $1 and not exists (
      select 1 from app.person_merge_row r where r.merge_id = $2 and r.table_name = %L and r.column_name = %L and r.row_key = t.%I::text)',
      f.name, f.col, f.key, f.name, f.col, f.name, f.col, f.key) using m.kept_id, merge;
  end loop;
end $$;
comment on function app.since_merge(uuid) is 'What was added to the merged record since, as far as the actor may read it: row security applies.';
grant execute on function app.since_merge(uuid) to parapet_app;

create function app.unmerge_persons(merge uuid, why text, placed text[]) returns void language plpgsql security definer set search_path = pg_catalog, app
as $$
declare f record; m app.person_merge;
begin
  select * into m from app.person_merge p where p.id = merge and p.undone_at is null
    and p.area_id = any (app.areas_with('person.match')) and p.kept_id <> all (app.blocked_persons()) and p.merged_id <> all (app.blocked_persons()) for update;
  if m.id is null or exists (select 1 from app.person p where p.id = m.kept_id and p.merged_into is not null)
    or exists (select 1 from app.person_merge l where l.kept_id = m.kept_id and l.undone_at is null and l.merged_at > m.merged_at) then
    raise exception 'This merge cannot be undone now' using errcode = 'check_violation', constraint = 'person_unmerge';
  end if;
  update app.person set merged_into = null, version = version + 1 where id = m.merged_id;
  for f in select * from app.followers() loop
    execute format('update app.%I t set %I = $1 where t.%I = $2 and (
      exists (select 1 from app.person_merge_row r where r.merge_id = $3 and r.of_merged and r.table_name = %L and r.column_name = %L and r.row_key = t.%I::text)
      or %L || '':'' || t.%I::text = any ($4))', f.name, f.col, f.col, f.name, f.col, f.key, f.name || ':' || f.col, f.key)
      using m.merged_id, m.kept_id, merge, placed;
    -- What was added to a case of the other record goes with its case.
    if f.name <> 'case_file' and exists (select 1 from pg_attribute a where a.attrelid = format('app.%I', f.name)::regclass and a.attname = 'case_id' and not a.attisdropped) then
      execute format('update app.%I t set %I = $1 where t.%I = $2 and exists (select 1 from app.person_merge_row r where r.merge_id = $3 and r.of_merged
        and r.table_name = ''case_file'' and r.row_key = t.case_id::text)', f.name, f.col, f.col) using m.merged_id, m.kept_id, merge;
    end if;
  end loop;
  update app.person_name n set kind = r.was ->> 'kind' from app.person_merge_row r
  where r.merge_id = merge and r.table_name = 'person_name' and r.row_key = n.id::text and n.kind = 'alias' and r.was ->> 'kind' = 'current' and n.area_id = m.area_id;
  update app.person_fact n set superseded_at = null, superseded_by = null, superseded_reason = null from app.person_merge_row r
  where r.merge_id = merge and r.table_name = 'person_fact' and r.row_key = n.id::text and n.superseded_at = m.merged_at and r.was ->> 'superseded_at' is null;
  update app.person p set date_of_birth = m.kept_born, version = p.version + 1 from app.person o
  where p.id = m.kept_id and o.id = m.merged_id and m.kept_born is null and p.date_of_birth = o.date_of_birth;
  update app.person_merge set undone_by = app.actor_id(), undone_at = app.clock_now(), undone_reason = why where id = merge;
  update app.person_match set state = 'open', verdict = null, reason = null, decided_by = null, decided_at = null, other_verdict = null, other_reason = null
  where pair = least(m.kept_id, m.merged_id)::text || greatest(m.kept_id, m.merged_id)::text;
  perform app.index_person(m.kept_id, m.area_id);
  perform app.index_person(m.merged_id, m.area_id);
end $$;
comment on function app.unmerge_persons(uuid, text, text[]) is 'Gives each row back to the record it came from. What was added since stays, unless it is placed with the other record or belongs to a case of it.';
revoke execute on function app.unmerge_persons(uuid, text, text[]) from public;
grant execute on function app.unmerge_persons(uuid, text, text[]) to parapet_app;
alter function app.unmerge_persons(uuid, text, text[]) owner to parapet_wall;

-- ── Restricted records ───────────────────────────────────────────────────────────────────────────────────

-- A restricted record is absent for everybody but co-ordination and whoever was given sight of it by name. It works as a block does, so every policy of every
-- table already asks.
alter table app.permission no force row level security;
alter table app.role no force row level security;
alter table app.role_permission no force row level security;
insert into app.permission (code, description) values ('person.restrict', 'Restrict a record to those given sight of it by name, and lift that');
insert into app.role_permission (role, permission) select code, 'person.restrict' from app.role where family = 'co-ordination';
alter table app.permission force row level security;
alter table app.role force row level security;
alter table app.role_permission force row level security;

create table app.person_restriction (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  reason text not null check (length(reason) between 1 and 2000),
  restricted_by uuid not null references app.user_account,
  restricted_at timestamptz not null,
  lifted_by uuid references app.user_account,
  lifted_at timestamptz,
  lifted_reason text check (length(lifted_reason) between 1 and 2000),
  check (num_nulls(lifted_by, lifted_at, lifted_reason) in (0, 3))
);
comment on table app.person_restriction is 'A record that only co-ordination and those named may see, from when to when and why.';
create unique index person_restriction_stands on app.person_restriction (person_id) where lifted_at is null;
create index on app.person_restriction (area_id) where lifted_at is null;
alter table app.person_restriction enable row level security;
alter table app.person_restriction force row level security;
create policy read on app.person_restriction for select to parapet_app using (
  area_id = any ((select app.areas_with('person.restrict'))::uuid[]) and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy restrict on app.person_restriction for insert to parapet_app with check (
  area_id = any ((select app.areas_with('person.restrict'))::uuid[]) and person_id <> all ((select app.blocked_persons())::uuid[])
  and exists (select 1 from app.person p where p.id = person_id and p.area_id = person_restriction.area_id)
  and restricted_by = (select app.actor_id()) and restricted_at = (select app.clock_now()) and lifted_at is null);
create policy lift on app.person_restriction for update to parapet_app
  using (lifted_at is null and area_id = any ((select app.areas_with('person.restrict'))::uuid[]) and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (lifted_by = (select app.actor_id()) and lifted_at = (select app.clock_now()));
create policy wall on app.person_restriction for select to parapet_wall using (true);
grant select, insert, update (lifted_by, lifted_at, lifted_reason) on app.person_restriction to parapet_app;
grant select on app.person_restriction to parapet_wall;
call app.let_followers_follow();

set local role parapet_wall;
create or replace function app.blocked_persons() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
declare blocked uuid[];
begin
  select coalesce(array_agg(distinct b.person_id), '{}') into blocked from app.access_block b
    where b.user_id = app.actor_id() and b.starts_at <= app.clock_now() and (b.ends_at is null or b.ends_at > app.clock_now());
  if exists (select 1 from app.person_restriction r where r.lifted_at is null) then
    blocked := blocked || array(select r.person_id from app.person_restriction r
      where r.lifted_at is null and r.area_id <> all (app.areas_with('person.restrict'))
        and not exists (select 1 from app.access_grant g where g.user_id = app.actor_id() and g.person_id = r.person_id and g.revoked_at is null
          and g.starts_at <= app.clock_now() and (g.ends_at is null or g.ends_at > app.clock_now())));
  end if;
  return blocked;
end $$;
set local role parapet_owner;

create function app.restricted_match(names text, born text, numbers text[], places text, wanted_areas uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, app, public
as $$
declare here uuid;
begin
  foreach here in array wanted_areas loop
    if here = any (app.areas_with('person.search')) and exists (
      select 1 from app.person_restriction r join app.search_key s on s.person_id = r.person_id
      join app.wanted_keys(names, born, numbers, places) k on app.salted(here::text, k.key) = any (s.keys)
      where r.lifted_at is null and r.area_id = here and r.person_id = any (app.blocked_persons())
        and not exists (select 1 from app.access_block b where b.person_id = r.person_id and b.user_id = app.actor_id())
      group by s.person_id having sum(k.weight) >= 16)
    then return next here; end if;
  end loop;
end $$;
comment on function app.restricted_match(text, text, text[], text, uuid[]) is 'Areas in which a restricted record is much like what is asked. Asked only where the profile of the area says that a search tells whom to ask.';
revoke execute on function app.restricted_match(text, text, text[], text, uuid[]) from public;
grant execute on function app.restricted_match(text, text, text[], text, uuid[]) to parapet_app;
alter function app.restricted_match(text, text, text[], text, uuid[]) owner to parapet_wall;
