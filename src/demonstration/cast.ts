import type { Settings } from '#rules/profiles/profile.ts'
import { type ShippedKey, setLocally, settleOn } from '#rules/profiles/shipped.ts'

const id = (kind: number, n: number) =>
  `de000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`

/** An area that stands on a shipped profile, with what it has set itself. */
const area = (n: number, code: string, name: string, key: ShippedKey, own: Partial<Settings> = {}) => ({
  id: id(1, n),
  code,
  name,
  key,
  own,
  profile: settleOn(key, own).profile,
})

/** Review intervals no document gives, as the board of an area set them. */
const intervals = (one: number, two: number, three: number): Partial<Settings> =>
  setLocally(
    { 'reviewMonths.1': one, 'reviewMonths.2': two, 'reviewMonths.3': three },
    'Strategic Management Board',
  )

/** Six areas that are on no map, one for each profile that ships. Sarsenvale has not set its intervals yet. */
export const AREAS = {
  aldermere: area(1, 'aldermere', 'Aldermere and the Vale', 'thames-valley'),
  brackenshire: area(2, 'brackenshire', 'Brackenshire', 'national', {
    ...intervals(12, 4, 2),
    ...setLocally(
      {
        papersDaysBefore: 5,
        protocolConfirmation: { required: true, protocol: 'Brackenshire information sharing agreement' },
        factSheet: { required: true },
        signatureIsUndertaking: true,
        referBeforeRelease: { months: 6, atStartOfSentence: true },
        referWhenImminent: 12,
      },
      'Strategic Management Board',
    ),
  }),
  tallowmere: area(3, 'tallowmere', 'Tallowmere', 'london', intervals(12, 3, 1)),
  chalkhaven: area(4, 'chalkhaven', 'Chalkhaven', 'sussex', intervals(12, 4, 2)),
  coalmoor: area(5, 'coalmoor', 'Coalmoor', 'durham', intervals(12, 4, 2)),
  sarsenvale: area(6, 'sarsenvale', 'Sarsenvale', 'wiltshire'),
} as const
/** The areas in which stories are told. The others show their profile. */
export type AreaKey = 'aldermere' | 'brackenshire'

/** Twelve agencies. */
export const AGENCIES = {
  aldermerePolice: {
    id: id(2, 1),
    name: 'Aldermere Constabulary',
    shortName: 'Police',
    kind: 'police',
    duty: 'responsible-authority',
    areas: ['aldermere'],
  },
  probation: {
    id: id(2, 2),
    name: 'Probation Service, Vale region',
    shortName: 'Probation',
    kind: 'probation',
    duty: 'responsible-authority',
    areas: ['aldermere', 'brackenshire'],
  },
  prison: {
    id: id(2, 3),
    name: 'HMP Fallowgate',
    shortName: 'Prison',
    kind: 'prison',
    duty: 'responsible-authority',
    areas: ['aldermere', 'brackenshire'],
  },
  aldermereCouncil: {
    id: id(2, 4),
    name: 'Aldermere Council Housing',
    shortName: 'Housing',
    kind: 'housing',
    duty: 'duty-to-co-operate',
    areas: ['aldermere'],
  },
  aldermereChildren: {
    id: id(2, 5),
    name: 'Aldermere Children’s Services',
    shortName: 'Children’s services',
    kind: 'childrens-services',
    duty: 'duty-to-co-operate',
    areas: ['aldermere'],
  },
  mentalHealth: {
    id: id(2, 6),
    name: 'Vale and Bracken Mental Health Trust',
    shortName: 'Health',
    kind: 'health',
    duty: 'duty-to-co-operate',
    areas: ['aldermere', 'brackenshire'],
  },
  brackenshirePolice: {
    id: id(2, 7),
    name: 'Brackenshire Police',
    shortName: 'Police',
    kind: 'police',
    duty: 'responsible-authority',
    areas: ['brackenshire'],
  },
  brackenshireCouncil: {
    id: id(2, 8),
    name: 'Brackenshire Council',
    shortName: 'Council',
    kind: 'housing',
    duty: 'duty-to-co-operate',
    areas: ['brackenshire'],
  },
  tallowmerePolice: {
    id: id(2, 9),
    name: 'Tallowmere Police',
    shortName: 'Police',
    kind: 'police',
    duty: 'responsible-authority',
    areas: ['tallowmere'],
  },
  chalkhavenPolice: {
    id: id(2, 10),
    name: 'Chalkhaven Police',
    shortName: 'Police',
    kind: 'police',
    duty: 'responsible-authority',
    areas: ['chalkhaven'],
  },
  coalmoorPolice: {
    id: id(2, 11),
    name: 'Coalmoor Police',
    shortName: 'Police',
    kind: 'police',
    duty: 'responsible-authority',
    areas: ['coalmoor'],
  },
  sarsenvalePolice: {
    id: id(2, 12),
    name: 'Sarsenvale Police',
    shortName: 'Police',
    kind: 'police',
    duty: 'responsible-authority',
    areas: ['sarsenvale'],
  },
} as const
export type AgencyKey = keyof typeof AGENCIES

type Member = { name: string; agency: AgencyKey; area: keyof typeof AREAS; role: string; title: string }

/** Thirty-eight users, each with one post in one area. */
export const USERS = {
  corin: {
    name: 'Corin Ashdown',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'mappa-coordinator',
    title: 'MAPPA Co-ordinator',
  },
  maud: {
    name: 'Maud Tansley',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'ppo-manager',
    title: 'Public Protection Office manager',
  },
  ellis: {
    name: 'Ellis Rowntree',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'mappa-administrator',
    title: 'MAPPA administrator',
  },
  petra: {
    name: 'Petra Holloway',
    agency: 'probation',
    area: 'aldermere',
    role: 'senior-probation-officer',
    title: 'Senior probation officer',
  },
  ines: {
    name: 'Ines Kestrel',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'detective-chief-inspector',
    title: 'Detective Chief Inspector',
  },
  magnus: {
    name: 'Magnus Orrin',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'detective-superintendent',
    title: 'Detective Superintendent',
  },
  aster: {
    name: 'Aster Quayle',
    agency: 'probation',
    area: 'aldermere',
    role: 'assistant-chief-probation-officer',
    title: 'Assistant Chief Probation Officer',
  },
  lorimer: {
    name: 'Dr Psyche Lorimer',
    agency: 'probation',
    area: 'aldermere',
    role: 'forensic-psychologist',
    title: 'Principal forensic psychologist',
  },
  miles: {
    name: 'Miles Tarrant',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'minute-taker',
    title: 'Minute-taker',
  },
  orla: {
    name: 'Orla Pennick',
    agency: 'probation',
    area: 'aldermere',
    role: 'probation-offender-manager',
    title: 'Offender manager',
  },
  joss: {
    name: 'Joss Wetherell',
    agency: 'probation',
    area: 'aldermere',
    role: 'probation-offender-manager',
    title: 'Offender manager',
  },
  tamsin: {
    name: 'Tamsin Greave',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'public-protection-officer',
    title: 'Public protection officer',
  },
  hollis: {
    name: 'Hollis Brand',
    agency: 'aldermereCouncil',
    area: 'aldermere',
    role: 'placing-housing-officer',
    title: 'Housing officer',
  },
  hester: {
    name: 'Hester Vane',
    agency: 'aldermereCouncil',
    area: 'aldermere',
    role: 'housing-needs-manager',
    title: 'Housing needs manager',
  },
  sacha: {
    name: 'Sacha Wren',
    agency: 'aldermereChildren',
    area: 'aldermere',
    role: 'social-worker',
    title: 'Social worker',
  },
  bea: {
    name: 'Bea Fairholm',
    agency: 'aldermereChildren',
    area: 'aldermere',
    role: 'childrens-team-manager',
    title: 'Team manager, children’s social care',
  },
  nerys: {
    name: 'Nerys Calloway',
    agency: 'mentalHealth',
    area: 'aldermere',
    role: 'mental-health-representative',
    title: 'Community mental health nurse',
  },
  prue: {
    name: 'Prue Stannard',
    agency: 'prison',
    area: 'aldermere',
    role: 'prison-probation-officer',
    title: 'Prison probation officer',
  },
  vesper: {
    name: 'Vesper Lyle',
    agency: 'probation',
    area: 'aldermere',
    role: 'victim-contact-officer',
    title: 'Victim Contact Officer',
  },
  adair: {
    name: 'Adair Mossop',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'profile-administrator',
    title: 'Area profile administrator',
  },
  audra: {
    name: 'Audra Finch',
    agency: 'aldermerePolice',
    area: 'aldermere',
    role: 'audit-reader',
    title: 'Information auditor',
  },
  lettice: {
    name: 'Lettice Amory',
    agency: 'aldermereCouncil',
    area: 'aldermere',
    role: 'lay-adviser',
    title: 'Lay adviser',
  },
  bryn: {
    name: 'Bryn Fallow',
    agency: 'brackenshirePolice',
    area: 'brackenshire',
    role: 'mappa-coordinator',
    title: 'MAPPA Co-ordinator',
  },
  fabian: {
    name: 'Fabian Crake',
    agency: 'probation',
    area: 'brackenshire',
    role: 'senior-probation-officer',
    title: 'Senior probation officer',
  },
  fern: {
    name: 'Fern Outwood',
    agency: 'probation',
    area: 'brackenshire',
    role: 'probation-offender-manager',
    title: 'Offender manager',
  },
  rafe: {
    name: 'Rafe Tolland',
    agency: 'brackenshirePolice',
    area: 'brackenshire',
    role: 'chief-inspector',
    title: 'Chief Inspector',
  },
  mina: {
    name: 'Mina Sorrel',
    agency: 'brackenshirePolice',
    area: 'brackenshire',
    role: 'minute-taker',
    title: 'Minute-taker',
  },
  gwen: {
    name: 'Gwen Applegarth',
    agency: 'brackenshireCouncil',
    area: 'brackenshire',
    role: 'housing-provider-representative',
    title: 'Housing provider representative',
  },
  idris: {
    name: 'Idris Penhale',
    agency: 'mentalHealth',
    area: 'brackenshire',
    role: 'health-representative',
    title: 'Health representative',
  },
  pascoe: {
    name: 'Pascoe Dunmore',
    agency: 'prison',
    area: 'brackenshire',
    role: 'prison-representative',
    title: 'Prison service representative',
  },
  ottoline: {
    name: 'Ottoline Marsh',
    agency: 'tallowmerePolice',
    area: 'tallowmere',
    role: 'profile-administrator',
    title: 'Area profile administrator',
  },
  barnaby: {
    name: 'Barnaby Quick',
    agency: 'tallowmerePolice',
    area: 'tallowmere',
    role: 'mappa-coordinator',
    title: 'MAPPA Co-ordinator',
  },
  delphine: {
    name: 'Delphine Arkwright',
    agency: 'chalkhavenPolice',
    area: 'chalkhaven',
    role: 'profile-administrator',
    title: 'Area profile administrator',
  },
  hugo: {
    name: 'Hugo Larkspur',
    agency: 'chalkhavenPolice',
    area: 'chalkhaven',
    role: 'mappa-coordinator',
    title: 'MAPPA Co-ordinator',
  },
  thora: {
    name: 'Thora Penhallow',
    agency: 'coalmoorPolice',
    area: 'coalmoor',
    role: 'profile-administrator',
    title: 'Area profile administrator',
  },
  silas: {
    name: 'Silas Brockway',
    agency: 'coalmoorPolice',
    area: 'coalmoor',
    role: 'mappa-coordinator',
    title: 'MAPPA Co-ordinator',
  },
  imogen: {
    name: 'Imogen Tarn',
    agency: 'sarsenvalePolice',
    area: 'sarsenvale',
    role: 'profile-administrator',
    title: 'Area profile administrator',
  },
  piers: {
    name: 'Piers Wolding',
    agency: 'sarsenvalePolice',
    area: 'sarsenvale',
    role: 'mappa-coordinator',
    title: 'MAPPA Co-ordinator',
  },
} as const satisfies Record<string, Member>
export type UserKey = keyof typeof USERS

const KEYS = Object.keys(USERS) as UserKey[]
export const userId = (key: UserKey): string => id(3, KEYS.indexOf(key) + 1)
export const emailOf = (key: UserKey): string =>
  `${USERS[key].name.toLowerCase().replace(/[^a-z]+/g, '.')}@parapet.example`
export const agencyOf = (key: UserKey) => AGENCIES[USERS[key].agency]
export const areaOf = (key: UserKey) => AREAS[USERS[key].area]
