import { cite, type Source, thamesValley } from '../source.ts'

/** How an agency stands in the arrangements of an area. */
export type Standing = 'member' | 'partner' | 'duty' | 'outside'

/** A type of agency in the directory. `kind` is what the rest of the service knows it by; `group` joins types of which one is enough. */
type AgencyType = {
  code: string
  kind: string
  standing: 'authority' | 'duty' | 'partner' | 'outside'
  group: string
  source: Source
}

const london = cite('london', '§13.6.6')
const authority = (code: string): AgencyType => ({
  code,
  kind: code,
  standing: 'authority',
  group: code,
  source: cite('cja-2003', 's.325(1)'),
})
const duty = (code: string, kind: string, source: Source, group: string = code): AgencyType => ({
  code,
  kind,
  standing: 'duty',
  group,
  source,
})
const central = (code: string): AgencyType => ({
  code,
  kind: 'central',
  standing: 'outside',
  group: code,
  source: thamesValley('§3.58'),
})

/** AP-04, AP-18: the types of agency the directory knows, in the order in which it lists them. */
export const AGENCY_TYPES: readonly AgencyType[] = [
  authority('police'),
  authority('probation'),
  authority('prison'),
  duty('childrens-social-care', 'childrens-services', london),
  duty('education', 'education', thamesValley('§3.46')),
  duty('mental-health-trust', 'health', thamesValley('§3.52'), 'health'),
  duty('primary-care', 'health', thamesValley('§3.51'), 'health'),
  duty('other-nhs-trust', 'health', thamesValley('§3.51'), 'health'),
  duty('strategic-health', 'health', thamesValley('§3.51'), 'health'),
  duty('jobcentre', 'jobcentre', thamesValley('§3.43')),
  duty('youth-offending', 'youth-offending', thamesValley('§3.40')),
  duty('social-landlord', 'housing', thamesValley('§3.50')),
  duty('local-housing-authority', 'housing', thamesValley('§3.50')),
  duty('electronic-monitoring', 'electronic-monitoring', thamesValley('§3.56')),
  {
    code: 'adult-services',
    kind: 'adult-services',
    standing: 'partner',
    group: 'adult-services',
    source: london,
  },
  { code: 'voluntary', kind: 'voluntary', standing: 'partner', group: 'voluntary', source: london },
  central('lifer-review'),
  central('early-release'),
  central('mental-health-unit'),
  central('mental-health-tribunal'),
  central('parole-board'),
  central('other-central'),
]

/** The type with this code, if the directory knows it. */
export const findType = (code: string): AgencyType | undefined =>
  AGENCY_TYPES.find((type) => type.code === code)

/** The type an agency is taken for until its entry says otherwise. */
export const typeOfKind = (kind: string): string =>
  AGENCY_TYPES.find((type) => type.kind === kind)?.code ?? 'voluntary'

/**
 * How an agency of this type stands in an area. AP-01: police, probation and prison are members where the profile names all three. AP-02: whichever
 * of them the profile leaves out is a partner.
 */
export function standingOf(type: string, responsibleAuthority: readonly string[]): Standing {
  const found = findType(type)
  if (found?.standing === 'authority') return responsibleAuthority.includes(type) ? 'member' : 'partner'
  return found?.standing === 'duty' || found?.standing === 'outside' ? found.standing : 'partner'
}

/** AP-08: the four things every participating agency provides. */
export const FOUR_DUTIES = ['point-of-contact', 'general-advice', 'specific-advice', 'co-ordination'] as const
export const FOUR_DUTIES_SOURCE = thamesValley('§3.38')

export type Entry = {
  type: string
  roleStatement: string
  contactPost: string
  contactPhone: string
  contactRoute: string
  generalAdvice: string
  specificAdvice: string
  coOrdination: string
  sharingPolicy: string
  channel: string
  channelShownOn: string | null
  leadOfficerId: string | null
}

export type Missing =
  | 'role'
  | 'function'
  | 'contact-route'
  | (typeof FOUR_DUTIES)[number]
  | 'channel'
  | 'sharing-policy'
  | 'lead-officer'

type Asks = { electronicOnceShown: boolean; leadOfficers: boolean }

/** What an entry lacks: a central body needs its function and a route; every other agency its role and the four duties, and a lead officer where the area asks for one. */
export function missingFrom(entry: Entry, asks: Asks): Missing[] {
  const lacks = (key: Missing, there: boolean) => (there ? [] : [key])
  const reached = entry.contactPost !== '' && entry.contactPhone !== ''
  if (findType(entry.type)?.standing === 'outside')
    return [
      ...lacks('function', entry.roleStatement !== ''),
      ...lacks('contact-route', entry.contactPhone !== '' || entry.contactRoute !== ''),
    ]
  return [
    ...lacks('role', entry.roleStatement !== ''),
    ...lacks('point-of-contact', reached),
    ...lacks('general-advice', entry.generalAdvice !== ''),
    ...lacks('specific-advice', entry.specificAdvice !== ''),
    ...lacks('co-ordination', entry.coOrdination !== ''),
    ...lacks('channel', acceptedChannel(entry, asks.electronicOnceShown) !== null),
    ...lacks('sharing-policy', entry.sharingPolicy !== ''),
    ...(asks.leadOfficers ? lacks('lead-officer', entry.leadOfficerId !== null) : []),
  ]
}

/** The secure channel by which an agency may be reached: none until its security has been shown, where the area asks for that (SE-02). */
export function acceptedChannel(
  { channel, channelShownOn }: Pick<Entry, 'channel' | 'channelShownOn'>,
  electronicOnceShown: boolean,
): string | null {
  if (channel === '') return null
  return electronicOnceShown && channelShownOn === null ? null : channel
}

/** AP-04: the groups of agencies under the duty to co-operate, and of the authority, of which the directory of an area holds none. */
export function groupsMissing(types: readonly string[]): string[] {
  const held = new Set(types.map((code) => findType(code)?.group))
  const needed = AGENCY_TYPES.filter(({ standing }) => standing === 'authority' || standing === 'duty')
  return [...new Set(needed.map(({ group }) => group))].filter((group) => !held.has(group))
}

export type AreaRecord = {
  arrangements: string
  consultation: string
  consultedOn: string | null
  lastReviewedOn: string | null
  reportTitle: string
  reportPublishedOn: string | null
  coordination: string
  coordinationContact: string
  unitName: string
  unitContact: string
}

export type RecordMissing =
  | 'arrangements'
  | 'consultation'
  | 'review'
  | 'report'
  | 'co-ordination'
  | 'central-unit'

export const AREA_RECORD_SOURCE = cite('london', '§13.6.1, §13.6.4')

/** AP-03, AP-21, AP-22: what the record of an area lacks. The central unit is asked for where the profile sends every referral through one. */
export function missingFromRecord(record: AreaRecord, centralUnit: boolean): RecordMissing[] {
  const lacks = (key: RecordMissing, there: boolean) => (there ? [] : [key])
  return [
    ...lacks('arrangements', record.arrangements !== ''),
    ...lacks('consultation', record.consultation !== '' && record.consultedOn !== null),
    ...lacks('review', record.lastReviewedOn !== null),
    ...lacks('report', record.reportTitle !== '' && record.reportPublishedOn !== null),
    ...lacks('co-ordination', record.coordination !== '' && record.coordinationContact !== ''),
    ...(centralUnit ? lacks('central-unit', record.unitName !== '' && record.unitContact !== '') : []),
  ]
}

export type Protocol = {
  signedOn: string | null
  replaced: string
  legislation: string
  signatories: readonly { posts: string }[]
}
export type ProtocolMissing = 'signatories' | 'signed-on' | 'replaced' | 'legislation'
export const PROTOCOL_SOURCE = thamesValley('§3.1, §3.2')

/** AR-13: what the record of a protocol lacks. */
export function missingFromProtocol({
  signedOn,
  replaced,
  legislation,
  signatories,
}: Protocol): ProtocolMissing[] {
  const lacks = (key: ProtocolMissing, there: boolean) => (there ? [] : [key])
  return [
    ...lacks('signatories', signatories.length > 0),
    ...lacks('signed-on', signedOn !== null),
    ...lacks('replaced', replaced !== ''),
    ...lacks('legislation', legislation !== ''),
  ]
}
