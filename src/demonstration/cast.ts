import { NATIONAL } from '#rules/profiles/national.ts'
import { THAMES_VALLEY } from '#rules/profiles/thames-valley.ts'

const id = (kind: number, n: number) =>
  `de000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`

/** Two areas that are on no map. */
export const AREAS = {
  aldermere: { id: id(1, 1), code: 'aldermere', name: 'Aldermere and the Vale', profile: THAMES_VALLEY },
  brackenshire: { id: id(1, 2), code: 'brackenshire', name: 'Brackenshire', profile: NATIONAL },
} as const
export type AreaKey = keyof typeof AREAS

/** Eight agencies. */
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
} as const
export type AgencyKey = keyof typeof AGENCIES

type Member = { name: string; agency: AgencyKey; area: AreaKey; role: string; title: string }

/** Thirty users, each with one post in one area. */
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
} as const satisfies Record<string, Member>
export type UserKey = keyof typeof USERS

const KEYS = Object.keys(USERS) as UserKey[]
export const userId = (key: UserKey): string => id(3, KEYS.indexOf(key) + 1)
export const emailOf = (key: UserKey): string =>
  `${USERS[key].name.toLowerCase().replace(/[^a-z]+/g, '.')}@parapet.example`
export const agencyOf = (key: UserKey) => AGENCIES[USERS[key].agency]
export const areaOf = (key: UserKey) => AREAS[USERS[key].area]
