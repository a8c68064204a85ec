import { addDays } from '#rules/calendar.ts'
import type { Calendar } from './calendar.ts'
import { agencyOf, USERS } from './cast.ts'
import { say } from './concerns/index.ts'
import type { Part } from './parts.ts'
import { deal, madeUpSurname } from './people.ts'
import { STREETS, TOWNS } from './phrases.ts'
import { speakerOf } from './speakers.ts'

export type Claim = { level: 1 | 2 | 3; grade: 'medium' | 'high' | 'very-high' }
export type Answers = Record<string, unknown>

const phone = (n: number) => `020 7946 0${String(100 + n * 7).padStart(3, '0')}`

/** What the first pages of the area's form ask: who, where, and the conviction. A draft stops here. */
export function firstAnswers(part: Part, calendar: Calendar): Answers {
  const { area, concern, person, turn, n } = part
  const convictedOn = addDays(calendar.day(-420), -(n * 37))
  const shared = {
    claimedCategory: String(concern.category),
    legalBasis: concern.basis,
    legalBasisOn: convictedOn,
    offenceDetails: say(deal(concern.offences, turn), person.voice),
  }
  if (area === 'brackenshire') return shared
  const custody = agencyOf(part.referrer).kind === 'prison'
  return {
    ...shared,
    livesAt: `${11 + n} ${deal(STREETS[area], n)}\n${deal(TOWNS[area], n)}`,
    inCustody: custody ? 'yes' : 'no',
    ...(custody && {
      custodyPlace: 'HMP Fallowgate',
      releaseExpectedOn: calendar.day(45 + n),
      releaseAddress: 'A place in approved premises has been asked for',
    }),
  }
}

/** The whole referral on the form of the area. */
export function allAnswers(part: Part, claim: Claim, calendar: Calendar): Answers {
  const rest = part.area === 'aldermere' ? pp1 : mappaA
  return { ...firstAnswers(part, calendar), ...rest(part, claim, calendar) }
}

function pp1(part: Part, { level, grade }: Claim, calendar: Calendar): Answers {
  const { area, concern, person, turn, n } = part
  const said = (list: Parameters<typeof say>[0][]) => say(deal(list, turn), person.voice)
  const worried = n % 3 !== 0
  return {
    probationNumber: `X${String(200000 + n * 911)}`,
    toolsUsed: [
      { tool: concern.tool, usedOn: calendar.day(-(30 + n)), outcome: deal(concern.toolResults, turn) },
    ],
    assessedGrade: grade,
    gradeEvidence: said([...concern.evidence]),
    peopleAtRisk: [...concern.atRisk],
    harmFeared: said([...concern.harm]),
    dynamicFactors: said([...concern.dynamic]),
    suggestedLevel: String(level),
    levelArgument: said([...(level === 1 ? concern.single : concern.several)]),
    panelCriteriaMet: level === 3 ? 'yes' : 'no',
    ...(level === 3 && { panelEvidence: said([...concern.senior]) }),
    workersInvolved: workers(part),
    supervisedBy: USERS[part.manager].name,
    supervisorContact: phone(n + 1),
    ...victims(part),
    housingConcern: worried ? 'yes' : 'no',
    ...(worried && { housingWorry: said([...concern.housing]) }),
    referrerContact: area === 'aldermere' ? phone(n) : phone(n + 60),
  }
}

/** What the additional housing information says. */
export function housingAnswers({ person, concern, turn, n }: Part): Answers {
  return {
    housedName: `${person.givenName} ${person.familyName}`,
    housedBornOn: person.dateOfBirth,
    concernAboutHousing: say(deal([...concern.housing], turn), person.voice),
    heldNow: 'no',
    addressNow: `${10 + n} Ferry Lane`,
    addressPlanned: 'None found yet',
    tenureNow: n % 2 === 0 ? 'council' : 'private',
    hostelPlanned: 'no',
    suitability: 'A home of one person, away from schools, with a landlord who answers the telephone.',
    supportNeeded: 'Help to keep the tenancy in the first six months.',
    movingOn: 'A review with housing before the tenancy ends.',
  }
}

function workers({ area, concern, n }: Part): Answers[] {
  const sides = [...new Set(concern.known.map((item) => item.from))]
    .filter((side) => side !== 'victims')
    .slice(0, 3)
  return sides.map((side, index) => {
    const who = speakerOf(area, side, n)
    return { agency: agencyOf(who).name, worker: USERS[who].name, contact: phone(n + index + 20) }
  })
}

function victims({ concern, n }: Part): Answers {
  if (!concern.victimsKnown) return { victimsNamed: 'no' }
  return {
    victimsNamed: 'yes',
    victimNames: [
      {
        victim: `${n % 2 === 0 ? 'Ms' : 'Mr'} ${madeUpSurname(60 + n)}`,
        tie: n % 3 === 0 ? 'Known before the offence' : 'Victim of the offence',
      },
    ],
    victimContactHeld: 'yes',
    victimContactOfficer: USERS[speakerOf('aldermere', 'victims', n)].name,
  }
}

function mappaA(part: Part, { level, grade }: Claim): Answers {
  const { concern, person, turn } = part
  const said = (list: Parameters<typeof say>[0][]) => say(deal(list, turn), person.voice)
  const harm = said([...concern.harm])
  return {
    assessedGrade: grade,
    riskSummary: `${harm}\n\n${said([...concern.dynamic])}`,
    suggestedLevel: String(Math.max(2, level)),
    whyNotAlone: said([...concern.several]),
    agenciesWanted: workers(part)
      .map(({ agency, worker }) => `${agency}: ${worker}`)
      .join('\n'),
    victimLiaison: concern.victimsKnown ? 'yes' : 'no',
    ...(concern.victimsKnown && {
      victimLiaisonOfficer: USERS[speakerOf('brackenshire', 'victims', part.n)].name,
    }),
    managerInformed: USERS.fabian.name,
  }
}
