-- Who gives sight and who takes it away, who keeps the accounts of an area, what happens when the name of a colleague is met on a record,
-- and which parts of the audit trail an auditor may read. It comes last because it speaks about the tables of every room.

-- ── Grants and blocks by hand ────────────────────────────────────────────────────────────────────────────

-- A grant by hand is for a person, and a case if one is named, of the giver's own area and within the giver's own sight; never for the giver,
-- who would keep it after leaving the post. Only an item's owner names its readers (0007); the other kinds follow from facts.
create policy give on app.access_grant for insert to parapet_app with check (
  kind in ('case-team', 'duty', 'board-review')
  and granted_by = (select app.actor_id()) and granted_at = (select app.clock_now()) and starts_at >= (select app.clock_now())
  and revoked_at is null and user_id is distinct from (select app.actor_id())
  and agenda_item_id is null and item_id is null and action_id is null and referral_id is null
  and area_id = any ((select app.areas_with('grant.give'))::uuid[])
  and exists (select 1 from app.person p where p.id = person_id and p.area_id = access_grant.area_id)
  and (case_id is null or exists (select 1 from app.case_file c where c.id = case_id and c.person_id = access_grant.person_id))
  and (user_id is null or exists (select 1 from app.user_role r where r.user_id = access_grant.user_id and r.area_id = access_grant.area_id))
  and (agency_id is null or exists (select 1 from app.agency_area a where a.agency_id = access_grant.agency_id and a.area_id = access_grant.area_id)));

create policy add on app.access_block for insert to parapet_app with check (
  recorded_by = (select app.actor_id()) and recorded_at = (select app.clock_now()) and starts_at = (select app.clock_now())
  and ended_at is null and user_id <> (select app.actor_id())
  and area_id = any ((select app.areas_with('grant.give'))::uuid[])
  and exists (select 1 from app.person p where p.id = person_id and p.area_id = access_block.area_id));

-- ── The name of a colleague on a record ──────────────────────────────────────────────────────────────────
-- The comparison is exact after folding capitals and spaces: a title, an initial or another spelling does not match. It finds the plain case
-- and leaves the rest to people; a near match would send co-ordinators a task for every common surname.

create function app.folded(name text) returns text language sql immutable parallel safe
as $$ select lower(regexp_replace(btrim(name), '\s+', ' ', 'g')) $$;
create index user_account_folded on app.user_account (app.folded(name));

create policy wall on app.task for select to parapet_wall using (true);
create policy wall_suggest on app.task for insert to parapet_wall with check (kind = 'own-name-suggested');
grant select, insert on app.task to parapet_wall;

create function app.suggest_block(here uuid, about uuid, who uuid, by_user uuid, moment timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, app
as $$
begin
  if exists (select 1 from app.access_block b where b.person_id = about and b.user_id = who and (b.ends_at is null or b.ends_at > moment))
    or exists (select 1 from app.task t where t.kind = 'own-name-suggested' and t.person_id = about and t.facts ->> 'userId' = who::text)
  then return; end if;
  insert into app.task (id, area_id, person_id, kind, subject_type, subject_id, facts, owner_role, opened_at, opened_by)
  values (gen_random_uuid(), here, about, 'own-name-suggested', 'block-suggestion', gen_random_uuid(), jsonb_build_object('userId', who),
    -- The co-ordinator, unless that is the very person: then another post that may record the block.
    coalesce((select r.role from app.user_role r join app.role_permission p on p.role = r.role and p.permission = 'grant.give'
      where r.area_id = here and r.user_id <> who and r.starts_at <= moment and (r.ends_at is null or r.ends_at > moment)
      order by r.role <> 'mappa-coordinator', r.role limit 1), 'mappa-coordinator'), moment, by_user);
end $$;
comment on function app.suggest_block(uuid, uuid, uuid, uuid, timestamptz) is 'A task for co-ordination: this person has the name of this user. Asked once for each pair.';
revoke execute on function app.suggest_block(uuid, uuid, uuid, uuid, timestamptz) from public;
alter function app.suggest_block(uuid, uuid, uuid, uuid, timestamptz) owner to parapet_wall;

create function app.own_name_recorded() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare moment timestamptz := coalesce(app.clock_now(), new.recorded_at); who uuid;
begin
  for who in
    select u.id from app.user_account u where app.folded(u.name) = app.folded(new.folded) and u.status <> 'disabled'
      and exists (select 1 from app.user_role r where r.user_id = u.id and r.area_id = new.area_id and (r.ends_at is null or r.ends_at > moment))
  loop
    perform app.suggest_block(new.area_id, new.person_id, who, coalesce(app.actor_id(), new.recorded_by), moment);
  end loop;
  return null;
end $$;
alter function app.own_name_recorded() owner to parapet_wall;
create trigger own_name_recorded after insert or update of given_name, family_name on app.person_name
  for each row execute function app.own_name_recorded();

create function app.own_name_arrived() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare about uuid; called text := (select app.folded(u.name) from app.user_account u where u.id = new.user_id);
begin
  for about in select distinct n.person_id from app.person_name n where n.area_id = new.area_id and n.folded = called loop
    perform app.suggest_block(new.area_id, about, new.user_id, coalesce(app.actor_id(), new.granted_by, new.user_id), coalesce(app.clock_now(), new.starts_at));
  end loop;
  return null;
end $$;
alter function app.own_name_arrived() owner to parapet_wall;
create trigger own_name_arrived after insert on app.user_role for each row execute function app.own_name_arrived();

-- Whatever else would let them, nobody reads the suggestion about themself.
create policy not_about_oneself on app.task as restrictive for select to parapet_app using (
  kind <> 'own-name-suggested' or facts ->> 'userId' is distinct from (select app.actor_id())::text);

-- ── Break-glass ──────────────────────────────────────────────────────────────────────────────────────────

create function app.told_of_break_glass(used uuid) returns table (user_id uuid, email text, role text)
language sql stable security definer set search_path = pg_catalog, app
as $$
  select distinct on (u.id) u.id, u.email, r.role
  from app.access_grant g
  join app.user_role r on r.area_id = g.area_id and r.starts_at <= app.clock_now() and (r.ends_at is null or r.ends_at > app.clock_now())
  join app.role_permission p on p.role = r.role and p.permission = 'grant.give'
  join app.user_account u on u.id = r.user_id and u.status = 'active' and u.id <> g.user_id
  where g.id = used and g.kind = 'break-glass' and g.user_id = app.actor_id()
    and not exists (select 1 from app.access_block b where b.person_id = g.person_id and b.user_id = u.id
      and b.starts_at <= app.clock_now() and (b.ends_at is null or b.ends_at > app.clock_now()))
  order by u.id, r.role <> 'mappa-coordinator', r.role
$$;
comment on function app.told_of_break_glass(uuid) is 'The co-ordinators who are told of an emergency use of the actor''s own: those of the area who may see the record themselves.';
revoke execute on function app.told_of_break_glass(uuid) from public;
grant execute on function app.told_of_break_glass(uuid) to parapet_app;
alter function app.told_of_break_glass(uuid) owner to parapet_wall;

-- ── Keeping accounts (SE-05) ─────────────────────────────────────────────────────────────────────────────

create policy wall on app.agency_area for select to parapet_wall using (true);
grant select on app.agency_area to parapet_wall;

create function app.administered_users() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(distinct r.user_id), '{}') from app.user_role r
    where r.area_id = any (app.areas_with('user.administer')) and r.user_id <> app.actor_id());
end $$;
comment on function app.administered_users() is 'Users who hold or held a role where the actor administers; never the actor, and nobody whose roles are only elsewhere.';
alter function app.administered_users() owner to parapet_wall;

create function app.may_be_given_role(who uuid, here uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select who <> app.actor_id()
      and exists (select 1 from app.user_account u join app.agency_area a on a.agency_id = u.agency_id and a.area_id = here where u.id = who and u.status <> 'disabled')
      and (who = any (app.administered_users()) or not exists (select 1 from app.user_role r where r.user_id = who)));
end $$;
comment on function app.may_be_given_role(uuid, uuid) is 'Whether this user of an agency of the area is the actor''s to give a role to: they hold one here already, or none anywhere.';
alter function app.may_be_given_role(uuid, uuid) owner to parapet_wall;

create policy invite on app.user_account for insert to parapet_app with check (
  status = 'invited' and created_at = (select app.clock_now()) and ended_reason is null and version = 1
  and agency_id in (select a.agency_id from app.agency_area a where a.area_id = any ((select app.areas_with('user.administer'))::uuid[])));
create policy end_it on app.user_account for update to parapet_app using (id = any ((select app.administered_users())::uuid[]))
  with check (ends_on is not null and ended_reason <> '');
grant insert, update (status, ends_on, ended_reason, version) on app.user_account to parapet_app;

create policy give on app.user_role for insert to parapet_app with check (
  area_id = any ((select app.areas_with('user.administer'))::uuid[]) and granted_by = (select app.actor_id())
  and starts_at >= (select app.clock_now()) and ended_by is null and (select app.may_be_given_role(user_id, area_id)));
create policy end_it on app.user_role for update to parapet_app using (
  area_id = any ((select app.areas_with('user.administer'))::uuid[]) and user_id <> (select app.actor_id()))
  with check (ended_by = (select app.actor_id()) and end_reason <> '' and ends_at is not null);
grant insert, update (ends_at, ended_by, end_reason) on app.user_role to parapet_app;

-- An invitation is a link by e-mail. Whoever invites may add one and void the one before, and never reads either.
create policy invite on app.account_link for insert to parapet_app with check (
  kind = 'invite' and used_at is null and created_at = (select app.clock_now()) and user_id = any ((select app.administered_users())::uuid[])
  and exists (select 1 from app.user_account u where u.id = user_id and u.status = 'invited'));
create policy invited on app.account_link for select to parapet_app using (kind = 'invite' and user_id = any ((select app.administered_users())::uuid[]));
create policy invite_again on app.account_link for update to parapet_app using (kind = 'invite' and user_id = any ((select app.administered_users())::uuid[]))
  with check (used_at = (select app.clock_now()));
grant select (user_id, kind, created_at, used_at, expires_at), insert, update (used_at) on app.account_link to parapet_app;
create policy invite on app.outbox_message for insert to parapet_app with check (
  area_id is null and state = 'queued' and queued_by = (select app.actor_id()) and to_user_id = any ((select app.administered_users())::uuid[])
  and exists (select 1 from app.user_account u where u.id = to_user_id and u.email = to_address and u.status = 'invited'));

create function app.account_stays_ended() returns trigger language plpgsql
as $$
begin
  if current_user = 'parapet_app' and new.status <> old.status and (new.status <> 'disabled' or old.status = 'disabled') then
    raise exception 'An account is ended here and never revived (SE-05).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger account_stays_ended before update on app.user_account for each row execute function app.account_stays_ended();

create policy wall on app.sign_in_step for all to parapet_wall using (true);
grant select (user_id), delete on app.sign_in_step to parapet_wall;
create policy wall on app.account_link for all to parapet_wall using (true);
grant select (user_id, used_at), update (used_at, draft_password_hash, draft_totp_secret) on app.account_link to parapet_wall;
grant update (revoked_at, revoke_reason, id_token) on app.session to parapet_wall;
grant update (revoked_at) on app.api_token to parapet_wall;

create function app.end_all_ways_in() returns trigger language plpgsql security definer set search_path = pg_catalog, app
as $$
declare moment timestamptz := coalesce(app.clock_now(), now());
begin
  if new.status <> 'disabled' or old.status = 'disabled' then return null; end if;
  update app.session set revoked_at = moment, revoke_reason = 'account-ended', id_token = null where user_id = new.id and revoked_at is null;
  update app.api_token set revoked_at = moment where user_id = new.id and revoked_at is null;
  delete from app.sign_in_step where user_id = new.id;
  update app.account_link set used_at = moment, draft_password_hash = null, draft_totp_secret = null where user_id = new.id and used_at is null;
  return null;
end $$;
comment on function app.end_all_ways_in() is 'SE-05: with an account end its sessions, tokens, half-finished sign-ins and links, in the same transaction, whoever ended it.';
alter function app.end_all_ways_in() owner to parapet_wall;
create trigger end_all_ways_in after update of status on app.user_account for each row execute function app.end_all_ways_in();

-- ── What an auditor may read ─────────────────────────────────────────────────────────────────────────────

create function app.audited_users() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (select coalesce(array_agg(user_id), '{}') from (
      select r.user_id from app.user_role r where r.user_id in (select x.user_id from app.user_role x where x.area_id = any (app.areas_with('audit.read')))
      group by r.user_id having bool_and(r.area_id = any (app.areas_with('audit.read')))) only_here);
end $$;
comment on function app.audited_users() is 'Users all of whose roles, now and before, are in areas whose audit trail the actor may read.';
alter function app.audited_users() owner to parapet_wall;

-- A refusal belongs to no area, because what was asked for is not said to be anywhere. It is read where the one who asked works.
create policy read_of_no_area on app.audit_event for select to parapet_app using (
  area_id is null and actor_id = any ((select app.audited_users())::uuid[]) and not (subject_ids && (select app.blocked_persons())::uuid[]));

create function app.blocked_subjects() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, app
as $$
begin
  return (with blocked (id) as (select unnest(app.blocked_persons()))
    select coalesce(array_agg(id), '{}') from (
      select id from blocked
      union all select c.id from app.case_file c join blocked b on b.id = c.person_id
      union all select r.id from app.referral r join blocked b on b.id = r.person_id
      union all select a.id from app.agenda_item a join blocked b on b.id = a.person_id
      union all select i.id from app.information_item i join blocked b on b.id = i.person_id
      union all select m.id from app.minute m join blocked b on b.id = m.person_id
      union all select d.id from app.screening_decision d join blocked b on b.id = d.person_id
      union all select g.id from app.access_grant g join blocked b on b.id = g.person_id
      union all select k.id from app.access_block k join blocked b on b.id = k.person_id) behind);
end $$;
comment on function app.blocked_subjects() is 'The persons the actor is blocked from, and the records about them, as the audit trail names them.';
alter function app.blocked_subjects() owner to parapet_wall;

create policy not_blocked on app.audit_event as restrictive for select to parapet_app using (
  not (subject_ids && (select app.blocked_subjects())::uuid[]));

-- The trail names the grants that were relied on; its reader sees which they were.
create policy relied_on on app.access_grant for select to parapet_app using (
  area_id = any ((select app.areas_with('audit.read'))::uuid[]) and person_id <> all ((select app.blocked_persons())::uuid[]));

create function app.audited_subject(wanted text) returns table (id uuid) language sql stable security definer set search_path = pg_catalog, app
as $$
  select p.id from app.person p where p.reference = wanted and p.area_id = any (app.areas_with('audit.read')) and p.id <> all (app.blocked_persons())
  union all
  select c.id from app.case_file c where c.reference = wanted and c.area_id = any (app.areas_with('audit.read')) and c.person_id <> all (app.blocked_persons())
  union all
  select r.id from app.referral r where r.reference = wanted and r.area_id = any (app.areas_with('audit.read')) and r.person_id <> all (app.blocked_persons())
  union all
  select m.id from app.meeting m where m.reference = wanted and m.area_id = any (app.areas_with('audit.read'))
$$;
comment on function app.audited_subject(text) is 'The record with this reference, for whoever reads the audit trail of its area, so that they can ask who looked at it.';
revoke execute on function app.audited_subject(text) from public;
grant execute on function app.audited_subject(text) to parapet_app;
alter function app.audited_subject(text) owner to parapet_wall;

-- The public halves of the signing keys: whoever reads the trail can keep one, and so check later exports against it.
create policy read on app.audit_key for select to parapet_app using (cardinality((select app.areas_with('audit.read'))::uuid[]) > 0);
grant select on app.audit_key to parapet_app;

-- Array operators are not leakproof, so under row security they cannot use their index. This function finds by index, applies the same rule
-- itself, and gives ids only; the events are then read under row security like any others.
create policy wall on app.audit_event for select to parapet_wall using (true);
grant select on app.audit_event to parapet_wall;
create function app.audited_about(wanted uuid[], since timestamptz, before timestamptz, most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, app
as $$
  select about.id from (
    select e.id, e.at from app.audit_event e
    where e.subject_ids && wanted and e.at >= since and e.at < before
      and (e.area_id = any (app.areas_with('audit.read')) or (e.area_id is null and e.actor_id = any (app.audited_users())))
    union
    -- What a grant let its holder see, while it did.
    select e.id, e.at from app.access_grant g join app.audit_event e on e.actor_id = g.user_id
    where g.id = any (wanted) and g.area_id = any (app.areas_with('audit.read')) and g.id = any (e.grant_ids)
      and e.at >= greatest(g.starts_at, since) and e.at < before and (g.ends_at is null or e.at <= g.ends_at)
  ) about order by about.at desc limit most
$$;
comment on function app.audited_about(uuid[], timestamptz, timestamptz, integer) is 'Events about these records, and those that relied on these grants, in the areas whose trail the actor may read.';
revoke execute on function app.audited_about(uuid[], timestamptz, timestamptz, integer) from public;
grant execute on function app.audited_about(uuid[], timestamptz, timestamptz, integer) to parapet_app;
alter function app.audited_about(uuid[], timestamptz, timestamptz, integer) owner to parapet_wall;
