import assert from 'node:assert/strict'
import { type Answers, readPage } from '#platform/forms/answers.ts'
import type { Form } from '#platform/forms/define.ts'
import type { Fields, Visitor } from '#testing/server.ts'
import { PP1 } from './pp1.form.ts'

type Pages = Readonly<Record<string, Fields>>

/** Every page of a PP1 with every answer that matters, page by page as a browser would send it. */
export const PP1_PAGES: Pages = {
  identity: {
    nameInFull: 'Alder Testerfield',
    'bornOn-day': '6',
    'bornOn-month': '5',
    'bornOn-year': '1984',
  },
  identifiers: { pncNumber: '84/12345Z' },
  address: { livesAt: '1 Example Street\nAldermere' },
  custody: { inCustody: 'yes' },
  release: {
    custodyPlace: 'HMP Example',
    'releaseExpectedOn-day': '1',
    'releaseExpectedOn-month': 'june',
    'releaseExpectedOn-year': '2027',
    releaseAddress: 'A hostel place is planned',
  },
  category: { claimedCategory: '2' },
  'legal-basis': { legalBasis: 'conviction' },
  offence: {
    'legalBasisOn-day': '3',
    'legalBasisOn-month': '2',
    'legalBasisOn-year': '2025',
    offenceDetails: 'Wounding with intent: 4 years’ imprisonment',
  },
  tools: {
    'toolsUsed.0.tool': 'oasys',
    'toolsUsed.0.usedOn-day': '2',
    'toolsUsed.0.usedOn-month': '11',
    'toolsUsed.0.usedOn-year': '2026',
    'toolsUsed.0.outcome': 'High risk of serious harm',
  },
  'risk-grade': { assessedGrade: 'high', gradeEvidence: 'Pattern of violence when drinking' },
  'who-is-at-risk': { peopleAtRisk: ['known-adult', 'children'], harmFeared: 'Serious violence at home' },
  'dynamic-factors': { dynamicFactors: 'Drinking; contact with a former partner' },
  level: { suggestedLevel: '2', levelArgument: 'Housing and health are needed' },
  panel: { panelCriteriaMet: 'no' },
  workers: {
    'workersInvolved.0.agency': 'Aldermere Mental Health Trust',
    'workersInvolved.0.worker': 'Nerys Calloway',
  },
  'supervising-officer': { supervisedBy: 'Orla Pennick' },
  victims: { victimsNamed: 'no' },
  housing: { housingConcern: 'no' },
  referrer: {
    referrerAgency: 'Aldermere Council Housing',
    referrerName: 'Hollis Brand',
    referrerContact: '020 7946 0123',
  },
}

/** Every page of a MAPPA A. */
export const MAPPA_A_PAGES: Pages = {
  identity: {
    nameInFull: 'Birch Testerfield',
    'bornOn-day': '6',
    'bornOn-month': '5',
    'bornOn-year': '1984',
    pncNumber: '84/54321A',
  },
  category: { claimedCategory: '1' },
  'legal-basis': { legalBasis: 'none' },
  risk: { assessedGrade: 'very-high', riskSummary: 'Children known to him' },
  level: { suggestedLevel: '3', whyNotAlone: 'Resources of several agencies are needed' },
  invite: { agenciesWanted: 'Children’s services' },
  victims: { victimLiaison: 'no' },
  referrer: {
    referrerAgency: 'Brackenshire Probation Service',
    referrerName: 'Fern Outwood',
    managerInformed: 'Fabian Crake',
  },
}

/** The latest revision of a draft and the mark of a page, as the open page holds them. */
export async function hiddenFields(who: Visitor, path: string): Promise<{ revision: string; was: string }> {
  const { page } = await who.get(path)
  const value = (name: string) => page.querySelector(`input[name=${name}]`)?.getAttribute('value') ?? ''
  return { revision: value('revision'), was: value('was') }
}

/** Starts a referral for a person and returns its address. */
export async function start(who: Visitor, personId: string, said: Fields = {}): Promise<string> {
  const started = await who.post(
    '/referrals/new',
    { personId, ...said },
    { from: `/referrals/new?person=${personId}` },
  )
  assert.equal(started.status, 303)
  return started.location ?? ''
}

/** Saves one page as its reader would, from the page as it stands now. */
export async function savePage(who: Visitor, base: string, slug: string, fields: Fields) {
  const path = `${base}/steps/${slug}`
  return who.post(path, { ...(await hiddenFields(who, path)), ...fields })
}

/** Fills in pages one after the other; each must be accepted. */
export async function fillIn(who: Visitor, base: string, pages: Pages): Promise<void> {
  for (const [slug, fields] of Object.entries(pages)) {
    const saved = await savePage(who, base, slug, fields)
    assert.equal(saved.status, 303, `${slug}: ${saved.words.slice(0, 400)}`)
  }
}

/** Fills in a whole PP1 at once, over the interface, for tests of what comes afterwards. */
export async function fillInPp1(who: Visitor, base: string, pages: Pages = PP1_PAGES): Promise<void> {
  const sections: Form['sections'] = PP1.sections
  const read = sections
    .flatMap((section) => section.pages)
    .map((page) => readPage(page, pages[page.slug] ?? {}))
  const answers: Answers = Object.assign({}, ...read)
  const { draft } = (await who.api.get(`/api/v1${base}`)).json() as { draft: { revision: number } }
  const saved = await who.api.post(`/api/v1${base}/answers`, { revision: draft.revision, answers })
  assert.equal(saved.status, 200, saved.text)
}

/** Sends a draft from the page that checks its answers. */
export async function send(who: Visitor, base: string, fields: Fields = {}) {
  const { revision } = await hiddenFields(who, `${base}/check`)
  return who.post(`${base}/send`, { revision, ...fields }, { from: `${base}/check` })
}

/** Every page of the Wiltshire and Swindon form. */
export const WILTSHIRE_PAGES: Pages = {
  purpose: { purposeAsked: 'mappa' },
  responsibility: { responsibilityKept: 'understood' },
  subject: {
    subjectName: 'Cedar Testerfield',
    'subjectBornOn-day': '6',
    'subjectBornOn-month': '5',
    'subjectBornOn-year': '1984',
    subjectAddress: '1 Example Street\nAldermere',
  },
  reasons: { reasonsForReferral: 'Threats to staff at the hostel' },
  response: { responseSought: 'Share what each knows and plan' },
  'risk-grid': { riskChildren: 'very-high', childrenNamed: 'Kim and Lee', riskStaff: 'high' },
  'high-risk-to': { highRiskTo: ['children', 'staff'] },
  agencies: {
    interestPolice: 'yes',
    workerPolice: 'Sgt Example',
    interestMentalHealth: 'no',
    interestVoluntary: 'yes',
    voluntaryNamed: 'Shelter Example',
  },
  from: {
    fromName: 'Hollis Brand',
    fromRole: 'Housing officer',
    fromAgency: 'Aldermere Council Housing',
    fromPhone: '020 7946 0999',
    fromAddress: '2 Example Street',
    fromEmail: 'hollis@housing.example',
    fromEmailSecure: 'no',
  },
}
