import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHILD_RISK_INDICATORS } from '#rules/eligibility/risk-to-children.ts'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { dated, FROM_AGENCY, factOf, standsOf } from './facts.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

test('IC-13 a finding of dangerousness records the court, date, offence, entry, conclusion and the assessments placed before it', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const bare = await officer.post(`/people/${personId}/facts/new/dangerousness`, { sourceKind: 'court' })
  assert.match(
    bare.words,
    /Enter the court Select what the court concluded Enter the specified offence Enter the entry in Schedule 15 Select the longest sentence for the offence Enter the assessments placed before the court, or that there were none Enter the date/,
  )
  await factOf(officer, personId, 'dangerousness', {
    court: 'Aldermere Crown Court',
    conclusion: 'dangerous',
    offence: 'Wounding with intent',
    entry: 'Part 1 paragraph 6',
    maximum: 'two-years',
    assessments: 'OASys of 3 May 2026 by J Quill',
    sourceKind: 'court',
    ...dated('from', '2026-06-01'),
  })
  assert.match(
    (await officer.get(`/people/${personId}`)).words,
    /Finding of dangerousness Dangerous offender Court: Aldermere Crown Court What the court concluded: A significant risk of serious harm: dangerous offender Specified offence: Wounding with intent Entry in Schedule 15: Part 1 paragraph 6 Longest sentence for the offence: Two years or more, or life Assessments placed before the court: OASys of 3 May 2026 by J Quill On 1 June 2026. A court/,
  )
})

test('IC-22 each indicator is recorded with its source and date as the reason for thinking of a risk to children', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const undated = await officer.post(`/people/${personId}/facts/new/risk-indicator`, {
    indicator: 'admission',
    what: 'x',
  })
  assert.match(undated.words, /Enter the date Select where this comes from/)
  for (const { key } of CHILD_RISK_INDICATORS) {
    const said = { indicator: key, what: `What is known of ${key}`, from: '2026-02-03', ...FROM_AGENCY }
    const made = await officer.api.post(`/api/v1/people/${personId}/facts`, {
      kind: 'risk-indicator',
      answers: said,
    })
    assert.equal(made.status, 201, key)
  }
  const shown = await officer.get(`/people/${personId}`)
  for (const { text } of CHILD_RISK_INDICATORS) assert.ok(shown.words.includes(text), text)
  assert.match(shown.words, /On 3 February 2026. An agency’s record: Housing file of March/)
  assert.equal(CHILD_RISK_INDICATORS.length, 8)
})

const STATUS = {
  conclusion: 'Two convictions and what police and probation say',
  probationAsked: 'relied-on',
  probationSaid: 'High risk to children',
  policeAsked: 'relied-on',
  policeSaid: 'Two call-outs this year',
  healthAsked: 'none',
  mappaAsked: 'none',
  childhoodIncident: 'no',
  ...FROM_AGENCY,
}

test('IC-16 the status is not saved without the information relied on, from every source that could be asked or with the reason why not', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const tried = async (fields: Record<string, string>) =>
    (
      await officer.post(`/people/${personId}/facts/new/child-risk`, {
        ...STATUS,
        ...dated('reviewOn', '2027-05-01'),
        ...fields,
      })
    ).words
  const unsaid = { probationAsked: 'none', probationSaid: '', policeAsked: 'none', policeSaid: '' }
  assert.match(await tried(unsaid), /Enter the information relied on, from at least one source/)
  assert.match(await tried({ policeSaid: '' }), /Enter the information relied on, from at least one source/)
  assert.match(
    await tried({ healthAsked: 'not-used' }),
    /Enter why an assessment that could be had was not used/,
  )
  assert.match(await tried({ mappaAsked: '' }), /Select whether an assessment by MAPPA could be had/)
  const rows = await server.database.admin('select 1 from app.person_fact where person_id = $1', [personId])
  assert.equal(rows.length, 0)
  const saved = {
    ...STATUS,
    ...dated('reviewOn', '2027-05-01'),
    healthAsked: 'not-used',
    notUsedWhy: 'Weeks away, and a child is at risk now',
  }
  await factOf(officer, personId, 'child-risk', saved)
  assert.match(
    (await officer.get(`/people/${personId}`)).words,
    /Presents a risk, or potential risk, to children .*Two call-outs this year/,
  )
})

test('IC-15 the status carries a review that becomes a duty, rests on no trivial childhood incident alone, and ends with reasons', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const page = `/people/${personId}/facts/new/child-risk`
  assert.match((await officer.post(page, STATUS)).words, /Enter the date of the review/)
  assert.match(
    (await officer.post(page, { ...STATUS, ...dated('reviewOn', '2026-11-24') })).words,
    /The review must be after the day/,
  )
  const childhood = { ...STATUS, ...dated('reviewOn', '2027-05-01'), childhoodIncident: 'yes' }
  assert.match(
    (await officer.post(page, childhood)).words,
    /a trivial childhood incident alone does not carry the status/,
  )
  const fact = await factOf(officer, personId, 'child-risk', {
    ...childhood,
    currentAssessment: 'OASys of May 2026',
  })
  const due = async () =>
    (
      await server.database.admin<{ clock: string }>(
        "select due_on || ' ' || state as clock from app.clock where person_id = $1 order by 1",
        [personId],
      )
    ).map(({ clock }) => clock)
  assert.deepEqual(await due(), ['2027-05-01 open'])
  assert.match(
    (await officer.get(`/people/${personId}`)).words,
    /What is due Review of the risk to children: 1 May 2027/,
  )
  assert.match((await officer.get('/duties')).words, /Review whether somebody presents a risk to children/)
  const end = { stands: await standsOf(officer, fact), ...dated('to', '2026-11-23') }
  assert.match((await officer.post(`${fact}/end`, end)).words, /Enter why it is no longer true/)
  assert.equal(
    (await officer.post(`${fact}/end`, { ...end, reason: 'Reassessed: no present risk' })).status,
    303,
  )
  assert.deepEqual(await due(), ['2027-05-01 met'])
  assert.match((await officer.get(fact)).words, /Until 23 November 2026.*Reassessed: no present risk/)
  assert.doesNotMatch((await officer.get(`/people/${personId}`)).words, /potential risk, to children/)
})
