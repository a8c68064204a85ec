-- Referrals on the area's own form, and the panel or co-ordinator that confirms or returns them.

create table app.referral (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  reference text not null unique,
  form text not null,
  status text not null default 'draft'
    check (status in ('draft', 'submitted', 'with-panel', 'more-evidence', 'confirmed', 'distributed', 'not-accepted', 'withdrawn')),
  referring_agency_id uuid not null references app.agency,
  referrer_id uuid not null references app.user_account,
  latest_version integer not null default 0,
  claims_level_3 boolean not null default false,
  proposed_level smallint check (proposed_level between 1 and 3),
  case_id uuid references app.case_file,
  started_at timestamptz not null,
  submitted_at timestamptz,
  withdrawn_reason text,
  version integer not null default 1
);
comment on table app.referral is 'A notification or referral (PP1 in the Thames Valley). What was sent stands in referral_version.';
create index on app.referral (area_id, status, submitted_at);
create index on app.referral (person_id);
create index on app.referral (referrer_id);

create table app.referral_version (
  referral_id uuid not null references app.referral,
  area_id uuid not null references app.area,
  version integer not null check (version > 0),
  answers jsonb not null,
  missing jsonb not null default '[]',
  missing_reason text,
  submitted_at timestamptz not null,
  submitted_by uuid not null references app.user_account,
  primary key (referral_id, version),
  check (jsonb_array_length(missing) = 0 or missing_reason is not null)
);
comment on table app.referral_version is 'RF-06: a referral as it was sent. It never changes; a correction is a new version.';

create table app.panel_sitting (
  id uuid primary key,
  area_id uuid not null references app.area,
  body text not null check (body in ('coordination-panel', 'co-ordinator')),
  held_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references app.user_account
);
comment on table app.panel_sitting is 'One sitting of the co-ordination panel, or the co-ordinator deciding alone where a profile has no panel (CP-09).';
create index on app.panel_sitting (area_id, held_on desc);

create table app.panel_member (
  sitting_id uuid not null references app.panel_sitting,
  area_id uuid not null references app.area,
  user_id uuid not null references app.user_account,
  post text not null,
  primary key (sitting_id, user_id)
);
comment on table app.panel_member is 'CP-07: who was present at the sitting.';

create table app.screening_decision (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  referral_id uuid not null references app.referral,
  referral_version integer not null,
  sitting_id uuid not null references app.panel_sitting,
  outcome text not null check (outcome in ('confirmed', 'more-evidence', 'not-accepted')),
  category smallint check (category between 1 and 4),
  level smallint check (level between 1 and 3),
  risk_grade text check (risk_grade in ('low', 'medium', 'high', 'very-high')),
  lead_agency_id uuid references app.agency,
  case_manager_id uuid references app.user_account,
  reasons text not null check (length(reasons) between 1 and 4000),
  evidence text not null default '',
  evidence_asked text,
  decided_by uuid not null references app.user_account,
  decided_on date not null,
  recorded_at timestamptz not null,
  foreign key (referral_id, referral_version) references app.referral_version (referral_id, version),
  -- CP-04: grade and level are not agreed until the evidence has been supplied and considered.
  check (outcome <> 'more-evidence' or (level is null and risk_grade is null and evidence_asked is not null)),
  check (outcome <> 'confirmed' or (category is not null and level is not null and lead_agency_id is not null
    and case_manager_id is not null))
);
comment on table app.screening_decision is 'CP-07, AU-02: each decision with members, level, reasons, evidence and what was asked for. Never changed.';
create index on app.screening_decision (area_id, decided_on desc);
create index on app.screening_decision (referral_id);

create table app.screening_draft (
  referral_id uuid not null references app.referral,
  owner_id uuid not null references app.user_account,
  area_id uuid not null references app.area,
  referral_version integer not null,
  answers jsonb not null default '{}',
  saved_at timestamptz not null,
  primary key (referral_id, owner_id)
);
comment on table app.screening_draft is 'What a screener has answered so far about one version of a referral. Two screeners do not share it; it goes when the decision is recorded.';

create function app.never_changes() returns trigger language plpgsql
as $$ begin raise exception '% rows never change; add a new one', tg_table_name using errcode = 'insufficient_privilege'; end $$;
create trigger never_changes before update or delete on app.referral_version for each row execute function app.never_changes();
create trigger never_changes before update or delete on app.screening_decision for each row execute function app.never_changes();

create function app.grant_to_referrer() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, referral_id, reason, starts_at, granted_by, granted_at)
  values (new.area_id, new.referrer_id, 'referrer', new.person_id, new.id, 'Made this referral', new.started_at,
    new.referrer_id, new.started_at);
  return null;
end $$;
alter function app.grant_to_referrer() owner to parapet_wall;
create trigger grant_to_referrer after insert on app.referral for each row execute function app.grant_to_referrer();

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────
-- What was never sent is the referrer's alone. Once sent, those who screen in the area, the case team and those invited to its item read it.

alter table app.referral enable row level security;
alter table app.referral force row level security;
create policy read on app.referral for select to parapet_app using (
  (referrer_id = (select app.actor_id())
    or (latest_version > 0 and (area_id = any ((select app.areas_with('referral.read'))::uuid[])
      or case_id = any ((select app.granted_cases())::uuid[])
      or id = any ((select app.granted_referrals())::uuid[]))))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy make on app.referral for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.make'))::uuid[]) and referrer_id = (select app.actor_id())
  and referring_agency_id = (select app.my_agency()) and status = 'draft' and latest_version = 0
  and exists (select 1 from app.person p where p.id = referral.person_id and p.area_id = referral.area_id));
-- The referrer has it in hand until it is decided; sending and sending again need the confirmation of AP-19, taking back does not.
create policy move on app.referral for update to parapet_app using (
  ((referrer_id = (select app.actor_id()) and status in ('draft', 'submitted', 'with-panel', 'more-evidence'))
    or (latest_version > 0 and area_id = any ((select app.areas_with('referral.screen'))::uuid[])))
  and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (status <> 'draft' and ((latest_version > 0 and area_id = any ((select app.areas_with('referral.screen'))::uuid[]))
    or (referrer_id = (select app.actor_id())
      and (status = 'withdrawn' or (status in ('submitted', 'with-panel') and latest_version > 0 and (select app.may_contribute(area_id)))))));
create policy wall on app.referral for select to parapet_wall using (true);
grant select, insert, update (status, latest_version, claims_level_3, proposed_level, case_id, submitted_at, withdrawn_reason, version)
  on app.referral to parapet_app;
grant select on app.referral to parapet_wall;

alter table app.referral_version enable row level security;
alter table app.referral_version force row level security;
create policy read on app.referral_version for select to parapet_app using (referral_id in (select r.id from app.referral r));
create policy send on app.referral_version for insert to parapet_app with check (
  submitted_by = (select app.actor_id()) and submitted_at = (select app.clock_now())
  and exists (select 1 from app.referral r where r.id = referral_version.referral_id and r.area_id = referral_version.area_id
    and r.referrer_id = (select app.actor_id()) and r.status in ('draft', 'more-evidence')
    and r.latest_version = referral_version.version - 1)
  and (select app.may_contribute(area_id)));
grant select, insert on app.referral_version to parapet_app;

alter table app.panel_sitting enable row level security;
alter table app.panel_sitting force row level security;
create policy read on app.panel_sitting for select to parapet_app using (
  area_id = any ((select app.areas_with('referral.read'))::uuid[]) or recorded_by = (select app.actor_id())
  or id in (select d.sitting_id from app.screening_decision d));
create policy hold on app.panel_sitting for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.screen'))::uuid[]) and recorded_by = (select app.actor_id()));
grant select, insert on app.panel_sitting to parapet_app;

alter table app.panel_member enable row level security;
alter table app.panel_member force row level security;
create policy read on app.panel_member for select to parapet_app using (sitting_id in (select s.id from app.panel_sitting s));
create policy hold on app.panel_member for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.screen'))::uuid[]));
grant select, insert on app.panel_member to parapet_app;

alter table app.screening_decision enable row level security;
alter table app.screening_decision force row level security;
create policy read on app.screening_decision for select to parapet_app using (
  referral_id in (select r.id from app.referral r));
create policy decide on app.screening_decision for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.screen'))::uuid[]) and decided_by = (select app.actor_id())
  and recorded_at = (select app.clock_now()) and referral_id in (select r.id from app.referral r));
create policy wall on app.screening_decision for select to parapet_wall using (true);
grant select, insert on app.screening_decision to parapet_app;
grant select on app.screening_decision to parapet_wall;

alter table app.screening_draft enable row level security;
alter table app.screening_draft force row level security;
create policy own on app.screening_draft for all to parapet_app using (
  owner_id = (select app.actor_id()) and area_id = any ((select app.areas_with('referral.screen'))::uuid[])
  and referral_id in (select r.id from app.referral r));
grant select, insert, update (answers, referral_version, saved_at), delete on app.screening_draft to parapet_app;
