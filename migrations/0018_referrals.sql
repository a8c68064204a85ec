-- Referrals whole: routes of the Wiltshire form, housing information, copies with receipts, sittings with who was away, and what was worked
-- out and checked when a referral was decided.

alter table app.referral
  add column route text not null default 'mappa' check (route in ('mappa', 'information-sharing', 'local-meeting')),
  add column situation text check (length(situation) between 1 and 40),
  add column routing_reason text check (length(routing_reason) between 1 and 2000),
  add column again_reason text check (length(again_reason) between 1 and 2000);
comment on column app.referral.route is 'RF-15, RF-16: first consideration for MAPPA, a meeting about somebody who is no offender, or a local meeting about somebody already held.';
comment on column app.referral.routing_reason is 'RF-01 to RF-14: why this agency made it although the rule of the area names another.';
comment on column app.referral.again_reason is 'Why it was begun although another referral for the same person was open.';
grant update (route) on app.referral to parapet_app;

-- A meeting outside MAPPA, or a local meeting about somebody already held, confirms no level and no category.
alter table app.referral drop constraint referral_status_check;
alter table app.referral add constraint referral_status_check check (status in ('draft', 'submitted', 'with-panel', 'more-evidence', 'confirmed',
  'distributed', 'not-accepted', 'withdrawn', 'meeting-agreed'));
alter table app.screening_decision drop constraint screening_decision_outcome_check;
alter table app.screening_decision add constraint screening_decision_outcome_check
  check (outcome in ('confirmed', 'more-evidence', 'not-accepted', 'information-meeting', 'local-meeting'));
alter table app.screening_decision add constraint screening_decision_meeting_check
  check (outcome not in ('information-meeting', 'local-meeting') or (category is null and level is null));

create table app.housing_information (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  referral_id uuid references app.referral,
  reference text not null unique,
  form text not null,
  status text not null default 'draft' check (status in ('draft', 'sent', 'withdrawn')),
  answers jsonb check (jsonb_typeof(answers) = 'object'),
  missing jsonb not null default '[]',
  missing_reason text,
  urgent boolean not null default false,
  made_by uuid not null references app.user_account,
  agency_id uuid not null references app.agency,
  started_at timestamptz not null,
  sent_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 2000),
  version integer not null default 1,
  check ((status = 'sent') = (sent_at is not null) and (status = 'sent') = (answers is not null)),
  check ((status = 'withdrawn') = (withdrawn_reason is not null))
);
comment on table app.housing_information is 'RF-09 to RF-12: additional housing information (PP3), with a referral or by itself. What was sent never changes.';
create index on app.housing_information (referral_id);
create index on app.housing_information (person_id);
create index on app.housing_information (area_id, sent_at desc);

create table app.referral_copy (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  referral_id uuid references app.referral,
  housing_id uuid references app.housing_information,
  purpose text not null check (purpose in ('central-unit', 'housing-needs', 'lead-manager')),
  to_role text references app.role,
  to_user_id uuid references app.user_account,
  channel text not null check (channel in ('service', 'secure-email', 'post')),
  urgent boolean not null default false,
  note text not null default '' check (length(note) <= 2000),
  sent_at timestamptz not null,
  sent_by uuid not null references app.user_account,
  posted_at timestamptz,
  posted_by uuid references app.user_account,
  received_at timestamptz,
  received_by uuid references app.user_account,
  check (referral_id is not null or housing_id is not null),
  check ((to_role is null) <> (to_user_id is null)),
  check (num_nulls(posted_at, posted_by) in (0, 2) and num_nulls(received_at, received_by) in (0, 2))
);
comment on table app.referral_copy is 'RF-10, RF-13, RF-24: where a referral or its housing information went, by which channel, and the receipt.';
create index on app.referral_copy (referral_id);
create index on app.referral_copy (housing_id);
create index on app.referral_copy (to_user_id);
create index on app.referral_copy (area_id, to_role);

create table app.panel_absence (
  sitting_id uuid not null references app.panel_sitting,
  area_id uuid not null references app.area,
  user_id uuid not null references app.user_account,
  post text not null,
  primary key (sitting_id, user_id)
);
comment on table app.panel_absence is 'CP-02: who of the panel of that day was away from a sitting.';

create table app.quality_check (
  decision_id uuid primary key references app.screening_decision,
  area_id uuid not null references app.area,
  points jsonb not null check (jsonb_typeof(points) = 'object'),
  note text not null default '' check (length(note) <= 4000),
  recorded_by uuid not null references app.user_account,
  recorded_at timestamptz not null
);
comment on table app.quality_check is 'CP-03: each point of the panel''s quality check, yes or no, with the decision it belongs to. Never changed.';

create table app.identification (
  decision_id uuid primary key references app.screening_decision,
  area_id uuid not null references app.area,
  worked_out jsonb not null check (jsonb_typeof(worked_out) = 'object'),
  standing text not null check (standing in ('confirmed', 'overridden', 'nothing-recorded', 'not-eligible')),
  override_reason text check (length(override_reason) between 1 and 4000),
  ground text,
  taken_in text check (taken_in in ('has-committed', 'at-substantial-risk')),
  assessment text check (length(assessment) between 1 and 4000),
  recorded_by uuid not null references app.user_account,
  recorded_at timestamptz not null,
  check ((standing = 'overridden') = (override_reason is not null)),
  check (num_nulls(taken_in, assessment) in (0, 2))
);
comment on table app.identification is 'What the rules worked out about eligibility when a referral was decided, and whether a person confirmed or overrode it (IC-02, IC-11, IC-25). Never changed.';

create trigger never_changes before update or delete on app.quality_check for each row execute function app.never_changes();
create trigger never_changes before update or delete on app.identification for each row execute function app.never_changes();

-- What was copied to the actor, or to a post that the actor holds. Asked for by policies, so it is the wall's.
create function app.housing_copied_to_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct c.housing_id), '{}') from app.referral_copy c
    where c.housing_id is not null and (c.to_user_id = app.actor_id()
      or exists (select 1 from app.user_role r where r.user_id = app.actor_id() and r.area_id = c.area_id and r.role = c.to_role
        and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now()))));
end $$;
comment on function app.housing_copied_to_me() is 'RF-10: housing information that went to the actor or to a post the actor holds now.';
alter function app.housing_copied_to_me() owner to parapet_wall;

-- RF-13: a lead manager who is sent a notification may read it, and sees whom it is about.
create function app.grant_to_lead_manager() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, referral_id, reason, starts_at, granted_by, granted_at)
  values (new.area_id, new.to_user_id, 'duty', new.person_id, new.referral_id, 'Lead manager to whom the notification was sent',
    new.sent_at, new.sent_by, new.sent_at);
  return null;
end $$;
alter function app.grant_to_lead_manager() owner to parapet_wall;
create trigger grant_to_lead_manager after insert on app.referral_copy for each row
  when (new.purpose = 'lead-manager' and new.to_user_id is not null and new.referral_id is not null) execute function app.grant_to_lead_manager();

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────

alter table app.housing_information enable row level security;
alter table app.housing_information force row level security;
create policy read on app.housing_information for select to parapet_app using (
  (made_by = (select app.actor_id())
    or (status = 'sent' and (area_id = any ((select app.areas_with('referral.read'))::uuid[])
      or referral_id = any ((select app.granted_referrals())::uuid[])
      or id = any ((select app.housing_copied_to_me())::uuid[]))))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy make on app.housing_information for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.make'))::uuid[]) and made_by = (select app.actor_id())
  and agency_id = (select app.my_agency()) and status = 'draft'
  and exists (select 1 from app.person p where p.id = housing_information.person_id and p.area_id = housing_information.area_id)
  and (referral_id is null or exists (select 1 from app.referral r where r.id = housing_information.referral_id
    and r.person_id = housing_information.person_id and r.area_id = housing_information.area_id)));
create policy send on app.housing_information for update to parapet_app using (
  made_by = (select app.actor_id()) and status = 'draft' and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (status = 'withdrawn' or (status = 'sent' and sent_at = (select app.clock_now()) and (select app.may_contribute(area_id))));
grant select, insert, update (status, answers, missing, missing_reason, urgent, sent_at, withdrawn_reason, version)
  on app.housing_information to parapet_app;

alter table app.referral_copy enable row level security;
alter table app.referral_copy force row level security;
create policy read on app.referral_copy for select to parapet_app using (
  (sent_by = (select app.actor_id()) or to_user_id = (select app.actor_id())
    or area_id = any ((select app.areas_with('referral.read'))::uuid[])
    or housing_id = any ((select app.housing_copied_to_me())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy send on app.referral_copy for insert to parapet_app with check (
  area_id = any ((select app.my_areas())::uuid[]) and sent_by = (select app.actor_id()) and sent_at = (select app.clock_now())
  and received_at is null and posted_at is null
  and (referral_id is null or exists (select 1 from app.referral r where r.id = referral_copy.referral_id
    and r.person_id = referral_copy.person_id and r.area_id = referral_copy.area_id))
  and (housing_id is null or exists (select 1 from app.housing_information h where h.id = referral_copy.housing_id
    and h.person_id = referral_copy.person_id and h.area_id = referral_copy.area_id))
  -- A copy to lead managers gives sight, so only those who screen send one.
  and (purpose <> 'lead-manager' or area_id = any ((select app.areas_with('referral.screen'))::uuid[])));
create policy receipt on app.referral_copy for update to parapet_app using (
  (sent_by = (select app.actor_id()) or to_user_id = (select app.actor_id())
    or area_id = any ((select app.areas_with('referral.screen'))::uuid[])
    or housing_id = any ((select app.housing_copied_to_me())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check ((posted_by is null or posted_at <= (select app.clock_now())) and (received_by is null or received_at <= (select app.clock_now())));
create policy wall on app.referral_copy for select to parapet_wall using (true);
grant select, insert, update (posted_at, posted_by, received_at, received_by) on app.referral_copy to parapet_app;
grant select on app.referral_copy to parapet_wall;

alter table app.panel_absence enable row level security;
alter table app.panel_absence force row level security;
create policy read on app.panel_absence for select to parapet_app using (sitting_id in (select s.id from app.panel_sitting s));
create policy hold on app.panel_absence for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.screen'))::uuid[]));
grant select, insert on app.panel_absence to parapet_app;

alter table app.quality_check enable row level security;
alter table app.quality_check force row level security;
create policy read on app.quality_check for select to parapet_app using (decision_id in (select d.id from app.screening_decision d));
create policy record on app.quality_check for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.screen'))::uuid[]) and recorded_by = (select app.actor_id())
  and recorded_at = (select app.clock_now()) and decision_id in (select d.id from app.screening_decision d where d.decided_by = (select app.actor_id())));
grant select, insert on app.quality_check to parapet_app;

-- What the law worked out rests on legal events: it is for those who screen, and is not sent back with the outcome.
alter table app.identification enable row level security;
alter table app.identification force row level security;
create policy read on app.identification for select to parapet_app using (
  area_id = any ((select app.areas_with('referral.read'))::uuid[]) and decision_id in (select d.id from app.screening_decision d));
create policy record on app.identification for insert to parapet_app with check (
  area_id = any ((select app.areas_with('referral.screen'))::uuid[]) and recorded_by = (select app.actor_id())
  and recorded_at = (select app.clock_now()) and decision_id in (select d.id from app.screening_decision d where d.decided_by = (select app.actor_id())));
grant select, insert on app.identification to parapet_app;
