import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asActor } from '#platform/db/actor.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { makeKeys } from '../access/index.ts'
import { areaOf, USERS, type UserKey, userId } from './cast.ts'
import { seedIfEmpty, tellStories } from './index.ts'

// A Tuesday morning. Every date of the stories is counted from it.
const NOW = new Date('2026-11-24T10:00:00Z')
const keys = makeKeys(randomBytes(32))
const quiet = () => undefined

const urlsOf = (database: TestDatabase) => ({
  login: database.url,
  jobs: database.jobsUrl,
  admin: database.adminUrl,
})

const told = await testDatabase({ world: false })
const said: string[] = []
const say = (sentence: string) => void said.push(sentence)
await seedIfEmpty(urlsOf(told), keys, NOW, say)
const howMany = await tellStories(urlsOf(told), { now: NOW, say })

const count = async (from: string) =>
  (
    await told.admin<{ n: number }>(
      `select count(*)::int as n from ${from.startsWith('(') ? '' : 'app.'}${from}`,
    )
  )[0]?.n

test('the demonstration has six areas, one for each profile that ships, twelve agencies, thirty-eight users and forty people, three of them recorded twice, and no act of theirs was refused', async () => {
  assert.equal(howMany, 40)
  assert.deepEqual(
    [await count('area'), await count('agency'), await count('user_account'), await count('person')],
    [6, 12, 38, 43],
  )
  assert.equal(await count("audit_event where outcome <> 'done'"), 0)
  assert.deepEqual(said.at(-1), 'The demonstration: 40 of 40 stories told.')
})

/** What can be found at every stage, as the rest of an SQL count. */
const STAGES: Readonly<Record<string, [from: string, least: number]>> = {
  'a person and nothing else': [
    'person p where not exists (select 1 from app.referral r where r.person_id = p.id)',
    3,
  ],
  'a referral half filled in': ["referral where status = 'draft'", 3],
  'a referral before the panel or the co-ordinator': [
    "referral where status in ('submitted', 'with-panel')",
    5,
  ],
  'a referral that claims level 3 and waits': ["referral where status = 'with-panel' and claims_level_3", 1],
  'a referral sent a second time': ["referral where status = 'with-panel' and latest_version = 2", 1],
  'further evidence asked for': ["referral where status = 'more-evidence'", 2],
  'a referral not accepted': ["referral where status = 'not-accepted'", 1],
  'a referral withdrawn': ["referral where status = 'withdrawn'", 1],
  'level 1': ['level_now where level = 1', 5],
  'level 2 before any agenda': [
    "agenda_request q where state = 'open' and kind = 'new-referral' and level = 2",
    4,
  ],
  'on the agenda of a meeting to come': [
    "agenda_item i join app.meeting m on m.id = i.meeting_id where m.state = 'planned' and m.papers_sent_at is not null and i.purpose = 'initial'",
    5,
  ],
  'invited and coming': [
    "invitation i join app.meeting m on m.id = i.meeting_id where m.state = 'planned' and i.response = 'coming'",
    4,
  ],
  'invited and not answered': [
    "invitation i join app.meeting m on m.id = i.meeting_id where m.state = 'planned' and i.response is null",
    4,
  ],
  'papers that went out late': [
    "meeting where (papers_sent_at at time zone 'Europe/London')::date > papers_due_on",
    1,
  ],
  'a minute that waits for the chair': [
    "minute m join app.task t on t.subject_id = m.id and t.kind = 'approve-minutes' and t.done_at is null where m.status = 'draft'",
    2,
  ],
  'approved minutes': ["minute where status = 'approved'", 8],
  'information quoted from several agencies': [
    '(select minute_id from app.minute_quote q join app.information_item i on i.id = q.item_id group by minute_id having count(distinct i.owner_agency_id) > 1) q',
    8,
  ],
  'an agency that knows nothing': ["information_item where kind = 'nothing-known'", 1],
  'somebody with a duty to read the minutes': ['minute_recipient', 8],
  'an action proposed': ["action where state = 'proposed'", 3],
  'an action accepted': ["action where state = 'accepted'", 3],
  'an action refused': ["action where state = 'refused'", 1],
  'an action done with evidence': ["action where state = 'done' and evidence is not null", 10],
  'an action overdue': ["action where state = 'accepted' and due_on < '2026-11-24'", 2],
  'a case heard twice': [
    '(select case_id from app.agenda_item where outcome is not null group by case_id having count(*) > 1) c',
    2,
  ],
  'a level lowered from 3 to 2 by a meeting': ['level_now where level = 2 and meeting_id is not null', 1],
  'a review that should have been held': ["review where superseded_at is null and due_on < '2026-11-24'", 2],
  'a case closed': ['case_file where closed_at is not null', 1],
  'a level corrected for an earlier time': [
    'level_history where superseded_at is null and level = 3 and upper(valid) < entered_at',
    1,
  ],
  'a colleague kept from a record': ["access_block where kind = 'own-name'", 1],
  'a case opened in an emergency': ["access_grant where kind = 'break-glass'", 1],
}

for (const [stage, [from, least]] of Object.entries(STAGES)) {
  test(`the demonstration shows: ${stage}`, async () => {
    const found = (await count(from)) ?? 0
    assert.ok(found >= least, `${found} found, at least ${least} expected`)
  })
}

test('whoever contributes confirmed the protocol before', async () => {
  const early = await told.admin(`
    select u.name from app.user_account u
    where exists (select 1 from app.audit_event e where e.actor_id = u.id
      and e.event not in ('protocol.confirmed', 'procedures.added')
      and not exists (select 1 from app.protocol_confirmation c where c.user_id = u.id and c.confirmed_at <= e.at))`)
  assert.deepEqual(early, [])
})

test('nothing that was done lies ahead of now, and what is done at a desk is done in working hours', async () => {
  const [row] = await told.admin(
    `
    select count(*) filter (where at > $1)::int as ahead,
      count(*) filter (where event <> 'break-glass.used' and extract(hour from at at time zone 'Europe/London') not between 8 and 18)::int as odd,
      count(*) filter (where extract(isodow from at at time zone 'Europe/London') > 5)::int as weekend
    from app.audit_event`,
    [NOW],
  )
  assert.deepEqual(row, { ahead: 0, odd: 0, weekend: 0 })
})

test('nobody of one area sees anything of the other', async () => {
  const tables = [
    'person',
    'person_name',
    'referral',
    'referral_version',
    'case_file',
    'level_history',
    'meeting',
    'agenda_item',
    'invitation',
    'information_item',
    'minute',
    'action',
    'review',
    'clock',
    'task',
    'outbox_message',
  ]
  for (const who of Object.keys(USERS) as UserKey[]) {
    const seen = await asActor(told.connection.db, { userId: userId(who), now: NOW }, async (tx) => {
      const { rows } = await sql<{ n: number }>`${sql.join(
        tables.map(
          (table) =>
            sql`select count(*)::int as n from ${sql.id('app', table)} where area_id <> ${areaOf(who).id}`,
        ),
        sql` union all `,
      )}`.execute(tx)
      return rows.reduce((sum, { n }) => sum + n, 0)
    })
    assert.equal(seen, 0, USERS[who].name)
  }
})

test('every address is in the domain that nobody can have', async () => {
  const addresses = await told.admin<{ email: string }>(
    `select email from app.user_account union select to_address from app.outbox_message`,
  )
  assert.ok(addresses.length >= 30)
  for (const { email } of addresses) assert.match(email, /^[a-z.]+@parapet\.example$/)
  const [words] = await told.admin<{ text: string }>(`
    select (select string_agg(answers::text, ' ') from app.referral_version) || (select string_agg(body || source || purpose, ' ') from app.information_item)
      || (select string_agg(discussion || risk_confirmed, ' ') from app.minute) as text`)
  assert.doesNotMatch(words?.text ?? '@', /@/)
  assert.doesNotMatch(words?.text ?? '', /\b0(?!20 7946 0)\d{2,4} ?\d{3,4} ?\d{3,4}\b/)
})

test('another call changes nothing', async () => {
  const before = await count('audit_event')
  assert.equal(await seedIfEmpty(urlsOf(told), keys, NOW, quiet), false)
  assert.equal(await tellStories(urlsOf(told), { now: NOW, say: quiet }), 0)
  assert.equal(await count('audit_event'), before)
})

/** The whole story of every person as it can be compared: without ids and references, which are drawn at random. */
async function storiesOf(database: TestDatabase) {
  return database.admin(`
    select p.given_name, p.family_name, p.date_of_birth, a.code as area, l.level, k.category, c.closed_at, c.opened_at,
      (select json_agg(json_build_array(r.status, r.latest_version, r.submitted_at, v.answers) order by v.version) from app.referral r left join app.referral_version v on v.referral_id = r.id where r.person_id = p.id) as referrals,
      (select json_agg(json_build_array(i.outcome, i.opened_at, m.status, m.discussion, m.risk_confirmed, m.next_review_on) order by i.opened_at) from app.agenda_item i left join app.minute m on m.agenda_item_id = i.id where i.person_id = p.id) as meetings,
      (select json_agg(json_build_array(x.state, x.what, x.due_on, x.result) order by x.proposed_at) from app.action x where x.person_id = p.id) as actions,
      (select json_agg(json_build_array(f.kind, f.body, f.event_on) order by f.recorded_at) from app.information_item f where f.person_id = p.id) as items
    from app.person p join app.area a on a.id = p.area_id left join app.case_file c on c.person_id = p.id
    left join app.level_now l on l.case_id = c.id left join app.category_now k on k.case_id = c.id
    order by p.family_name, p.given_name`)
}

test('a seeding that was killed in the middle goes on at the next start, and tells the same stories', async () => {
  const other = await testDatabase({ world: false })
  await seedIfEmpty(urlsOf(other), keys, NOW, quiet)
  const kill = () =>
    void other.admin(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parapet-seed' and usename = 'parapet_login' and datname = current_database()`,
    )
  await assert.rejects(tellStories(urlsOf(other), { now: NOW, say: kill }))
  const [halfway] = await other.admin<{ n: number }>('select count(*)::int as n from app.person')
  assert.ok((halfway?.n ?? 0) > 0 && (halfway?.n ?? 40) < 40, `${halfway?.n} people after the kill`)
  assert.equal(await tellStories(urlsOf(other), { now: NOW, say: quiet }), 40 - (halfway?.n ?? 0))
  assert.deepEqual(await storiesOf(other), await storiesOf(told))
})
