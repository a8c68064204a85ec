import type { ShippedKey } from '../profiles/shipped.ts'

/** The parts of the service whose pages lead to documents. */
export const TOPICS = ['people', 'referrals', 'screening', 'cases', 'meetings', 'minutes', 'actions'] as const

export type Topic = (typeof TOPICS)[number]

/** Whether a word names a part of the service that has documents. */
export const isTopic = (word: unknown): word is Topic => (TOPICS as readonly unknown[]).includes(word)

/** A document that the source documents name, for a library to begin with. `for`: the profiles whose document names it; every area where left out. */
export type NamedDocument = {
  title: string
  issuer: string
  topics: readonly Topic[]
  for?: readonly ShippedKey[]
  link?: string
  lastReviewedOn?: string
  nextReviewOn?: string
}

const MAPPA_SITE = 'https://mappa.justice.gov.uk/'

/** AR-08: every document, protocol and page of guidance that the five source documents name. None is part of this service; each is recorded with what is known of it. */
export const NAMED_DOCUMENTS: readonly NamedDocument[] = [
  {
    title: 'Joint Protocol between the Thames Valley LSCBs and the Strategic MAPPA Board',
    issuer: 'Thames Valley safeguarding boards and Strategic MAPPA Board',
    topics: ['referrals', 'screening', 'meetings', 'minutes'],
    for: ['thames-valley'],
  },
  {
    title: 'MAPPA Guidance',
    issuer: 'Ministry of Justice',
    link: MAPPA_SITE,
    topics: ['referrals', 'screening', 'cases', 'meetings', 'minutes'],
  },
  {
    title: 'Guidance on offences against children (Home Office Circular 16/2005)',
    issuer: 'Home Office',
    topics: ['people', 'cases'],
  },
  {
    title: 'SE1 Prison Region MAPPA Protocol',
    issuer: 'Prison Service',
    topics: ['referrals', 'cases'],
    for: ['thames-valley'],
  },
  {
    title: 'Information sharing fact sheet',
    issuer: 'Strategic Management Board',
    topics: ['meetings'],
    for: ['thames-valley'],
  },
  {
    title: '“Forming Beliefs” protocol',
    issuer: 'Sussex safeguarding partnership',
    topics: ['people', 'cases'],
    for: ['sussex'],
  },
  {
    title: 'Probation Circulars 48/1999 and 15/1999',
    issuer: 'Probation Service',
    topics: ['cases', 'minutes'],
    for: ['thames-valley'],
  },
  {
    title: 'Guidance on managing sexual and violent offenders',
    issuer: 'College of Policing',
    topics: ['people', 'cases', 'actions'],
  },
  {
    title: 'Directions and guidance on visits by children to high secure hospitals',
    issuer: 'Department of Health and Social Care',
    topics: ['people'],
  },
  {
    title: 'Full area MAPPA policy and procedures',
    issuer: 'Strategic Management Board',
    topics: ['referrals', 'screening', 'cases', 'meetings', 'minutes', 'actions'],
  },
  {
    title: 'National guidance on sharing information',
    issuer: 'HM Government',
    topics: ['people', 'referrals', 'meetings', 'minutes'],
  },
  {
    title: 'Area information sharing and confidentiality procedure',
    issuer: 'Local safeguarding partnership',
    topics: ['people', 'referrals', 'meetings', 'minutes'],
  },
  {
    title: 'Prison Service MAPPA Protocol',
    issuer: 'HM Prison and Probation Service',
    topics: ['referrals', 'cases'],
  },
  {
    title: 'NHS code of practice on confidentiality',
    issuer: 'NHS England',
    topics: ['meetings', 'minutes'],
  },
  {
    title:
      'Child protection procedures: referral and assessment, section 47 enquiries, conferences, abuse by children, fire-setting',
    issuer: 'Local safeguarding partnership',
    topics: ['people', 'cases', 'actions'],
  },
  {
    title: 'Sexual offending: procedures for perpetrators (chapter 9.7)',
    issuer: 'Sussex safeguarding partnership',
    topics: ['people', 'cases'],
    for: ['sussex'],
    lastReviewedOn: '2023-02-01',
    nextReviewOn: '2026-02-01',
  },
  {
    title: 'Serious Further Offence guidance, and the protocol that came out of local reviews',
    issuer: 'HM Prison and Probation Service',
    topics: ['cases'],
  },
  {
    title: 'MARAC toolkits and risk checklists',
    issuer: 'SafeLives',
    link: 'https://safelives.org.uk/',
    topics: ['cases'],
  },
  { title: 'Asset and AssetPlus documents', issuer: 'Youth Justice Board', topics: ['cases', 'referrals'] },
  {
    title: 'Child sex offender disclosure scheme',
    issuer: 'Home Office',
    topics: ['people', 'cases'],
  },
  {
    title: 'National MAPPA website and local safeguarding partnership pages',
    issuer: 'Ministry of Justice and local partnership',
    link: MAPPA_SITE,
    topics: ['people', 'referrals', 'meetings'],
  },
]

/** The documents with which the library of an area begins, by the profile it stands on. */
export const documentsNamedFor = (profile: ShippedKey): readonly NamedDocument[] =>
  NAMED_DOCUMENTS.filter((each) => each.for === undefined || each.for.includes(profile))
