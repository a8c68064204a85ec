-- What is known of a person: facts with their source, the time for which they were true and when they were learned; relationships between
-- persons; files; and the stages of an accusation. A fact is never changed: another takes its place with the reason.

-- ── Facts ────────────────────────────────────────────────────────────────────────────────────────────────

create table app.person_fact (
  id uuid primary key,
  fact_id uuid not null,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  kind text not null check (kind in (
    'birth', 'death', 'opened-in-error', 'address', 'description', 'mark', 'vehicle', 'online', 'contact', 'occupation',
    'adjustment', 'interpreter', 'dangerousness', 'risk-indicator', 'child-risk')),
  details jsonb not null check (jsonb_typeof(details) = 'object'),
  valid_from date,
  valid_to date,
  source_kind text not null check (source_kind in ('person', 'agency', 'court', 'document', 'public', 'confidence', 'record')),
  source text not null default '' check (length(source) <= 300),
  recorded_at timestamptz not null,
  recorded_by uuid not null references app.user_account,
  superseded_at timestamptz,
  superseded_by uuid references app.user_account,
  superseded_reason text check (length(superseded_reason) between 1 and 1000),
  -- What a search compares: letters and digits alone.
  lookup text generated always as (nullif(upper(regexp_replace(case kind
    when 'address' then details ->> 'postcode' when 'vehicle' then details ->> 'registration'
    when 'online' then details ->> 'handle' when 'contact' then details ->> 'value' end, '[^[:alnum:]]', '', 'g')), '')) stored,
  check (valid_to >= valid_from),
  check (num_nulls(superseded_at, superseded_by, superseded_reason) in (0, 3)),
  -- Words that would name a source who spoke in confidence have a table of their own.
  check (source_kind <> 'confidence' or source = '')
);
comment on table app.person_fact is 'What is known of a person. One fact_id is one fact through its corrections; the row without superseded_at is what is believed now.';
create index on app.person_fact (person_id, kind) where superseded_at is null;
create index on app.person_fact (fact_id, recorded_at);
create unique index person_fact_stands on app.person_fact (fact_id) where superseded_at is null;
create unique index person_fact_once on app.person_fact (person_id, kind) where superseded_at is null and kind in ('birth', 'death', 'opened-in-error');
create index on app.person_fact (area_id, lookup) where lookup is not null and superseded_at is null;

create table app.confided_source (
  id uuid primary key references app.person_fact,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  agency_id uuid not null references app.agency,
  words text not null check (length(words) between 1 and 300)
);
comment on table app.confided_source is 'Who told a fact in confidence. Read by the agency that was told and by nobody else.';
create index on app.confided_source (person_id);

alter table app.person_fact enable row level security;
alter table app.person_fact force row level security;
create policy read on app.person_fact for select to parapet_app using (
  (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy record on app.person_fact for insert to parapet_app with check (
  area_id = any ((select app.areas_with('person.record'))::uuid[])
  and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[])
  and exists (select 1 from app.person p where p.id = person_id and p.area_id = person_fact.area_id)
  and recorded_by = (select app.actor_id()) and recorded_at = (select app.clock_now()));
create policy supersede on app.person_fact for update to parapet_app
  using (superseded_at is null and area_id = any ((select app.areas_with('person.record'))::uuid[])
    and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
    and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (superseded_by = (select app.actor_id()) and superseded_at = (select app.clock_now()));
create policy wall on app.person_fact for select to parapet_wall using (true);
create policy service_read on app.person_fact for select to parapet_clockkeeper using (true);
grant select, insert, update (superseded_at, superseded_by, superseded_reason) on app.person_fact to parapet_app;
grant select on app.person_fact to parapet_wall, parapet_clockkeeper;

alter table app.confided_source enable row level security;
alter table app.confided_source force row level security;
create policy read on app.confided_source for select to parapet_app using (
  agency_id = (select app.my_agency()) and exists (select 1 from app.person_fact f where f.id = confided_source.id));
create policy record on app.confided_source for insert to parapet_app with check (
  agency_id = (select app.my_agency())
  and exists (select 1 from app.person_fact f where f.id = confided_source.id and f.recorded_by = (select app.actor_id())
    and f.person_id = confided_source.person_id and f.area_id = confided_source.area_id));
grant select, insert on app.confided_source to parapet_app;

-- ── Identifiers, names and legal events say where they come from ─────────────────────────────────────────

alter table app.person_identifier
  add column fact_id uuid not null default gen_random_uuid(),
  add column valid_from date,
  add column valid_to date,
  add column source_kind text not null default 'record' check (source_kind in ('person', 'agency', 'court', 'document', 'public', 'record')),
  add column source text not null default '' check (length(source) <= 300),
  add column superseded_at timestamptz,
  add column superseded_by uuid references app.user_account,
  add column superseded_reason text check (length(superseded_reason) between 1 and 1000),
  add check (valid_to >= valid_from),
  add check (num_nulls(superseded_at, superseded_by, superseded_reason) in (0, 3));
comment on column app.person_identifier.fact_id is 'One identifier through its corrections; the row without superseded_at is what is believed now.';
alter table app.person_identifier drop constraint person_identifier_kind_check;
alter table app.person_identifier add constraint person_identifier_kind_check
  check (kind in ('PNC', 'CRO', 'NOMIS', 'CRN', 'ViSOR', 'NHS', 'NINO', 'other'));
create unique index person_identifier_stands on app.person_identifier (fact_id) where superseded_at is null;
create policy supersede on app.person_identifier for update to parapet_app
  using (superseded_at is null and area_id = any ((select app.areas_with('person.record'))::uuid[])
    and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
    and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (superseded_by = (select app.actor_id()) and superseded_at = (select app.clock_now()));
grant update (superseded_at, superseded_by, superseded_reason) on app.person_identifier to parapet_app;

alter table app.person_name add column source text not null default '' check (length(source) <= 300);

-- IC-21: the stage that was reached is what the entry is, never a guess from its words. IC-02: the end of a requirement is an event too.
alter table app.legal_event drop constraint legal_event_kind_check;
alter table app.legal_event add constraint legal_event_kind_check check (kind in (
  'accusation', 'warning', 'caution', 'conviction', 'acquittal', 'not-proceeded-with', 'finding', 'order', 'sentence', 'release', 'requirement-end'));
alter table app.legal_event
  add column child_intended boolean not null default false,
  add column source text not null default '' check (length(source) <= 300);
comment on column app.legal_event.child_intended is 'IC-20: a child was the intended victim, whatever the offence is called.';

-- ── Relationships ────────────────────────────────────────────────────────────────────────────────────────

create table app.person_relationship (
  id uuid primary key,
  fact_id uuid not null,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  other_id uuid not null references app.person,
  kind text not null check (kind in ('partner', 'parent', 'sibling', 'victim', 'co-defendant', 'carer', 'other')),
  words text not null default '' check (length(words) <= 200),
  valid_from date,
  valid_to date,
  source_kind text not null check (source_kind in ('person', 'agency', 'court', 'document', 'public', 'record')),
  source text not null default '' check (length(source) <= 300),
  recorded_at timestamptz not null,
  recorded_by uuid not null references app.user_account,
  superseded_at timestamptz,
  superseded_by uuid references app.user_account,
  superseded_reason text check (length(superseded_reason) between 1 and 1000),
  -- A victim is never brought to the table of whoever harmed them, nor the other way round.
  keep_apart boolean generated always as (kind = 'victim') stored,
  check (person_id <> other_id),
  check (kind <> 'other' or words <> ''),
  check (valid_to >= valid_from),
  check (num_nulls(superseded_at, superseded_by, superseded_reason) in (0, 3))
);
comment on table app.person_relationship is 'person_id is the <kind> of other_id: the parent of, the victim of, the carer of. Dated and superseded like a fact.';
create index on app.person_relationship (person_id) where superseded_at is null;
create index on app.person_relationship (other_id) where superseded_at is null;
create index on app.person_relationship (fact_id, recorded_at);
create unique index person_relationship_stands on app.person_relationship (fact_id) where superseded_at is null;

-- Both ends must be in sight, and one of them as a record: otherwise the relationship is not there.
alter table app.person_relationship enable row level security;
alter table app.person_relationship force row level security;
create policy read on app.person_relationship for select to parapet_app using (
  (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[])
    or other_id = any ((select app.granted_records())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]) and other_id <> all ((select app.blocked_persons())::uuid[])
  and exists (select 1 from app.person p where p.id = person_id) and exists (select 1 from app.person p where p.id = other_id));
create policy record on app.person_relationship for insert to parapet_app with check (
  area_id = any ((select app.areas_with('person.record'))::uuid[])
  and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[])
    or other_id = any ((select app.granted_records())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]) and other_id <> all ((select app.blocked_persons())::uuid[])
  and exists (select 1 from app.person p where p.id = person_id) and exists (select 1 from app.person p where p.id = other_id)
  and exists (select 1 from app.person p where p.id in (person_id, other_id) and p.area_id = person_relationship.area_id)
  and recorded_by = (select app.actor_id()) and recorded_at = (select app.clock_now()));
create policy supersede on app.person_relationship for update to parapet_app
  using (superseded_at is null and area_id = any ((select app.areas_with('person.record'))::uuid[])
    and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[])
      or other_id = any ((select app.granted_records())::uuid[]))
    and person_id <> all ((select app.blocked_persons())::uuid[]) and other_id <> all ((select app.blocked_persons())::uuid[])
    and exists (select 1 from app.person p where p.id = person_id) and exists (select 1 from app.person p where p.id = other_id))
  with check (superseded_by = (select app.actor_id()) and superseded_at = (select app.clock_now()));
create policy wall on app.person_relationship for select to parapet_wall using (true);
grant select, insert, update (superseded_at, superseded_by, superseded_reason) on app.person_relationship to parapet_app;
grant select on app.person_relationship to parapet_wall;

-- ── Files ────────────────────────────────────────────────────────────────────────────────────────────────

create table app.stored_file (
  id uuid primary key,
  area_id uuid not null references app.area,
  owner_type text not null check (owner_type in ('person')),
  person_id uuid not null references app.person,
  use text not null check (use in ('photograph', 'document')),
  title text not null check (length(title) between 1 and 200),
  alternative text not null default '' check (length(alternative) <= 500),
  made_on date,
  source text not null default '' check (length(source) <= 300),
  file_name text not null check (length(file_name) between 1 and 200),
  media_type text not null check (length(media_type) between 3 and 100),
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan_result text check (scan_result in ('clean', 'infected')),
  scanned_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null references app.user_account,
  removed_at timestamptz,
  removed_by uuid references app.user_account,
  removed_reason text check (length(removed_reason) between 1 and 1000),
  -- A photograph is described for whoever cannot see it.
  check (use <> 'photograph' or alternative <> ''),
  check (num_nulls(scan_result, scanned_at) in (0, 2)),
  check (num_nulls(removed_at, removed_by, removed_reason) in (0, 3))
);
comment on table app.stored_file is 'A file on a record: what it is, its digest and what the scanner said. The record stays when the content is removed.';
comment on column app.stored_file.owner_type is 'Whose wall the file stands behind. A room that keeps files of its own adds its word, its column and its policy.';
create index on app.stored_file (person_id, recorded_at);

create table app.file_content (
  file_id uuid primary key references app.stored_file,
  area_id uuid not null references app.area,
  content bytea not null
);
comment on table app.file_content is 'The bytes of a file, apart from its record so that lists never read them. Gone once the file is removed.';
alter table app.file_content alter column content set storage external;

alter table app.stored_file enable row level security;
alter table app.stored_file force row level security;
create policy read on app.stored_file for select to parapet_app using (
  owner_type = 'person'
  and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy record on app.stored_file for insert to parapet_app with check (
  owner_type = 'person' and area_id = any ((select app.areas_with('person.record'))::uuid[])
  and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[])
  and exists (select 1 from app.person p where p.id = person_id and p.area_id = stored_file.area_id)
  and recorded_by = (select app.actor_id()) and recorded_at = (select app.clock_now()) and removed_at is null);
-- What the scanner said may be written by whoever asked for the file; that it is removed, only by whoever may record.
create policy scanned on app.stored_file for update to parapet_app
  using (removed_at is null and owner_type = 'person'
    and (area_id = any ((select app.areas_with('person.read'))::uuid[]) or person_id = any ((select app.granted_records())::uuid[]))
    and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (removed_at is null or (removed_by = (select app.actor_id()) and removed_at = (select app.clock_now())
    and area_id = any ((select app.areas_with('person.record'))::uuid[])));
grant select, insert, update (scan_result, scanned_at, removed_at, removed_by, removed_reason) on app.stored_file to parapet_app;

alter table app.file_content enable row level security;
alter table app.file_content force row level security;
create policy read on app.file_content for select to parapet_app using (exists (select 1 from app.stored_file f where f.id = file_id));
create policy record on app.file_content for insert to parapet_app with check (
  exists (select 1 from app.stored_file f where f.id = file_id and f.area_id = file_content.area_id and f.recorded_by = (select app.actor_id())
    and f.removed_at is null));
create policy remove on app.file_content for delete to parapet_app using (
  exists (select 1 from app.stored_file f where f.id = file_id and f.removed_at is not null));
grant select, insert, delete on app.file_content to parapet_app;
