import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cite, type Sourced } from '../source.ts'
import { SOURCES } from '../sources.ts'
import { BelowFloor, breaches, FLOOR } from './floor.ts'
import { ITEM_KEYS, ITEMS, type ItemKey, TOPICS } from './items.ts'
import { NATIONAL } from './national.ts'
import type { Settings } from './profile.ts'
import { isShipped, SHIPPED, type ShippedKey, setLocally, settleOn, storedSettings } from './shipped.ts'
import { THAMES_VALLEY } from './thames-valley.ts'

const KEYS = Object.keys(SHIPPED) as ShippedKey[]
const valueIn = <K extends ItemKey>(profile: ShippedKey, key: K): Settings[K]['value'] =>
  settleOn(profile).settings[key].value
const sourceAt = (profile: ShippedKey, key: ItemKey) => settleOn(profile).settings[key].source.at
const layerOf = (profile: ShippedKey, key: ItemKey) => settleOn(profile).layers[key]

/** Every item of AR-02, with the settings that hold it. */
const AR_02: Readonly<Record<string, readonly ItemKey[]>> = {
  'Members of the Responsible Authority': ['responsibleAuthority', 'partnerAgencies', 'probationBody'],
  'Duty to co-operate agencies and their contact points': [
    'dutyToCooperate',
    'contacts',
    'leadOfficers',
    'leadManagers',
    'throughCentralUnit',
  ],
  'Risk grades': ['riskGrades', 'riskGroups'],
  'Management levels': ['levels', 'levelsNumbered'],
  'Categories of person': ['categories'],
  'Meeting types and the level each serves': ['meetings.2', 'meetings.3', 'unconvictedMeeting'],
  'Least rank of a chair': ['chairs'],
  'Ranks that must be present': ['mustAttend', 'invitationList'],
  'Meeting cycle and lead time': ['meetingCycle', 'papersDaysBefore', 'agendaDrawnUpBy'],
  'Coordination panel': ['panel', 'panelMembers', 'qualityCheck'],
  'Forms in use': [
    'forms',
    'referralForm',
    'minutesForm',
    'whoRefers',
    'housingForm',
    'referralDelivery',
    'leadManagersTold',
  ],
  'Review interval per level': ['reviewMonths.1', 'reviewMonths.2', 'reviewMonths.3'],
  'Who may permit minutes to leave': ['minutesLeave', 'copiesFrom'],
  'Grounds for not telling the person': ['tellThePerson', 'withholdGrounds'],
  'Third-party disclosure': [
    'disclosureDecision',
    'disclosureDispute',
    'disclosureMeeting',
    'disclosureTriggers',
    'disclosureCriteria',
    'disclosureRiskFactors',
    'disclosureUnder18',
    'childProtectionDisclosure',
    'disclosureForm',
  ],
  'Central unit': ['centralUnit', 'centralUnitContact'],
  'Strategic Management Board': ['boardChair', 'boardMonths'],
  'Secure channels': [
    'restrictedInSearch',
    'secureChannels',
    'electronicOnceShown',
    'jobcentreTold',
    'conferenceInformation',
  ],
  'Procedure documents and guidance': ['guidanceLinks', 'programmes', 'marac'],
  'Lead times for referral before release': ['referBeforeRelease', 'referWhenImminent'],
  'Lead agency without meetings': ['leadWithoutMeetings', 'leadUnconvicted'],
  'Whether the person may attend': [
    'personMayAttend',
    'protocolConfirmation',
    'factSheet',
    'signatureIsUndertaking',
  ],
  'Who may refuse a request for minutes': ['refuseMinutes'],
  'Lowest age each Youth Offending Team serves': ['youthOffendingAges', 'youthReport'],
}

test('AR-02 every item of the list has a setting, every setting belongs to an item or to the law, and to one topic', () => {
  assert.equal(Object.keys(AR_02).length, 24)
  const held = Object.values(AR_02).flat()
  const law = ITEM_KEYS.filter((key) => key.startsWith('law.'))
  assert.deepEqual([...held, ...law].sort(), [...ITEM_KEYS].sort())
  const inTopics = Object.values(TOPICS).flatMap(({ items }) => Object.keys(items))
  assert.deepEqual(inTopics, ITEM_KEYS)
})

test('AR-02 every value of every profile names a document of the book and a paragraph', () => {
  for (const key of KEYS) {
    const { settings } = settleOn(key)
    for (const item of ITEM_KEYS) {
      const { source } = settings[item]
      assert.ok(Object.hasOwn(SOURCES, source.key) && source.at !== '', `${key} ${item}`)
    }
  }
})

test('AR-02 a value comes from the law, the national default, the document or the area, and the reader is told which', () => {
  assert.equal(layerOf('london', 'law.change'), 'statute')
  assert.equal(layerOf('london', 'minutesLeave'), 'national')
  assert.equal(layerOf('london', 'marac'), 'document')
  const own = setLocally({ 'reviewMonths.2': 3, marac: { cycle: 'monthly', chair: 'x' } }, 'The board')
  const { layers, settings } = settleOn('london', own)
  assert.deepEqual([layers['reviewMonths.2'], layers.marac], ['area', 'area'])
  assert.equal(settings['reviewMonths.2'].source.document, 'Set locally')
  const same = settleOn('london', storedSettings('london'))
  assert.equal(same.layers.protocolConfirmation, 'national', 'what repeats the default is not the area’s own')
})

test('AR-01 the national default invents no interval: each is set locally, and the rest of the profile is whole', () => {
  for (const level of [1, 2, 3] as const) {
    assert.equal(NATIONAL.reviewMonths[level].value, null)
    assert.equal(NATIONAL.reviewMonths[level].source.document, 'Set locally')
  }
  assert.deepEqual(NATIONAL.responsibleAuthority.value, ['police', 'probation', 'prison'])
})

test('AR-03 on: the Thames Valley profile is preset as its protocol states it', () => {
  const tv = THAMES_VALLEY
  assert.deepEqual(tv.responsibleAuthority.value, ['police', 'probation', 'prison'])
  const [one, two] = tv.levels.value
  assert.match(one?.criteria ?? '', /single agency .* low risk/)
  assert.match(two?.criteria ?? '', /police and probation manage jointly are level 2/)
  assert.deepEqual([tv.meetings[2].value.shortName, tv.meetings[3].value.shortName], ['MARMM', 'MAPPP'])
  assert.equal(tv.unconvictedMeeting.value?.name, 'Professionals Meeting')
  assert.deepEqual(
    tv.forms.value.map(({ name }) => name),
    ['PP1', 'PP2', 'PP3'],
  )
  assert.equal(tv.panel.value?.sits, 'weekly')
  assert.equal(tv.panelMembers.value.length, 3)
  assert.match(tv.meetingCycle.value, /monthly in each police command area/)
  assert.equal(tv.papersDaysBefore.value, 7)
  assert.deepEqual(
    tv.chairs.value.filter(({ meeting }) => meeting === '2').map(({ rank }) => rank),
    ['Senior probation officer', 'Chief Inspector'],
  )
  assert.deepEqual(
    tv.mustAttend.value.map(({ posts }) => posts.length),
    [2, 1],
  )
  assert.deepEqual(
    [1, 2].map((level) => tv.reviewMonths[level as 1 | 2].value),
    [12, 6],
  )
  assert.equal(tv.centralUnit.value, 'Police Public Protection Office')
  assert.equal(tv.centralUnitContact.value.manager, 'Public Protection Office manager')
  assert.deepEqual(tv.referBeforeRelease.value, { months: 6, atStartOfSentence: true })
  assert.equal(tv.referWhenImminent.value, 12)
  assert.equal(tv.youthReport.value?.workingDays, 10)
  assert.equal(tv.invitationList.value.length, 12)
  assert.equal(tv.electronicOnceShown.value, true)
  assert.equal(tv.jobcentreTold.value.length, 2)
  assert.equal(tv.reviewMonths[2].source.at, '§3.98')
  assert.equal(tv.papersDaysBefore.source.at, '§3.81')
})

test('AR-04 on: the London profile is preset as its chapter states it', () => {
  assert.deepEqual(valueIn('london', 'responsibleAuthority'), ['police', 'probation'])
  assert.deepEqual(valueIn('london', 'partnerAgencies'), ['Prison service'])
  const categories = valueIn('london', 'categories')
  assert.equal(categories.length, 3)
  assert.match(categories[2]?.criteria ?? '', /link between the offending and that risk/)
  assert.deepEqual(
    valueIn('london', 'riskGrades').map(({ number, grade }) => [number, grade]),
    [
      ['1', 'Low'],
      ['2', 'Medium'],
      ['3', 'High'],
      ['4', 'Very high'],
    ],
  )
  assert.equal(valueIn('london', 'levels').length, 3)
  assert.equal(valueIn('london', 'meetings.3').shortName, 'MAPP')
  assert.deepEqual(
    valueIn('london', 'chairs').map(({ agency }) => agency),
    ['Independent', 'Police', 'Probation'],
  )
  assert.match(valueIn('london', 'meetingCycle'), /monthly or fortnightly/)
  assert.equal(valueIn('london', 'leadUnconvicted'), 'Metropolitan Police Service')
  assert.match(valueIn('london', 'boardChair'), /Police .* or probation/)
  assert.equal(valueIn('london', 'boardMonths'), 3)
  assert.match(valueIn('london', 'marac')?.chair ?? '', /Community Safety Unit/)
  assert.equal(valueIn('london', 'leadWithoutMeetings').length, 4)
  assert.equal(valueIn('london', 'disclosureMeeting'), 'level-2-or-3')
  assert.equal(sourceAt('london', 'disclosureMeeting'), '§13.7.59')
})

test('AR-05 on: the Wiltshire and Swindon profile is preset as its guidance states it', () => {
  const [registered] = valueIn('wiltshire', 'levels')
  assert.equal(registered?.name, 'Registered without meetings')
  assert.equal(valueIn('wiltshire', 'levelsNumbered'), false)
  assert.equal(valueIn('wiltshire', 'meetings.2').shortName, 'LRMM')
  assert.equal(valueIn('wiltshire', 'meetings.3').name, 'Multi Agency Public Protection Panel')
  assert.match(valueIn('wiltshire', 'unconvictedMeeting')?.name ?? '', /Information Sharing Meeting/)
  assert.equal(valueIn('wiltshire', 'forms').length, 2, 'one form, two routes')
  assert.match(valueIn('wiltshire', 'centralUnit'), /MAPPA Co-ordinator, police Public Protection Unit/)
  assert.equal(valueIn('wiltshire', 'riskGrades').length, 4)
  assert.equal(valueIn('wiltshire', 'riskGroups').length, 6)
  assert.deepEqual(valueIn('wiltshire', 'minutesLeave'), ['chair', 'coordinator'])
  assert.equal(valueIn('wiltshire', 'personMayAttend'), false)
  assert.equal(valueIn('wiltshire', 'withholdGrounds').length, 2)
  const contact = valueIn('wiltshire', 'centralUnitContact')
  assert.match(contact.postalAddress, /Devizes/)
  assert.equal(contact.secureEmail, '', 'once confirmed')
})

test('AR-06 on: the Durham profile is preset as its leaflet states it', () => {
  assert.deepEqual(valueIn('durham', 'responsibleAuthority'), ['police', 'probation', 'prison'])
  assert.equal(valueIn('durham', 'signatureIsUndertaking'), true)
  assert.equal(layerOf('durham', 'signatureIsUndertaking'), 'document')
  assert.deepEqual(valueIn('durham', 'minutesLeave'), ['chair'])
  assert.equal(valueIn('durham', 'disclosureMeeting'), 'level-2-or-3')
  assert.equal(valueIn('durham', 'disclosureTriggers').length, 7)
  assert.equal(valueIn('durham', 'disclosureCriteria').length, 8)
  assert.match(valueIn('durham', 'disclosureUnder18'), /Youth Offending Service.*Children’s Services/)
  assert.equal(valueIn('durham', 'contacts').length, 3)
})

test('AR-07 on: the Sussex profile is preset as its procedures state it', () => {
  assert.match(valueIn('sussex', 'probationBody'), /KSSPS/)
  assert.equal(valueIn('sussex', 'disclosureForm')?.goesTo, 'KSSPS MAPPA team')
  assert.match(
    valueIn('sussex', 'childProtectionDisclosure')?.agreedBy ?? '',
    /Safeguarding Investigations Unit/,
  )
  assert.deepEqual(valueIn('sussex', 'disclosureDecision').where, 'Strategy Discussion')
  assert.ok(valueIn('sussex', 'disclosureDecision').consulted.includes('Legal department'))
  assert.equal(valueIn('sussex', 'disclosureDispute').length, 4)
  assert.equal(valueIn('sussex', 'conferenceInformation').length, 6)
  assert.deepEqual(valueIn('sussex', 'programmes'), [
    'Horizon',
    'iHorizon',
    'Kaizen',
    'Healthy Sex Programmes',
  ])
  assert.ok(
    valueIn('sussex', 'disclosureRiskFactors').some((factor) => /adult carers to protect/.test(factor)),
  )
})

/** What one document alone states: on under its profile, off under every other. */
const VARIANTS: readonly [string, ShippedKey, (key: ShippedKey) => boolean][] = [
  ['AR-03 on and off: a panel', 'thames-valley', (key) => valueIn(key, 'panel') !== null],
  [
    'AR-04 on and off: numbered risk grades',
    'london',
    (key) => valueIn(key, 'riskGrades')[0]?.number === '1',
  ],
  ['AR-05 on and off: levels without numbers', 'wiltshire', (key) => !valueIn(key, 'levelsNumbered')],
  [
    'AR-06 on and off: a rule of its own for under 18s',
    'durham',
    (key) => valueIn(key, 'disclosureUnder18') !== '',
  ],
  ['AR-07 on and off: accredited programmes', 'sussex', (key) => valueIn(key, 'programmes').length > 0],
]

for (const [what, profile, on] of VARIANTS)
  test(`${what} is on under its profile and off elsewhere`, () =>
    assert.deepEqual(KEYS.filter(on), [profile]))

test('what the law has overtaken is shown beside today’s rule and is never the value (design section 4)', () => {
  const { asWritten, settings } = settleOn('thames-valley')
  const travel = asWritten.find(({ key }) => key === 'law.shortestTrip')
  assert.match(travel?.says ?? '', /3 days or more/)
  assert.equal(travel?.since, '2012-08-13')
  assert.equal(settings['law.shortestTrip'].value, 0)
  for (const key of KEYS)
    for (const each of settleOn(key).asWritten) {
      assert.ok(Object.hasOwn(ITEMS, each.key), `${key}: ${each.key} is a setting`)
      assert.equal(SOURCES[each.overtakenBy.key].standing, 'binding')
    }
})

test('every profile that ships stands on the floor of the law', () => {
  for (const key of KEYS) assert.doesNotThrow(() => settleOn(key))
})

test('a profile that would weaken the law does not load, and names the paragraph it would break', () => {
  const weak = setLocally({ 'law.shortestTrip': 3 }, 'An old procedure')
  assert.throws(
    () => settleOn('thames-valley', weak),
    (error: unknown) =>
      error instanceof BelowFloor &&
      /law\.shortestTrip = 3 would break Sexual Offences Act 2003 \(Notification Requirements\).*, all travel/.test(
        error.message,
      ),
  )
  assert.throws(() => settleOn('national', setLocally({ 'law.firstNotification': 4 }, 'x')), /s\.83\(1\)/)
  assert.throws(() => settleOn('national', setLocally({ 'law.renewal': 13 }, 'x')), /s\.85\(1\)/)
  assert.throws(() => settleOn('national', setLocally({ 'law.reviewAcknowledge': 15 }, 'x')), /s\.91C/)
  assert.equal(
    settleOn('national', setLocally({ 'law.firstNotification': 2 }, 'x')).layers['law.firstNotification'],
    'area',
  )
})

test('the floor is that of the days for which a profile holds: three-day trips were the law until 12 August 2012', () => {
  const trip = { 'law.shortestTrip': { value: 3, source: cite('set-locally', 'x') } }
  assert.deepEqual(breaches(trip, { from: '2005-02-01', to: '2012-08-13' }), [])
  assert.equal(breaches(trip, { from: '2005-02-01', to: '2012-08-14' }).length, 1)
  assert.equal(breaches(trip, { from: '2012-08-13', to: null }).length, 1)
  assert.equal(breaches(trip, { from: '2005-02-01', to: null }).length, 1)
})

test('for any value of any limit, a profile loads exactly when every floor in force is kept', () => {
  const current = FLOOR.filter(({ rule }) => rule.to === null)
  fc.assert(
    fc.property(
      fc.constantFrom(...current),
      fc.integer({ min: 0, max: 400 }),
      ({ item, bound, value }, tried) => {
        const kept =
          bound === 'exactly' ? tried === value : bound === 'at-most' ? tried <= value : tried >= value
        const set = { [item]: { value: tried, source: cite('set-locally', 'x') } } as Record<
          string,
          Sourced<unknown>
        >
        const found = breaches(set, { from: '2026-11-24', to: null })
        assert.equal(found.length === 0, kept, `${item} ${tried}`)
      },
    ),
  )
})

test('switching an area from one profile to another never shortens what the law demands', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.constantFrom(...KEYS), (one, other) => {
      for (const key of ITEM_KEYS.filter((item) => item.startsWith('law.')))
        assert.equal(valueIn(one, key), valueIn(other, key))
    }),
  )
})

test('a word that is no key of a profile is none', () => {
  assert.ok(isShipped('durham'))
  assert.ok(!isShipped('toString'))
})
