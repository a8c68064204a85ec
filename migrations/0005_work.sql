-- Work that rooms write down and the home page reads: clocks, tasks, requests for the agenda, and mail waiting to go.

create table app.clock (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid references app.person,
  case_id uuid references app.case_file,
  subject_type text not null,
  subject_id uuid not null,
  kind text not null,
  due_on date,
  due_at timestamptz,
  state text not null default 'open' check (state in ('open', 'met', 'missed', 'excused', 'overtaken')),
  rule text not null,
  source jsonb not null,
  facts jsonb not null,
  triggered_on date not null,
  owner_user_id uuid references app.user_account,
  owner_agency_id uuid references app.agency,
  owner_role text references app.role,
  profile_id uuid references app.area_profile,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references app.user_account,
  close_reason text,
  check ((due_on is null) <> (due_at is null)),
  check ((state = 'open') = (closed_at is null))
);
comment on table app.clock is 'A rule''s answer: what is due, by when, from which facts, under which paragraph, and who owes it. Never deleted.';
create index on app.clock (area_id, due_on, id) where state = 'open';
create index on app.clock (owner_user_id, due_on) where state = 'open';
create index on app.clock (case_id);
create index on app.clock (subject_id);

create table app.task (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid references app.person,
  case_id uuid references app.case_file,
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  facts jsonb not null default '{}',
  owner_user_id uuid references app.user_account,
  owner_role text references app.role,
  due_on date,
  opened_at timestamptz not null,
  opened_by uuid not null references app.user_account,
  done_at timestamptz,
  done_by uuid references app.user_account,
  outcome text,
  check (owner_user_id is not null or owner_role is not null)
);
comment on table app.task is 'Something a named user or the holders of a post must do. The words come from kind and facts, in the reader''s language.';
create index on app.task (owner_user_id) where done_at is null;
create index on app.task (area_id, owner_role) where done_at is null;
create index on app.task (subject_id);

create table app.agenda_request (
  id uuid primary key,
  area_id uuid not null references app.area,
  case_id uuid not null references app.case_file,
  person_id uuid not null references app.person,
  referral_id uuid,
  kind text not null check (kind in ('new-referral', 'review', 'risk')),
  level smallint not null check (level between 1 and 3),
  reason text not null check (length(reason) between 1 and 2000),
  wanted_by date,
  state text not null default 'open' check (state in ('open', 'placed', 'withdrawn')),
  agenda_item_id uuid,
  requested_by uuid not null references app.user_account,
  requested_at timestamptz not null,
  closed_at timestamptz
);
comment on table app.agenda_request is 'A case that must come before a meeting: a new referral, a due review or a change of risk. The agenda grows from these.';
create index on app.agenda_request (area_id, level) where state = 'open';
create index on app.agenda_request (case_id);

create table app.outbox_message (
  id uuid primary key,
  area_id uuid references app.area,
  to_user_id uuid references app.user_account,
  to_address text not null,
  subject text not null,
  body text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  queued_at timestamptz not null,
  queued_by uuid,
  sent_at timestamptz
);
comment on table app.outbox_message is 'E-mail on its way. It carries links, never personal data about a subject.';
create index on app.outbox_message (area_id, queued_at desc);
create index on app.outbox_message (queued_at) where state = 'queued';

create function app.announce_mail() returns trigger language plpgsql
as $$ begin perform pg_notify('parapet_outbox', ''); return null; end $$;
create trigger announce_mail after insert on app.outbox_message for each statement execute function app.announce_mail();

create table app.form_draft (
  id uuid primary key,
  area_id uuid not null references app.area,
  form text not null,
  subject_id uuid not null,
  owner_id uuid not null references app.user_account,
  answers jsonb not null default '{}',
  revision integer not null default 1,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  unique (form, subject_id)
);
comment on table app.form_draft is 'What somebody has typed so far, kept on the server. The revision stops a stale page overwriting a newer one.';

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────

alter table app.clock enable row level security;
alter table app.clock force row level security;
create policy read on app.clock for select to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[])
    or case_id = any ((select app.granted_cases())::uuid[])
    or owner_user_id = (select app.actor_id()))
  and (person_id is null or person_id <> all ((select app.blocked_persons())::uuid[])));
create policy open on app.clock for insert to parapet_app with check (area_id = any ((select app.my_areas())::uuid[]));
create policy close on app.clock for update to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[])
    or case_id = any ((select app.granted_cases())::uuid[])
    or owner_user_id = (select app.actor_id()))
  and (person_id is null or person_id <> all ((select app.blocked_persons())::uuid[])));
create policy keep on app.clock for all to parapet_clockkeeper using (true) with check (true);
grant select, insert, update on app.clock to parapet_app, parapet_clockkeeper;

alter table app.task enable row level security;
alter table app.task force row level security;
create policy read on app.task for select to parapet_app using (
  (owner_user_id = (select app.actor_id()) or opened_by = (select app.actor_id())
    or area_id = any ((select app.areas_with('case.read'))::uuid[])
    or exists (select 1 from app.user_role r where r.user_id = (select app.actor_id()) and r.area_id = task.area_id
      and r.role = task.owner_role and r.starts_at <= (select app.clock_now())
      and (r.ends_at is null or r.ends_at > (select app.clock_now()))))
  and (person_id is null or person_id <> all ((select app.blocked_persons())::uuid[])));
create policy open on app.task for insert to parapet_app with check (
  area_id = any ((select app.my_areas())::uuid[]) and opened_by = (select app.actor_id()));
create policy finish on app.task for update to parapet_app using (
  (owner_user_id = (select app.actor_id()) or opened_by = (select app.actor_id())
    or area_id = any ((select app.areas_with('case.read'))::uuid[])
    or exists (select 1 from app.user_role r where r.user_id = (select app.actor_id()) and r.area_id = task.area_id
      and r.role = task.owner_role and r.starts_at <= (select app.clock_now())
      and (r.ends_at is null or r.ends_at > (select app.clock_now()))))
  and (person_id is null or person_id <> all ((select app.blocked_persons())::uuid[])));
create policy keep on app.task for all to parapet_clockkeeper using (true) with check (true);
grant select, insert, update (done_at, done_by, outcome) on app.task to parapet_app;
grant select, insert, update on app.task to parapet_clockkeeper;

alter table app.agenda_request enable row level security;
alter table app.agenda_request force row level security;
create policy read on app.agenda_request for select to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy ask on app.agenda_request for insert to parapet_app with check (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[]))
  and requested_by = (select app.actor_id()) and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy close on app.agenda_request for update to parapet_app using (
  (area_id = any ((select app.areas_with('case.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy keep on app.agenda_request for all to parapet_clockkeeper using (true) with check (true);
grant select, insert, update (state, agenda_item_id, closed_at) on app.agenda_request to parapet_app;
grant select, insert on app.agenda_request to parapet_clockkeeper;

alter table app.outbox_message enable row level security;
alter table app.outbox_message force row level security;
create policy queue on app.outbox_message for insert to parapet_app with check (
  area_id = any ((select app.my_areas())::uuid[]) and queued_by = (select app.actor_id()) and state = 'queued');
create policy read on app.outbox_message for select to parapet_app using (
  area_id = any ((select app.areas_with('outbox.read'))::uuid[]));
create policy doorkeeper on app.outbox_message for insert to parapet_doorkeeper with check (state = 'queued');
create policy clockkeeper on app.outbox_message for insert to parapet_clockkeeper with check (state = 'queued');
create policy post on app.outbox_message for all to parapet_postman using (true) with check (true);
grant select, insert on app.outbox_message to parapet_app;
grant insert on app.outbox_message to parapet_doorkeeper, parapet_clockkeeper;
grant select, update (state, attempts, last_error, sent_at) on app.outbox_message to parapet_postman;

alter table app.form_draft enable row level security;
alter table app.form_draft force row level security;
create policy own on app.form_draft for all to parapet_app using (
  owner_id = (select app.actor_id()) and area_id = any ((select app.my_areas())::uuid[]))
  with check (owner_id = (select app.actor_id()) and area_id = any ((select app.my_areas())::uuid[]));
grant select, insert, update (answers, revision, saved_at), delete on app.form_draft to parapet_app;
