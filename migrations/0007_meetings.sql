-- Meetings: agenda, invitations, check-in, the minute of each case, approval; and the information items that minutes quote.

create table app.meeting (
  id uuid primary key,
  area_id uuid not null references app.area,
  reference text not null unique,
  level smallint not null check (level in (2, 3)),
  urgent boolean not null default false,
  urgent_reason text,
  starts_at timestamptz not null,
  place text not null check (length(place) between 1 and 300),
  chair_id uuid references app.user_account,
  minute_taker_id uuid references app.user_account,
  state text not null default 'planned' check (state in ('planned', 'in-progress', 'ended', 'cancelled')),
  fact_sheet_shown_at timestamptz,
  papers_due_on date,
  papers_sent_at timestamptz,
  ended_at timestamptz,
  cancelled_reason text,
  convened_by uuid not null references app.user_account,
  convened_at timestamptz not null,
  version integer not null default 1,
  check (not urgent or urgent_reason is not null)
);
comment on table app.meeting is 'A level 2 or level 3 meeting. Its local name comes from the area profile.';
create index on app.meeting (area_id, starts_at);

create table app.agenda_item (
  id uuid primary key,
  area_id uuid not null references app.area,
  meeting_id uuid not null references app.meeting,
  case_id uuid not null references app.case_file,
  person_id uuid not null references app.person,
  referral_id uuid references app.referral,
  position integer not null check (position > 0),
  level smallint not null check (level between 1 and 3),
  purpose text not null check (purpose in ('initial', 'review', 'information')),
  opened_at timestamptz,
  opened_by uuid references app.user_account,
  outcome text check (outcome in ('decided', 'deferred', 'not-discussed')),
  outcome_reason text,
  closed_at timestamptz,
  version integer not null default 1,
  unique (meeting_id, case_id),
  unique (meeting_id, position) deferrable initially deferred,
  check ((outcome is null) = (closed_at is null)),
  check (outcome is null or outcome = 'decided' or outcome_reason is not null),
  check (outcome is distinct from 'decided' or opened_at is not null)
);
comment on table app.agenda_item is 'One case at one meeting: the unit of invitation, attendance and minutes (MT-34).';
create index on app.agenda_item (case_id);
create index on app.agenda_item (person_id);
create index on app.agenda_item (area_id);

create table app.invitation (
  id uuid primary key,
  area_id uuid not null references app.area,
  meeting_id uuid not null references app.meeting,
  user_id uuid not null references app.user_account,
  agency_id uuid not null references app.agency,
  role text not null,
  reason text not null check (length(reason) between 1 and 500),
  invited_by uuid not null references app.user_account,
  invited_at timestamptz not null,
  sent_at timestamptz,
  papers_sent_at timestamptz,
  response text check (response in ('coming', 'apologies')),
  response_reason text,
  responded_at timestamptz,
  unique (meeting_id, user_id),
  check (response is distinct from 'apologies' or response_reason is not null)
);
comment on table app.invitation is 'Who was asked to come, why, and when the invitation and the papers went (MT-23).';
create index on app.invitation (user_id);

create table app.invitation_item (
  invitation_id uuid not null references app.invitation,
  agenda_item_id uuid not null references app.agenda_item,
  area_id uuid not null references app.area,
  reason text check (length(reason) between 1 and 500),
  primary key (invitation_id, agenda_item_id)
);
comment on table app.invitation_item is 'The cases an invitation is for, each with why this person is needed. Nobody is invited to a meeting as a whole.';
create index on app.invitation_item (agenda_item_id);

create table app.attendance (
  id uuid primary key,
  area_id uuid not null references app.area,
  meeting_id uuid not null references app.meeting,
  user_id uuid not null references app.user_account,
  name text not null,
  agency_id uuid not null references app.agency,
  role text not null,
  invitation_reason text not null,
  status text not null check (status in ('present', 'left', 'apologies')),
  arrived_at timestamptz,
  left_at timestamptz,
  fact_sheet_read_at timestamptz,
  signed_at timestamptz,
  signed_text text,
  recorded_by uuid not null references app.user_account,
  recorded_at timestamptz not null,
  unique (meeting_id, user_id),
  check (status = 'apologies' or arrived_at is not null),
  check ((signed_at is null) = (signed_text is null))
);
comment on table app.attendance is 'MT-45: name, agency, role, why invited, signature with time, and apologies. Where the area says so signing is also the confidentiality undertaking (MT-30).';

create table app.attendance_movement (
  id uuid primary key default gen_random_uuid(),
  attendance_id uuid not null references app.attendance,
  area_id uuid not null references app.area,
  status text not null check (status in ('present', 'left', 'apologies')),
  recorded_at timestamptz not null,
  recorded_by uuid not null references app.user_account
);
comment on table app.attendance_movement is 'Each coming and going during a meeting. Written by attendance itself, never by hand.';
create index on app.attendance_movement (attendance_id, recorded_at);

create table app.attendance_item (
  attendance_id uuid not null references app.attendance,
  agenda_item_id uuid not null references app.agenda_item,
  area_id uuid not null references app.area,
  present_from timestamptz not null,
  present_until timestamptz,
  -- Taken out of this case: sight of it ends with their presence.
  out_reason text check (length(out_reason) between 1 and 500),
  primary key (attendance_id, agenda_item_id),
  check (out_reason is null or present_until is not null)
);
comment on table app.attendance_item is 'Which cases each person was present for.';
create index on app.attendance_item (agenda_item_id);

create table app.information_item (
  id uuid primary key,
  area_id uuid not null references app.area,
  person_id uuid not null references app.person,
  case_id uuid references app.case_file,
  agenda_item_id uuid references app.agenda_item,
  owner_agency_id uuid not null references app.agency,
  supplied_by uuid not null references app.user_account,
  kind text not null check (kind in ('fact', 'opinion', 'nothing-known')),
  body text not null check (length(body) between 1 and 10000),
  source text not null check (length(source) between 1 and 500),
  purpose text not null check (length(purpose) between 1 and 500),
  lawful_basis text not null check (length(lawful_basis) between 1 and 500),
  handling text not null check (handling in ('case', 'named')),
  event_on date,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version integer not null default 1,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table app.information_item is 'IS-10: a fact or opinion with the agency that owns it. Only the owner changes it; minutes quote it and never copy it.';
create index on app.information_item (case_id);
create index on app.information_item (person_id);
create index on app.information_item (agenda_item_id);
create index on app.information_item (supplied_by, recorded_at desc);

create table app.information_item_version (
  item_id uuid not null references app.information_item,
  area_id uuid not null references app.area,
  version integer not null,
  kind text not null,
  body text not null,
  source text not null,
  purpose text not null,
  lawful_basis text not null,
  handling text not null,
  event_on date,
  replaced_at timestamptz not null,
  replaced_by uuid not null,
  primary key (item_id, version)
);
comment on table app.information_item_version is 'What an item said before its owner changed or withdrew it. Only the owner reads it.';

create table app.minute (
  id uuid primary key,
  area_id uuid not null references app.area,
  agenda_item_id uuid not null unique references app.agenda_item,
  case_id uuid not null references app.case_file,
  person_id uuid not null references app.person,
  kind text not null check (kind in ('initial', 'review')),
  status text not null default 'draft' check (status in ('draft', 'approved')),
  discussion text not null default '',
  risk_confirmed text not null default '',
  level smallint check (level between 1 and 3),
  level_reasons text not null default '',
  review_outcome text check (review_outcome in ('next-review', 'end-review')),
  next_review_on date,
  review_reasons text not null default '',
  review_factors jsonb not null default '{}',
  person_told text check (person_told in ('yes', 'no')),
  person_told_reasons text not null default '',
  dissent text not null default '',
  discussed_at timestamptz not null default app.clock_now(),
  written_by uuid not null references app.user_account,
  written_at timestamptz not null,
  approved_by uuid references app.user_account,
  approved_at timestamptz,
  version integer not null default 1,
  check ((status = 'approved') = (approved_at is not null)),
  check ((status = 'approved') = (approved_by is not null)),
  -- RX-03, RX-06 and MT-33 are kept here too: what is approved is whole.
  constraint minute_complete check (status = 'draft' or (
    risk_confirmed <> '' and level is not null and person_told is not null and (person_told = 'yes' or person_told_reasons <> '')
    and review_outcome is not null and review_reasons <> '' and (review_outcome = 'next-review') = (next_review_on is not null)
    and (level < 3 or review_outcome = 'next-review')))
);
comment on table app.minute is 'MT-33: the PP2, one per case and meeting, opened, sent or withheld on its own (MT-34). An approved minute does not change.';
comment on column app.minute.discussed_at is 'AU-03: when discussion of the case opened, beside when writing began. Taken from the agenda item.';
create index on app.minute (case_id);
create index on app.minute (area_id, discussed_at desc, id);

create table app.minute_decision (
  id uuid primary key,
  area_id uuid not null references app.area,
  minute_id uuid not null references app.minute,
  position integer not null,
  decision text not null check (length(decision) between 1 and 4000),
  reasons text not null check (length(reasons) between 1 and 4000),
  owner_agency_id uuid not null references app.agency,
  dissent text not null default '',
  recorded_by uuid not null references app.user_account,
  recorded_at timestamptz not null,
  version integer not null default 1
);
comment on table app.minute_decision is 'AP-07, AU-02: a decision, its reasons, the agency that owns it, and any different view.';
create index on app.minute_decision (minute_id);

create table app.minute_quote (
  minute_id uuid not null references app.minute,
  item_id uuid not null references app.information_item,
  area_id uuid not null references app.area,
  position integer not null,
  item_version integer not null,
  quoted_by uuid not null references app.user_account,
  quoted_at timestamptz not null,
  primary key (minute_id, item_id)
);
comment on table app.minute_quote is 'A minute''s reference to an information item and the version that was quoted. The words stay with their owner.';
create index on app.minute_quote (item_id);

create table app.minute_recipient (
  id uuid primary key,
  area_id uuid not null references app.area,
  minute_id uuid not null references app.minute,
  user_id uuid not null references app.user_account,
  duty text not null check (length(duty) between 1 and 1000),
  decided_by uuid not null references app.user_account,
  decided_at timestamptz not null,
  unique (minute_id, user_id)
);
comment on table app.minute_recipient is 'The distribution list: people outside the room with a recorded duty to consider the minutes. It gives sight when the chair approves.';
create index on app.minute_recipient (user_id);

-- ── The gate ─────────────────────────────────────────────────────────────────────────────────────────────
-- What the profile of the day on which a meeting was convened asks of those in its room. What the row does not say counts as asked for.
create function app.asked_at(m app.meeting, out fact_sheet boolean, out signature boolean) language sql stable security definer
set search_path = pg_catalog, app
as $$
  select coalesce(p.fact_sheet, true),
    coalesce(p.fact_sheet, true) or coalesce(p.undertaking, true) or coalesce(p.protocol, true)
  from (select 1) as once
  left join lateral (
    select (a.settings #>> '{factSheet,value,required}')::boolean as fact_sheet,
      (a.settings #>> '{signatureIsUndertaking,value}')::boolean as undertaking,
      (a.settings #>> '{protocolConfirmation,value,required}')::boolean as protocol
    from app.area_profile a
    where a.area_id = m.area_id
      and (a.effective_to is null or a.effective_to > (m.convened_at at time zone 'Europe/London')::date)
    order by a.effective_from limit 1) as p on true
$$;
comment on function app.asked_at(app.meeting) is 'Whether the fact sheet (MT-29) and a signature (MT-30, AP-19) are asked of those who attend a meeting.';
alter function app.asked_at(app.meeting) owner to parapet_wall;
revoke all on function app.asked_at(app.meeting) from public;

-- MT-29 is kept by the database too: nothing is opened before the meeting began or while nobody is present; where the area asks for the
-- fact sheet, not before it was shown or while anyone present has not signed.
create function app.discussion_gate() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare m app.meeting; fact_sheet boolean;
begin
  if new.opened_at is not null and old.opened_at is null then
    select * into m from app.meeting where id = new.meeting_id;
    fact_sheet := (app.asked_at(m)).fact_sheet;
    if m.state <> 'in-progress' then
      raise exception 'The meeting has not begun: the fact sheet has not been shown (MT-29).' using errcode = 'check_violation', constraint = 'discussion_gate';
    end if;
    if fact_sheet and m.fact_sheet_shown_at is null then
      raise exception 'The fact sheet has not been shown (MT-29).' using errcode = 'check_violation', constraint = 'discussion_gate';
    end if;
    if not exists (select 1 from app.attendance a where a.meeting_id = new.meeting_id and a.status = 'present') then
      raise exception 'Nobody is present (MT-29).' using errcode = 'check_violation', constraint = 'discussion_gate';
    end if;
    if fact_sheet
      and exists (select 1 from app.attendance a where a.meeting_id = new.meeting_id and a.status = 'present' and a.signed_at is null)
    then
      raise exception 'Somebody present has not signed (MT-29).' using errcode = 'check_violation', constraint = 'discussion_gate';
    end if;
  end if;
  return new;
end $$;
alter function app.discussion_gate() owner to parapet_wall;
create trigger discussion_gate before update on app.agenda_item for each row execute function app.discussion_gate();

-- A meeting ends when every case on its agenda has an outcome, those that whoever ends it may not see included.
create function app.meeting_ends_whole() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if new.state = 'ended' and old.state <> 'ended'
    and exists (select 1 from app.agenda_item a where a.meeting_id = new.id and a.outcome is null) then
    raise exception 'A case has no outcome.' using errcode = 'check_violation', constraint = 'meeting_ends_whole';
  end if;
  return new;
end $$;
alter function app.meeting_ends_whole() owner to parapet_wall;
create trigger meeting_ends_whole before update on app.meeting for each row execute function app.meeting_ends_whole();

create function app.minute_is_of_its_discussion() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  select coalesce(i.opened_at, new.written_at) into new.discussed_at from app.agenda_item i where i.id = new.agenda_item_id;
  return new;
end $$;
alter function app.minute_is_of_its_discussion() owner to parapet_wall;
create trigger minute_is_of_its_discussion before insert on app.minute for each row execute function app.minute_is_of_its_discussion();

create function app.approved_minute_stands() returns trigger language plpgsql
as $$
begin
  if old.status = 'approved' then
    raise exception 'An approved minute does not change.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger approved_minute_stands before update or delete on app.minute for each row execute function app.approved_minute_stands();

create function app.part_of_draft_minute() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if exists (select 1 from app.minute m where m.id = coalesce(new.minute_id, old.minute_id) and m.status = 'approved') then
    raise exception 'An approved minute does not change.' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
alter function app.part_of_draft_minute() owner to parapet_wall;
create trigger part_of_draft_minute before insert or update or delete on app.minute_decision for each row execute function app.part_of_draft_minute();
create trigger part_of_draft_minute before insert or update or delete on app.minute_quote for each row execute function app.part_of_draft_minute();
-- A recipient may be added later; one who had a copy is never taken off the list.
create trigger part_of_draft_minute before update or delete on app.minute_recipient for each row execute function app.part_of_draft_minute();

create function app.keep_item_version() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if new.owner_agency_id <> old.owner_agency_id then
    raise exception 'An information item keeps its owning agency for its lifetime (IS-10).' using errcode = 'insufficient_privilege';
  end if;
  if old.withdrawn_at is not null then
    raise exception 'A withdrawn item does not change.' using errcode = 'insufficient_privilege';
  end if;
  insert into app.information_item_version
    (item_id, area_id, version, kind, body, source, purpose, lawful_basis, handling, event_on, replaced_at, replaced_by)
  values (old.id, old.area_id, old.version, old.kind, old.body, old.source, old.purpose, old.lawful_basis, old.handling, old.event_on,
    app.clock_now(), app.actor_id());
  -- Withdrawn words leave the row that others may read; the owner still has them as a version.
  if new.withdrawn_at is not null then
    new.body := 'Withdrawn';
    new.source := 'Withdrawn';
    new.event_on := null;
  end if;
  return new;
end $$;
alter function app.keep_item_version() owner to parapet_wall;
create trigger keep_item_version before update on app.information_item for each row execute function app.keep_item_version();

-- ── Grants written by facts ──────────────────────────────────────────────────────────────────────────────

create function app.grant_to_invited() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare i app.invitation; a app.agenda_item; m app.meeting;
begin
  if tg_op = 'DELETE' then
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where agenda_item_id = old.agenda_item_id and kind = 'invited'
      and user_id = (select user_id from app.invitation where id = old.invitation_id)
      and (ends_at is null or ends_at > app.clock_now());
    return null;
  end if;
  select * into i from app.invitation where id = new.invitation_id;
  select * into a from app.agenda_item where id = new.agenda_item_id;
  select * into m from app.meeting where id = a.meeting_id;
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, referral_id, reason, starts_at, ends_at, granted_by, granted_at)
  values (a.area_id, i.user_id, 'invited', a.person_id, a.id, a.referral_id, coalesce(new.reason, i.reason), app.clock_now(),
    -- Sight for preparing and for the day itself; afterwards it rests on having attended or on a recorded duty.
    greatest(m.starts_at, app.clock_now()) + interval '1 day', app.actor_id(), app.clock_now());
  return null;
end $$;
alter function app.grant_to_invited() owner to parapet_wall;
create trigger grant_to_invited after insert or delete on app.invitation_item for each row execute function app.grant_to_invited();

create function app.grant_to_attended() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare who uuid; a app.agenda_item;
begin
  select user_id into who from app.attendance where id = new.attendance_id;
  if tg_op = 'UPDATE' then
    if (new.out_reason is null) = (old.out_reason is null) then return null; end if;
    if new.out_reason is not null then
      -- A conflict of interest shown in the room: the invitation's sight ends too.
      update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
      where agenda_item_id = new.agenda_item_id and user_id = who and kind in ('attended', 'invited')
        and (ends_at is null or ends_at > app.clock_now());
      return null;
    end if;
  end if;
  select * into a from app.agenda_item where id = new.agenda_item_id;
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, referral_id, reason, starts_at, granted_by, granted_at)
  values (a.area_id, who, 'attended', a.person_id, a.id, a.referral_id, 'Attended the discussion of this case', app.clock_now(),
    app.actor_id(), app.clock_now());
  return null;
end $$;
alter function app.grant_to_attended() owner to parapet_wall;
create trigger grant_to_attended after insert or update on app.attendance_item for each row execute function app.grant_to_attended();

create function app.grant_to_officers() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare m app.meeting;
begin
  select * into m from app.meeting where id = new.meeting_id;
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, referral_id, reason, starts_at, granted_by, granted_at)
  select new.area_id, o.user_id, o.kind, new.person_id, new.id, new.referral_id, o.reason, app.clock_now(), app.actor_id(), app.clock_now()
  from (values (m.chair_id, 'chair', 'Chairs this meeting'), (m.minute_taker_id, 'minute-taker', 'Takes the minutes of this meeting'))
    as o(user_id, kind, reason)
  where o.user_id is not null;
  return null;
end $$;
alter function app.grant_to_officers() owner to parapet_wall;
create trigger grant_to_officers after insert on app.agenda_item for each row execute function app.grant_to_officers();

create function app.end_grants_of_item() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
  where agenda_item_id = old.id and (ends_at is null or ends_at > app.clock_now());
  return null;
end $$;
alter function app.end_grants_of_item() owner to parapet_wall;
create trigger end_grants_of_item after delete on app.agenda_item for each row execute function app.end_grants_of_item();

create function app.regrant_to_officers() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare r record;
begin
  if new.state = 'cancelled' and old.state <> 'cancelled' then
    update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
    where kind in ('invited', 'chair', 'minute-taker') and agenda_item_id in (select id from app.agenda_item where meeting_id = new.id)
      and (ends_at is null or ends_at > app.clock_now());
    return null;
  end if;
  if new.starts_at is distinct from old.starts_at then
    -- An invitation that still stands gives sight until the day after the new date.
    update app.access_grant g set ends_at = greatest(new.starts_at, app.clock_now()) + interval '1 day'
    from app.invitation_item ii join app.invitation i on i.id = ii.invitation_id
    where i.meeting_id = new.id and g.kind = 'invited' and g.user_id = i.user_id and g.agenda_item_id = ii.agenda_item_id
      and g.revoked_at is null and (g.ends_at is null or g.ends_at > app.clock_now());
  end if;
  for r in select * from (values ('chair', old.chair_id, new.chair_id, 'Chairs this meeting'),
      ('minute-taker', old.minute_taker_id, new.minute_taker_id, 'Takes the minutes of this meeting')) as v(kind, was, becomes, reason)
  loop
    if r.was is distinct from r.becomes then
      update app.access_grant set ends_at = greatest(app.clock_now(), starts_at + interval '1 microsecond')
      where kind = r.kind and user_id = r.was and agenda_item_id in (select id from app.agenda_item where meeting_id = new.id)
        and (ends_at is null or ends_at > app.clock_now());
      if r.becomes is not null then
        insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, referral_id, reason, starts_at, granted_by, granted_at)
        select a.area_id, r.becomes, r.kind, a.person_id, a.id, a.referral_id, r.reason, app.clock_now(), app.actor_id(), app.clock_now()
        from app.agenda_item a where a.meeting_id = new.id;
      end if;
    end if;
  end loop;
  return null;
end $$;
alter function app.regrant_to_officers() owner to parapet_wall;
create trigger regrant_to_officers after update on app.meeting for each row execute function app.regrant_to_officers();

-- The distribution list gives sight from the moment the chair approves, and to nobody before that.
create function app.grant_to_recipient() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, reason, starts_at, granted_by, granted_at)
  select m.area_id, new.user_id, 'duty', m.person_id, m.agenda_item_id, new.duty, app.clock_now(), app.actor_id(), app.clock_now()
  from app.minute m where m.id = new.minute_id and m.status = 'approved';
  return null;
end $$;
alter function app.grant_to_recipient() owner to parapet_wall;
create trigger grant_to_recipient after insert on app.minute_recipient for each row execute function app.grant_to_recipient();

create function app.grant_to_recipients() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  insert into app.access_grant (area_id, user_id, kind, person_id, agenda_item_id, reason, starts_at, granted_by, granted_at)
  select new.area_id, r.user_id, 'duty', new.person_id, new.agenda_item_id, r.duty, app.clock_now(), app.actor_id(), app.clock_now()
  from app.minute_recipient r where r.minute_id = new.id;
  return null;
end $$;
alter function app.grant_to_recipients() owner to parapet_wall;
create trigger grant_to_recipients after update on app.minute for each row
  when (old.status = 'draft' and new.status = 'approved') execute function app.grant_to_recipients();

create function app.granted_meetings() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct meeting_id), '{}') from app.agenda_item where id = any (app.granted_agenda_items()));
end $$;
alter function app.granted_meetings() owner to parapet_wall;

create function app.officer_meetings() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(id), '{}') from app.meeting where app.actor_id() in (chair_id, minute_taker_id));
end $$;
comment on function app.officer_meetings() is 'Meetings the actor chairs or minutes.';
alter function app.officer_meetings() owner to parapet_wall;

create function app.officer_items() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(a.id), '{}')
    from app.meeting m join app.agenda_item a on a.meeting_id = m.id
    where m.chair_id = app.actor_id() or m.minute_taker_id = app.actor_id());
end $$;
comment on function app.officer_items() is 'Agenda items of the meetings the actor chairs or minutes.';
alter function app.officer_items() owner to parapet_wall;

create function app.officer_cases() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct a.case_id), '{}')
    from app.meeting m join app.agenda_item a on a.meeting_id = m.id
    where (m.chair_id = app.actor_id() or m.minute_taker_id = app.actor_id()) and m.state <> 'cancelled'
      and m.starts_at > app.clock_now() - interval '1 year' and coalesce(a.outcome, 'decided') = 'decided'
      and not exists (select 1 from app.minute d where d.agenda_item_id = a.id and d.status = 'approved'));
end $$;
comment on function app.officer_cases() is 'Cases the actor is about to chair or minute, or whose minutes of theirs are not approved yet, for a year at most.';
alter function app.officer_cases() owner to parapet_wall;

-- The chair decides the level and the next review of the case, so chair and minute-taker see the whole case file until its minutes
-- are approved; afterwards they keep the minutes only. The function belongs to the wall, so the wall widens it.
set local role parapet_wall;
create or replace function app.granted_cases() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct c.id), '{}') from (
      select case_id from app.my_grants()
      where case_id is not null and kind in ('case-manager', 'case-team', 'board-review', 'break-glass')
      union all
      select unnest(app.officer_cases())
    ) as c(id));
end $$;
set local role parapet_owner;

create function app.room_items() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct agenda_item_id), '{}') from app.my_grants()
    where agenda_item_id is not null and kind in ('invited', 'attended', 'chair', 'minute-taker'));
end $$;
comment on function app.room_items() is 'Agenda items the actor is called to or was present for. A recipient of the minutes was not: they see what the minutes quote.';
alter function app.room_items() owner to parapet_wall;

create function app.quoted_items() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct q.item_id), '{}')
    from app.minute m join app.minute_quote q on q.minute_id = m.id
    where m.status = 'approved' and m.agenda_item_id = any (app.granted_minutes()));
end $$;
comment on function app.quoted_items() is 'Items quoted in approved minutes that the actor may read because they attended or have a recorded duty.';
alter function app.quoted_items() owner to parapet_wall;
create index on app.meeting (chair_id, starts_at);
create index on app.meeting (minute_taker_id, starts_at);

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────

alter table app.meeting enable row level security;
alter table app.meeting force row level security;
create policy read on app.meeting for select to parapet_app using (
  area_id = any ((select app.areas_with('meeting.read'))::uuid[]) or id = any ((select app.granted_meetings())::uuid[])
  or chair_id = (select app.actor_id()) or minute_taker_id = (select app.actor_id()));
create policy convene on app.meeting for insert to parapet_app with check (
  area_id = any ((select app.areas_with('meeting.convene'))::uuid[]) and convened_by = (select app.actor_id()));
create policy run on app.meeting for update to parapet_app using (
  area_id = any ((select app.areas_with('meeting.convene'))::uuid[])
  or chair_id = (select app.actor_id()) or minute_taker_id = (select app.actor_id()));
create policy wall on app.meeting for select to parapet_wall using (true);
create policy service_read on app.meeting for select to parapet_clockkeeper, parapet_postman using (true);
grant select, insert, update (starts_at, place, chair_id, minute_taker_id, state, fact_sheet_shown_at, papers_due_on, papers_sent_at, ended_at,
  cancelled_reason, version) on app.meeting to parapet_app;
grant select on app.meeting to parapet_wall, parapet_clockkeeper, parapet_postman;

alter table app.agenda_item enable row level security;
alter table app.agenda_item force row level security;
create policy read on app.agenda_item for select to parapet_app using (
  (area_id = any ((select app.areas_with('meeting.read'))::uuid[]) or id = any ((select app.granted_agenda_items())::uuid[])
    or case_id = any ((select app.granted_cases())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
-- What an item says must hold together, because grants of sight follow from it.
create policy place on app.agenda_item for insert to parapet_app with check (
  area_id = any ((select app.areas_with('meeting.convene'))::uuid[])
  and exists (select 1 from app.case_file c where c.id = case_id and c.person_id = agenda_item.person_id and c.area_id = agenda_item.area_id)
  and exists (select 1 from app.meeting m where m.id = meeting_id and m.area_id = agenda_item.area_id)
  and (referral_id is null
    or exists (select 1 from app.referral r where r.id = referral_id and r.person_id = agenda_item.person_id)));
create policy run on app.agenda_item for update to parapet_app using (
  (area_id = any ((select app.areas_with('meeting.convene'))::uuid[]) or meeting_id = any ((select app.officer_meetings())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy take_off on app.agenda_item for delete to parapet_app using (
  area_id = any ((select app.areas_with('meeting.convene'))::uuid[]) and opened_at is null
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy wall on app.agenda_item for select to parapet_wall using (true);
grant select, insert, delete, update (position, opened_at, opened_by, outcome, outcome_reason, closed_at, version) on app.agenda_item to parapet_app;
grant select on app.agenda_item to parapet_wall;

alter table app.invitation enable row level security;
alter table app.invitation force row level security;
create policy read on app.invitation for select to parapet_app using (
  user_id = (select app.actor_id()) or area_id = any ((select app.areas_with('meeting.convene'))::uuid[])
  or meeting_id = any ((select app.officer_meetings())::uuid[]));
create policy invite on app.invitation for insert to parapet_app with check (
  area_id = any ((select app.areas_with('meeting.convene'))::uuid[]) and invited_by = (select app.actor_id())
  and exists (select 1 from app.meeting m where m.id = meeting_id and m.area_id = invitation.area_id)
  and exists (select 1 from app.user_role r where r.user_id = invitation.user_id and r.area_id = invitation.area_id));
create policy answer on app.invitation for update to parapet_app using (
  user_id = (select app.actor_id()) or area_id = any ((select app.areas_with('meeting.convene'))::uuid[]));
create policy wall on app.invitation for select to parapet_wall using (true);
grant select, insert, update (sent_at, papers_sent_at, response, response_reason, responded_at) on app.invitation to parapet_app;
grant select on app.invitation to parapet_wall;

-- MT-23: when something was sent is for the sender to say, not for the one who was to get it.
create function app.sent_is_said_by_sender() returns trigger language plpgsql
as $$
begin
  if (new.sent_at, new.papers_sent_at) is distinct from (old.sent_at, old.papers_sent_at)
    and new.area_id <> all (app.areas_with('meeting.convene')) then
    raise exception 'Only those who convene record what was sent (MT-23).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger sent_is_said_by_sender before update on app.invitation for each row execute function app.sent_is_said_by_sender();

alter table app.invitation_item enable row level security;
alter table app.invitation_item force row level security;
create policy read on app.invitation_item for select to parapet_app using (
  invitation_id in (select i.id from app.invitation i) and agenda_item_id in (select a.id from app.agenda_item a));
create policy invite on app.invitation_item for insert to parapet_app with check (
  area_id = any ((select app.areas_with('meeting.convene'))::uuid[])
  and exists (select 1 from app.invitation i join app.agenda_item a on a.meeting_id = i.meeting_id
    where i.id = invitation_id and a.id = agenda_item_id and a.area_id = invitation_item.area_id));
create policy uninvite on app.invitation_item for delete to parapet_app using (
  area_id = any ((select app.areas_with('meeting.convene'))::uuid[]));
create policy wall on app.invitation_item for select to parapet_wall using (true);
grant select, insert, delete on app.invitation_item to parapet_app;
grant select on app.invitation_item to parapet_wall;

-- Everybody in the room sees who else is in the room; nobody else does, save those who convene or run the meeting.
alter table app.attendance enable row level security;
alter table app.attendance force row level security;
create policy read on app.attendance for select to parapet_app using (
  user_id = (select app.actor_id()) or area_id = any ((select app.areas_with('meeting.convene'))::uuid[])
  or meeting_id = any ((select app.officer_meetings())::uuid[])
  or meeting_id = any ((select app.granted_meetings())::uuid[]));
create policy check_in on app.attendance for insert to parapet_app with check (
  recorded_by = (select app.actor_id()) and (select app.may_contribute(area_id))
  and ((user_id = (select app.actor_id()) and meeting_id = any ((select app.granted_meetings())::uuid[]))
    or area_id = any ((select app.areas_with('meeting.record'))::uuid[])
    or meeting_id = any ((select app.officer_meetings())::uuid[])));
create policy sign on app.attendance for update to parapet_app using (
  user_id = (select app.actor_id()) or area_id = any ((select app.areas_with('meeting.record'))::uuid[])
  or meeting_id = any ((select app.officer_meetings())::uuid[]));
create policy wall on app.attendance for select to parapet_wall using (true);
grant select, insert, update (status, arrived_at, left_at, fact_sheet_read_at, signed_at, signed_text) on app.attendance to parapet_app;
grant select on app.attendance to parapet_wall;

-- A signature is personal: nobody signs for somebody else, whatever their role, or before they may join (AP-19). Once given it stands.
create function app.signature_is_personal() returns trigger language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and old.signed_at is not null
    and (new.signed_at, new.signed_text, new.fact_sheet_read_at) is distinct from (old.signed_at, old.signed_text, old.fact_sheet_read_at) then
    raise exception 'A signature stands (MT-29).' using errcode = 'insufficient_privilege';
  end if;
  if new.signed_at is not null and not app.may_contribute(new.area_id) then
    raise exception 'Nobody joins a meeting before confirming the protocol (AP-19).' using errcode = 'insufficient_privilege';
  end if;
  if new.signed_at is not null and (tg_op = 'INSERT' or old.signed_at is distinct from new.signed_at)
    and new.user_id is distinct from app.actor_id() then
    raise exception 'Only the person present signs the declaration (MT-29).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger signature_is_personal before insert or update on app.attendance for each row execute function app.signature_is_personal();

create function app.keep_movement() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
begin
  if tg_op = 'UPDATE' and new.status = old.status then return null; end if;
  insert into app.attendance_movement (attendance_id, area_id, status, recorded_at, recorded_by)
  values (new.id, new.area_id, new.status, app.clock_now(), app.actor_id());
  return null;
end $$;
alter function app.keep_movement() owner to parapet_wall;
create trigger keep_movement after insert or update on app.attendance for each row execute function app.keep_movement();

alter table app.attendance_movement enable row level security;
alter table app.attendance_movement force row level security;
create policy read on app.attendance_movement for select to parapet_app using (attendance_id in (select a.id from app.attendance a));
create policy wall on app.attendance_movement for insert to parapet_wall with check (true);
grant select on app.attendance_movement to parapet_app;
grant insert on app.attendance_movement to parapet_wall;

-- Being present for a case gives lasting sight of it, so only somebody who is there, signed where the area asks for it, and
-- was called to that case is recorded (MT-30, MT-45).
create function app.present_for_item() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare who app.attendance; m app.meeting;
begin
  if new.present_until is not null then return new; end if;
  select * into who from app.attendance where id = new.attendance_id;
  select * into m from app.meeting where id = who.meeting_id;
  if who.status <> 'present' or (who.signed_at is null and (app.asked_at(m)).signature) then
    raise exception 'Only somebody present who has signed counts as attending (MT-30).' using errcode = 'check_violation', constraint = 'present_for_item';
  end if;
  if not exists (select 1 from app.agenda_item a
      where a.id = new.agenda_item_id and a.meeting_id = m.id and a.area_id = new.area_id and a.opened_at is not null)
    or not (who.user_id in (m.chair_id, m.minute_taker_id)
      or exists (select 1 from app.invitation i join app.invitation_item ii on ii.invitation_id = i.id
        where i.user_id = who.user_id and ii.agenda_item_id = new.agenda_item_id)
      or exists (select 1 from app.user_role r join app.role_permission p on p.role = r.role
        where r.user_id = who.user_id and r.area_id = new.area_id and p.permission = 'meeting.convene'
          and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now())))
  then
    raise exception 'Nobody is present for a case that they were not called to (IS-25).' using errcode = 'check_violation', constraint = 'present_for_item';
  end if;
  return new;
end $$;
alter function app.present_for_item() owner to parapet_wall;
create trigger present_for_item before insert or update on app.attendance_item for each row execute function app.present_for_item();

alter table app.attendance_item enable row level security;
alter table app.attendance_item force row level security;
create policy read on app.attendance_item for select to parapet_app using (
  attendance_id in (select a.id from app.attendance a) and agenda_item_id in (select i.id from app.agenda_item i));
create policy note on app.attendance_item for insert to parapet_app with check (
  area_id = any ((select app.areas_with('meeting.record'))::uuid[])
  or agenda_item_id in (select i.id from app.agenda_item i where i.meeting_id = any (app.officer_meetings())));
create policy correct on app.attendance_item for update to parapet_app using (
  area_id = any ((select app.areas_with('meeting.record'))::uuid[])
  or agenda_item_id in (select i.id from app.agenda_item i where i.meeting_id = any (app.officer_meetings())));
create policy wall on app.attendance_item for select to parapet_wall using (true);
grant select, insert, update (present_until, out_reason) on app.attendance_item to parapet_app;
grant select on app.attendance_item to parapet_wall;

-- Those who run a meeting send a case back to the agenda although they have no sight of the whole case.
create policy placed on app.agenda_request for select to parapet_app using (
  agenda_item_id in (select i.id from app.agenda_item i where i.meeting_id = any (app.officer_meetings()))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy ask_again on app.agenda_request for insert to parapet_app with check (
  requested_by = (select app.actor_id()) and person_id <> all ((select app.blocked_persons())::uuid[])
  and exists (select 1 from app.agenda_item i where i.meeting_id = any (app.officer_meetings())
    and i.case_id = agenda_request.case_id and i.person_id = agenda_request.person_id and i.area_id = agenda_request.area_id));

alter table app.information_item enable row level security;
alter table app.information_item force row level security;
create policy read on app.information_item for select to parapet_app using (
  (id = any ((select app.granted_items())::uuid[])
    or supplied_by = (select app.actor_id())
    or (owner_agency_id = (select app.my_agency())
      and (case_id = any ((select app.granted_cases())::uuid[]) or agenda_item_id = any ((select app.granted_agenda_items())::uuid[])
        or area_id = any ((select app.areas_with('item.read'))::uuid[])))
    or (handling = 'case'
      and (area_id = any ((select app.areas_with('item.read'))::uuid[]) or case_id = any ((select app.granted_cases())::uuid[])
        or agenda_item_id = any ((select app.room_items())::uuid[])
        or id = any ((select app.quoted_items())::uuid[]))))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
-- Information is supplied about a case, or for an agenda item, within one's sight; always by one's own agency. MAPPA is none (AP-07).
create policy supply on app.information_item for insert to parapet_app with check (
  area_id = any ((select app.areas_with('item.share'))::uuid[]) and supplied_by = (select app.actor_id())
  and owner_agency_id = (select app.my_agency()) and recorded_at = (select app.clock_now()) and withdrawn_at is null
  and exists (select 1 from app.agency a where a.id = owner_agency_id and a.name !~* '\mmappa\M')
  and (exists (select 1 from app.case_file c where c.id = case_id and c.person_id = information_item.person_id and c.area_id = information_item.area_id)
    or agenda_item_id is not null)
  and (agenda_item_id is null or exists (select 1 from app.agenda_item a where a.id = agenda_item_id and a.case_id = information_item.case_id
    and a.person_id = information_item.person_id and a.area_id = information_item.area_id))
  and (select app.may_contribute(area_id)));
create policy change on app.information_item for update to parapet_app using (
  owner_agency_id = (select app.my_agency()) and area_id = any ((select app.areas_with('item.share'))::uuid[])
  and person_id <> all ((select app.blocked_persons())::uuid[]))
  with check (owner_agency_id = (select app.my_agency()));
create policy wall on app.information_item for select to parapet_wall using (true);
grant select, insert on app.information_item to parapet_app;
grant update (kind, body, source, purpose, lawful_basis, handling, event_on, withdrawn_at, withdrawn_reason, version, owner_agency_id)
  on app.information_item to parapet_app;
grant select on app.information_item to parapet_wall;

alter table app.information_item_version enable row level security;
alter table app.information_item_version force row level security;
create policy read on app.information_item_version for select to parapet_app using (
  exists (select 1 from app.information_item i where i.id = item_id and i.owner_agency_id = (select app.my_agency())));
create policy wall on app.information_item_version for insert to parapet_wall with check (true);
grant select on app.information_item_version to parapet_app;
grant insert on app.information_item_version to parapet_wall;

-- The owner agency, and nobody else, names readers of its items, sees who they are and ends their sight.
create policy name_reader on app.access_grant for insert to parapet_app with check (
  kind = 'item-reader' and user_id is not null and granted_by = (select app.actor_id()) and granted_at = (select app.clock_now())
  and case_id is null and agenda_item_id is null and action_id is null and referral_id is null
  and area_id = any ((select app.areas_with('item.share'))::uuid[])
  and exists (select 1 from app.user_role r where r.user_id = access_grant.user_id and r.area_id = access_grant.area_id)
  and exists (select 1 from app.information_item i where i.id = item_id and i.person_id = access_grant.person_id
    and i.area_id = access_grant.area_id and i.owner_agency_id = (select app.my_agency()) and i.withdrawn_at is null));
create policy see_readers on app.access_grant for select to parapet_app using (
  kind = 'item-reader'
  and exists (select 1 from app.information_item i where i.id = item_id and i.owner_agency_id = (select app.my_agency())));
create policy end_reader on app.access_grant for update to parapet_app using (
  kind = 'item-reader' and area_id = any ((select app.areas_with('item.share'))::uuid[])
  and exists (select 1 from app.information_item i where i.id = item_id and i.owner_agency_id = (select app.my_agency())));

alter table app.minute enable row level security;
alter table app.minute force row level security;
create policy read on app.minute for select to parapet_app using (
  (area_id = any ((select app.areas_with('minute.read'))::uuid[])
    or agenda_item_id = any ((select app.officer_items())::uuid[])
    or (status = 'approved' and agenda_item_id = any ((select app.granted_minutes())::uuid[]))
    or (status = 'approved' and case_id = any ((select app.granted_cases())::uuid[])))
  and person_id <> all ((select app.blocked_persons())::uuid[]));
create policy write on app.minute for insert to parapet_app with check (
  written_by = (select app.actor_id()) and status = 'draft'
  and exists (select 1 from app.agenda_item i where i.id = agenda_item_id and i.opened_at is not null
    and i.case_id = minute.case_id and i.person_id = minute.person_id and i.area_id = minute.area_id
    and (i.area_id = any ((select app.areas_with('meeting.record'))::uuid[]) or i.meeting_id = any ((select app.officer_meetings())::uuid[]))));
create policy edit on app.minute for update to parapet_app using (
  (area_id = any ((select app.areas_with('meeting.record'))::uuid[])
    or agenda_item_id = any ((select app.officer_items())::uuid[]))
  and person_id <> all ((select app.blocked_persons())::uuid[]))
  -- Approval is the chair's own act.
  with check (status = 'draft' or (approved_by = (select app.actor_id()) and approved_at = (select app.clock_now())
    and agenda_item_id in (
      select i.id from app.agenda_item i join app.meeting m on m.id = i.meeting_id where m.chair_id = (select app.actor_id()))));
create policy wall on app.minute for select to parapet_wall using (true);
grant select, insert on app.minute to parapet_app;
grant update (status, discussion, risk_confirmed, level, level_reasons, review_outcome, next_review_on, review_reasons, review_factors,
  person_told, person_told_reasons, dissent, approved_by, approved_at, version) on app.minute to parapet_app;
grant select on app.minute to parapet_wall;

alter table app.minute_decision enable row level security;
alter table app.minute_decision force row level security;
create policy read on app.minute_decision for select to parapet_app using (
  exists (select 1 from app.minute m where m.id = minute_id));
create policy write on app.minute_decision for insert to parapet_app with check (
  recorded_by = (select app.actor_id()) and exists (select 1 from app.minute m where m.id = minute_id and m.status = 'draft'
    and m.area_id = minute_decision.area_id)
  and exists (select 1 from app.agency_area g join app.agency a on a.id = g.agency_id
    where g.agency_id = owner_agency_id and g.area_id = minute_decision.area_id and a.name !~* '\mmappa\M'));
create policy edit on app.minute_decision for update to parapet_app using (
  exists (select 1 from app.minute m where m.id = minute_id and m.status = 'draft'))
  with check (exists (select 1 from app.agency_area g join app.agency a on a.id = g.agency_id
    where g.agency_id = owner_agency_id and g.area_id = minute_decision.area_id and a.name !~* '\mmappa\M'));
create policy take_out on app.minute_decision for delete to parapet_app using (
  exists (select 1 from app.minute m where m.id = minute_id and m.status = 'draft'));
grant select, insert, delete on app.minute_decision to parapet_app;
grant update (position, decision, reasons, owner_agency_id, dissent, recorded_by, recorded_at, version) on app.minute_decision to parapet_app;

-- Only information about the same case can be quoted: quoting gives the readers of this minute sight of it (MT-34).
alter table app.minute_quote enable row level security;
alter table app.minute_quote force row level security;
create policy read on app.minute_quote for select to parapet_app using (
  exists (select 1 from app.minute m where m.id = minute_id) and exists (select 1 from app.information_item i where i.id = item_id));
create policy quote on app.minute_quote for insert to parapet_app with check (
  quoted_by = (select app.actor_id())
  and exists (select 1 from app.minute m join app.information_item i on i.case_id = m.case_id
    where m.id = minute_id and m.status = 'draft' and m.area_id = minute_quote.area_id and i.id = item_id and i.withdrawn_at is null));
create policy unquote on app.minute_quote for delete to parapet_app using (
  exists (select 1 from app.minute m where m.id = minute_id and m.status = 'draft'));
create policy wall on app.minute_quote for select to parapet_wall using (true);
grant select, insert, delete on app.minute_quote to parapet_app;
grant select on app.minute_quote to parapet_wall;

-- While the minute is a draft, whoever writes it keeps the list; once approved, the chair or co-ordination may add to it.
alter table app.minute_recipient enable row level security;
alter table app.minute_recipient force row level security;
create policy read on app.minute_recipient for select to parapet_app using (
  exists (select 1 from app.minute m where m.id = minute_id));
create policy add on app.minute_recipient for insert to parapet_app with check (
  decided_by = (select app.actor_id()) and decided_at = (select app.clock_now())
  and exists (select 1 from app.minute m where m.id = minute_id and m.area_id = minute_recipient.area_id
    and (m.status = 'draft' or m.area_id = any ((select app.areas_with('minute.distribute'))::uuid[]))
    and (m.area_id = any ((select app.areas_with('meeting.record'))::uuid[])
      or m.agenda_item_id = any ((select app.officer_items())::uuid[]))));
create policy confirm on app.minute_recipient for update to parapet_app using (
  exists (select 1 from app.minute m where m.id = minute_id and m.status = 'draft'))
  with check (decided_by = (select app.actor_id()));
create policy take_off on app.minute_recipient for delete to parapet_app using (
  exists (select 1 from app.minute m where m.id = minute_id and m.status = 'draft'));
create policy wall on app.minute_recipient for select to parapet_wall using (true);
grant select, insert, delete, update (decided_by, decided_at) on app.minute_recipient to parapet_app;
grant select on app.minute_recipient to parapet_wall;
