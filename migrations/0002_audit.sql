-- The audit log: events with canonical bytes, details that can lawfully be destroyed, and a Merkle log sealed in batches.

create table app.audit_event (
  id uuid primary key,
  at timestamptz not null,
  event text not null check (event ~ '^[a-z][a-z0-9-]*\.[a-z0-9-]+$'),
  outcome text not null check (outcome in ('done', 'refused', 'fault')),
  actor_id uuid,
  service text not null check (service in ('web', 'doorkeeper', 'clockkeeper', 'postman', 'sealer', 'operator')),
  on_behalf_of uuid,
  area_id uuid,
  request_id text not null,
  grant_ids uuid[] not null default '{}',
  subject_ids uuid[] not null default '{}',
  bytes bytea not null,
  recorded_at timestamptz not null default clock_timestamp(),
  -- The columns are for finding; the bytes are what is sealed. They must say the same.
  check (convert_from(bytes, 'UTF8') like E'parapet-event/1\n{%'),
  check ((substring(convert_from(bytes, 'UTF8') from 17)::jsonb) @> jsonb_build_object('id', id, 'actor', actor_id, 'event', event,
    'outcome', outcome, 'service', service, 'area', area_id, 'requestId', request_id))
);
comment on table app.audit_event is 'Who did what, when and why (AU-01, AU-07). Rows are added and never changed; bytes are the canonical form that is sealed.';
create index on app.audit_event (area_id, at desc);
create index on app.audit_event (actor_id, at desc);
create index on app.audit_event using gin (subject_ids);

create table app.audit_detail (
  event_id uuid primary key references app.audit_event,
  area_id uuid,
  salt bytea,
  detail jsonb,
  disposed_at timestamptz,
  check ((salt is null) = (detail is null)),
  check (disposed_at is null or detail is null)
);
comment on table app.audit_detail is 'Personal words behind an event. The event holds only their salted digest, so disposal here leaves the proof whole.';

create table app.audit_unsealed (
  event_id uuid primary key references app.audit_event,
  position bigint generated always as identity unique
);
comment on table app.audit_unsealed is 'Events waiting to be sealed, filled by trigger. The sealer empties it; writers only add, so neither waits for the other.';

create table app.audit_leaf (
  leaf_index bigint primary key,
  event_id uuid not null unique references app.audit_event,
  leaf_hash bytea not null check (length(leaf_hash) = 32)
);
comment on table app.audit_leaf is 'The order in which events were sealed.';

create table app.audit_checkpoint (
  tree_size bigint primary key,
  root bytea not null check (length(root) = 32),
  frontier bytea not null,
  note text not null,
  signature bytea not null,
  key_id text not null,
  sealed_at timestamptz not null
);
comment on table app.audit_checkpoint is 'A signed root over all leaves up to a size.';

create table app.audit_key (
  key_id text primary key,
  public_key text not null,
  recorded_at timestamptz not null
);
comment on table app.audit_key is 'Public halves of the signing keys, so that old checkpoints can be verified after a change of key.';

create function app.audit_enqueue() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$ begin insert into app.audit_unsealed (event_id) values (new.id); return null; end $$;
alter function app.audit_enqueue() owner to parapet_wall;
create trigger enqueue after insert on app.audit_event for each row execute function app.audit_enqueue();

create function app.audit_is_permanent() returns trigger language plpgsql
as $$ begin raise exception 'The audit log cannot be altered (AU-01).' using errcode = 'insufficient_privilege'; end $$;
create trigger permanent before update or delete or truncate on app.audit_event for each statement execute function app.audit_is_permanent();
create trigger permanent before update or delete or truncate on app.audit_leaf for each statement execute function app.audit_is_permanent();
create trigger permanent before update or delete or truncate on app.audit_checkpoint for each statement execute function app.audit_is_permanent();

alter table app.audit_event enable row level security;
alter table app.audit_event force row level security;
create policy add on app.audit_event for insert to parapet_app with check (
  actor_id = (select app.actor_id()) and service = 'web' and at = (select app.clock_now()));
create policy read on app.audit_event for select to parapet_app using (
  (area_id = any ((select app.areas_with('audit.read'))::uuid[])
    and not (subject_ids && (select app.blocked_persons())::uuid[])));
create policy add_service on app.audit_event for insert to parapet_doorkeeper with check (service in ('doorkeeper', 'web'));
create policy add_clockkeeper on app.audit_event for insert to parapet_clockkeeper with check (service = 'clockkeeper');
create policy add_postman on app.audit_event for insert to parapet_postman with check (service = 'postman');
create policy add_operator on app.audit_event for insert to parapet_operator with check (service = 'operator');
create policy seal on app.audit_event for select to parapet_sealer using (true);
create policy add_sealer on app.audit_event for insert to parapet_sealer with check (service = 'sealer');
grant insert on app.audit_event to parapet_app, parapet_doorkeeper, parapet_clockkeeper, parapet_postman, parapet_operator, parapet_sealer;
grant select on app.audit_event to parapet_app, parapet_sealer;

alter table app.audit_detail enable row level security;
alter table app.audit_detail force row level security;
create policy add on app.audit_detail for insert to parapet_app, parapet_doorkeeper, parapet_clockkeeper, parapet_postman, parapet_operator, parapet_sealer
  with check (disposed_at is null);
create policy read on app.audit_detail for select to parapet_app using (
  event_id in (select e.id from app.audit_event e));
create policy seal on app.audit_detail for all to parapet_sealer using (true) with check (true);
grant insert on app.audit_detail to parapet_app, parapet_doorkeeper, parapet_clockkeeper, parapet_postman, parapet_operator, parapet_sealer;
grant select on app.audit_detail to parapet_app, parapet_sealer;
grant update (salt, detail, disposed_at) on app.audit_detail to parapet_sealer;

alter table app.audit_unsealed enable row level security;
alter table app.audit_unsealed force row level security;
create policy enqueue on app.audit_unsealed for insert to parapet_wall with check (true);
create policy seal on app.audit_unsealed for all to parapet_sealer using (true) with check (true);
grant insert on app.audit_unsealed to parapet_wall;
grant select, delete, update on app.audit_unsealed to parapet_sealer;

alter table app.audit_leaf enable row level security;
alter table app.audit_leaf force row level security;
create policy seal on app.audit_leaf for all to parapet_sealer using (true) with check (true);
create policy read on app.audit_leaf for select to parapet_app using (event_id in (select e.id from app.audit_event e));
grant select, insert on app.audit_leaf to parapet_sealer;
grant select on app.audit_leaf to parapet_app;

alter table app.audit_checkpoint enable row level security;
alter table app.audit_checkpoint force row level security;
create policy seal on app.audit_checkpoint for all to parapet_sealer using (true) with check (true);
create policy read on app.audit_checkpoint for select to parapet_app using (
  cardinality((select app.areas_with('audit.read'))::uuid[]) > 0);
grant select, insert on app.audit_checkpoint to parapet_sealer;
grant select on app.audit_checkpoint to parapet_app;

alter table app.audit_key enable row level security;
alter table app.audit_key force row level security;
create policy seal on app.audit_key for all to parapet_sealer using (true) with check (true);
grant select, insert on app.audit_key to parapet_sealer;
