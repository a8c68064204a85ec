-- Small walls and states that came after the rooms: who must not be told, mail that is held, requests that say why they ended,
-- and the evidence of a screening decision.

-- ── Who must not be told ─────────────────────────────────────────────────────────────────────────────────
-- A minute-taker reads no blocks, and still must not put somebody who is blocked from a person on the distribution list of their minutes.
-- The answer is only given to whoever writes minutes about that person, and never about the asker.

create function app.kept_from(about uuid) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  if about = any (app.blocked_persons()) or not exists (
    select 1 from app.agenda_item i where i.person_id = about
      and (i.area_id = any (app.areas_with('meeting.record')) or i.area_id = any (app.areas_with('minute.distribute'))
        or i.id = any (app.officer_items())))
  then return '{}'; end if;
  return (select coalesce(array_agg(distinct b.user_id), '{}') from app.access_block b
    where b.person_id = about and b.user_id <> app.actor_id()
      and b.starts_at <= app.clock_now() and (b.ends_at is null or b.ends_at > app.clock_now()));
end $$;
comment on function app.kept_from(uuid) is 'Users who must not see this person now, told only to whoever writes or distributes minutes about them.';
revoke execute on function app.kept_from(uuid) from public;
grant execute on function app.kept_from(uuid) to parapet_app;
alter function app.kept_from(uuid) owner to parapet_wall;

create policy not_kept_from on app.minute_recipient as restrictive for insert to parapet_app with check (
  user_id <> all ((select app.kept_from(m.person_id) from app.minute m where m.id = minute_id)::uuid[]));

-- ── Mail that is held ────────────────────────────────────────────────────────────────────────────────────

alter table app.outbox_message drop constraint outbox_message_state_check;
alter table app.outbox_message add constraint outbox_message_state_check check (state in ('queued', 'sent', 'failed', 'held'));
comment on column app.outbox_message.state is 'held: the address is in a domain reserved for examples, so no mail server is asked.';

-- ── Requests for an agenda ───────────────────────────────────────────────────────────────────────────────

alter table app.agenda_request add column close_reason text check (length(close_reason) between 1 and 2000);
comment on column app.agenda_request.close_reason is 'Why the request was withdrawn.';
grant update (close_reason) on app.agenda_request to parapet_app;

-- ── Screening decisions ──────────────────────────────────────────────────────────────────────────────────

-- AU-02: a decision that confirms or refuses stands on evidence. One that asks for evidence has none yet.
alter table app.screening_decision add constraint screening_decision_evidence
  check (outcome = 'more-evidence' or length(evidence) between 1 and 4000);
