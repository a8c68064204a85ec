/** The services whose ranks and grades are kept apart; everybody else is `other`. */
export type Service = 'police' | 'probation' | 'prison' | 'other' | 'independent'

/**
 * A rank or grade. `standing` orders the ranks of one service, the lowest first; two of the same standing are equals. `branch` marks a rank
 * of detectives, which a document may ask for.
 */
export type Rank = {
  code: string
  title: string
  service: Service
  standing: number
  /** Which ranks of the services count as equivalent. No document sets this out, so it is this service's own table. */
  tier: number
  branch: 'detective' | null
  /** What documents and people also call it. */
  alsoCalled: readonly string[]
}

type Named = readonly [code: string, title: string, tier: number, alsoCalled?: readonly string[]]

const ladder = (service: Service, ...steps: readonly Named[]): Rank[] =>
  steps.map(([code, title, tier, alsoCalled = []], index) => ({
    code,
    title,
    service,
    standing: index + 1,
    tier,
    branch: null,
    alsoCalled,
  }))

const POLICE = ladder(
  'police',
  ['police-staff', 'Police staff', 0],
  ['constable', 'Constable', 1, ['PC']],
  ['sergeant', 'Sergeant', 2],
  ['inspector', 'Inspector', 3],
  ['chief-inspector', 'Chief Inspector', 4],
  ['superintendent', 'Superintendent', 5],
  ['chief-superintendent', 'Chief Superintendent', 6],
  ['assistant-chief-constable', 'Assistant Chief Constable', 7, ['Commander']],
  ['deputy-chief-constable', 'Deputy Chief Constable', 8, ['Deputy Assistant Commissioner']],
  ['chief-constable', 'Chief Constable', 9, ['Assistant Commissioner']],
)

const DETECTIVES: Readonly<Record<string, readonly string[]>> = {
  constable: ['DC'],
  sergeant: ['DS'],
  inspector: ['DI'],
  'chief-inspector': ['DCI'],
  superintendent: ['Det Supt'],
  'chief-superintendent': [],
}

/** Detectives up to Chief Superintendent stand level with the rank in uniform. */
const detectives: Rank[] = POLICE.flatMap((rank) => {
  const alsoCalled = DETECTIVES[rank.code]
  return alsoCalled === undefined
    ? []
    : [
        {
          ...rank,
          code: `detective-${rank.code}`,
          title: `Detective ${rank.title}`,
          branch: 'detective' as const,
          alsoCalled,
        },
      ]
})

/** Ranks and grades of every service, each service in order, the lowest first. A profile names its least chair by these. */
export const RANKS: readonly Rank[] = [
  ...POLICE,
  ...detectives,
  ...ladder(
    'probation',
    ['probation-staff', 'Other probation staff', 0],
    ['probation-services-officer', 'Probation services officer', 1, ['PSO']],
    ['probation-officer', 'Probation officer', 2],
    ['senior-probation-officer', 'Senior probation officer', 3, ['SPO']],
    [
      'assistant-chief-probation-officer',
      'Assistant Chief Probation Officer',
      5,
      ['ACPO', 'Probation Delivery Unit head'],
    ],
    ['deputy-chief-probation-officer', 'Deputy Chief Probation Officer', 6],
    ['chief-probation-officer', 'Chief Probation Officer', 7, ['Regional Probation Director']],
  ),
  ...ladder(
    'prison',
    ['prison-staff', 'Other prison staff', 0],
    ['prison-officer', 'Prison officer', 1],
    ['supervising-officer', 'Supervising officer', 2],
    ['custodial-manager', 'Custodial manager', 3],
    ['head-of-function', 'Head of function', 5],
    ['deputy-governor', 'Deputy Governor', 6],
    ['governor', 'Governor', 7],
  ),
  ...ladder(
    'other',
    ['practitioner', 'Practitioner', 1],
    ['team-manager', 'Team manager', 3],
    ['service-manager', 'Service manager', 4],
    ['head-of-service', 'Head of service', 5],
    ['director', 'Director', 7],
  ),
  ...ladder('independent', ['independent-chair', 'Independent chair', 5]),
]

/** The rank with this code, if there is one. */
export const findRank = (code: string): Rank | undefined => RANKS.find((rank) => rank.code === code)

/** Whose ranks an agency of this kind uses. */
export const serviceOf = (agencyKind: string): Service =>
  agencyKind === 'police' || agencyKind === 'probation' || agencyKind === 'prison' ? agencyKind : 'other'

/** The ranks somebody of an agency of this kind may hold: those of its service, and to chair independently. */
export const ranksFor = (agencyKind: string): readonly Rank[] =>
  RANKS.filter(
    ({ service }) =>
      service === serviceOf(agencyKind) || (service === 'independent' && serviceOf(agencyKind) === 'other'),
  )

/** Whether a rank is at least another of the same service. A rank of detectives is reached only by detectives. */
export const atLeast = (held: Rank, least: Rank): boolean =>
  held.service === least.service &&
  held.standing >= least.standing &&
  (least.branch === null || held.branch === least.branch || held.standing > DETECTIVES_END)

/** Whether a rank is at least another, whatever the service: its equal or better in its own, or its equivalent in another. */
export const atLeastEquivalent = (held: Rank, least: Rank): boolean =>
  held.service === least.service ? atLeast(held, least) : held.tier >= least.tier

/** Above Chief Superintendent nobody is called a detective any more. */
const DETECTIVES_END = POLICE.findIndex(({ code }) => code === 'chief-superintendent') + 1

const plain = (words: string) =>
  ` ${words
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()} `

/**
 * The ranks that a document's words name, such as "Detective Superintendent (Specialist Operations) or DCI Public Protection Unit"; none when
 * they leave the standing to judgement, such as "Sufficient standing and expertise".
 */
export function ranksNamed(words: string, service: Service | 'any'): Rank[] {
  return words.split(/\bor\b|[,;/]/i).flatMap((part) => longest(plain(part), service))
}

function longest(part: string, service: Service | 'any'): Rank[] {
  const hits = RANKS.filter((rank) => service === 'any' || rank.service === service).flatMap((rank) =>
    [rank.title, ...rank.alsoCalled].map((name) => ({ rank, name: plain(name) })),
  )
  const [best] = hits.filter(({ name }) => part.includes(name)).sort((a, b) => b.name.length - a.name.length)
  return best === undefined ? [] : [best.rank]
}
