-- Reference data that is imported: the offence codes of the Ministry of Justice's table, classified under the two schedules, and the bank
-- holidays of years after those that are frozen in the code. Written by the operator at the command line and by nobody else.

create table app.offence_import (
  id uuid primary key,
  file_name text not null check (length(file_name) between 1 and 255),
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz not null,
  codes integer not null check (codes > 0),
  classified integer not null check (classified between 0 and codes)
);
comment on table app.offence_import is 'Every offence table that was imported, with the digest of its file and the day. The latest is in use.';

create table app.offence_code (
  code text primary key check (code ~ '^[A-Z0-9]{3,20}$'),
  title text,
  texts text[] not null,
  elements jsonb not null check (jsonb_typeof(elements) = 'array'),
  unclassified text,
  import_id uuid not null references app.offence_import,
  check ((elements = '[]'::jsonb) = (unclassified is not null))
);
comment on table app.offence_code is 'The offence codes of the latest import with the paragraphs they fall under, or why none could be named.';
create index on app.offence_code (import_id);

create table app.bank_holiday (
  day date primary key,
  title text not null,
  notes text not null default '',
  imported_at timestamptz not null
);
comment on table app.bank_holiday is 'Imported bank holidays of England and Wales. Public, and read by every process when it starts.';

alter table app.offence_import enable row level security;
alter table app.offence_import force row level security;
create policy read on app.offence_import for select to parapet_app using ((select app.actor_id()) is not null);
create policy service_read on app.offence_import for select to parapet_clockkeeper using (true);
create policy operator on app.offence_import for all to parapet_operator using (true) with check (true);
grant select on app.offence_import to parapet_app, parapet_clockkeeper;
grant select, insert on app.offence_import to parapet_operator;

alter table app.offence_code enable row level security;
alter table app.offence_code force row level security;
create policy read on app.offence_code for select to parapet_app using ((select app.actor_id()) is not null);
create policy service_read on app.offence_code for select to parapet_clockkeeper using (true);
create policy operator on app.offence_code for all to parapet_operator using (true) with check (true);
grant select on app.offence_code to parapet_app, parapet_clockkeeper;
grant select, insert, delete on app.offence_code to parapet_operator;

alter table app.bank_holiday enable row level security;
alter table app.bank_holiday force row level security;
create policy read on app.bank_holiday for select to parapet_app, parapet_clockkeeper using (true);
create policy operator on app.bank_holiday for all to parapet_operator using (true) with check (true);
grant select on app.bank_holiday to parapet_app, parapet_clockkeeper;
grant select, insert, delete on app.bank_holiday to parapet_operator;
