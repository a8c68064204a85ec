import { formatDateTime, plural } from '#platform/html/format.ts'
import type { Lang } from '#platform/html/text.ts'
import { ruleName } from '../work/index.ts'
import type { Facts, Owed } from './work.ts'

/** What is owed, in one sentence, with a second line where it helps to know it again, and where the reader does it. */
export type OwedWords = { what: string; detail: string; href: string | null }

/** What the words are made from. */
type Wording = Pick<Owed, 'kind' | 'facts' | 'subjectType' | 'subjectId' | 'caseId' | 'personId'>

type Kind = (owed: Wording, lang: Lang) => OwedWords

const fact = (facts: Facts, name: string): string => {
  const value = facts[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Long words are cut where they stand; the whole is on their own page. */
const shorten = (text: string) => (text.length <= 140 ? text : `${text.slice(0, 139).trimEnd()}…`)

const itemOf = ({ facts, subjectId }: Wording) => fact(facts, 'agendaItemId') || subjectId
const reference = ({ facts }: Wording) => fact(facts, 'reference')

/** When and where a meeting is. */
function meetingDetail({ facts }: Wording, lang: Lang): string {
  const startsAt = fact(facts, 'startsAt')
  if (startsAt === '') return ''
  const time = formatDateTime(new Date(startsAt), lang)
  const place = fact(facts, 'place')
  return place === '' ? time : `${time}, ${place}`
}

const levelOf = ({ facts }: Wording) => fact(facts, 'level')

const tasks = {
  'screen-referral': (owed) => ({
    what: owed.facts.claimsLevel3 === true ? 'Screen a referral that claims level 3' : 'Screen a referral',
    detail: reference(owed),
    href: `/screening/${owed.subjectId}`,
  }),
  'supply-evidence': (owed) => ({
    what: 'Supply the further evidence asked for and send the referral again',
    detail: reference(owed),
    href: `/referrals/${owed.subjectId}`,
  }),
  'post-referral': (owed) => ({
    what: 'Post a referral: no secure e-mail connection is confirmed',
    detail: reference(owed),
    href: `/referrals/${owed.subjectId}`,
  }),
  'lead-manager-notice': (owed) => ({
    what:
      owed.facts.urgent === true
        ? 'Read a notification for an urgent meeting'
        : 'Read a notification for the next meeting',
    detail: reference(owed),
    href: `/referrals/${owed.subjectId}`,
  }),
  'assess-risk-to-children': (owed) => ({
    what: 'Assess whether the person is a continuing or potential risk to children',
    detail: reference(owed),
    href: owed.personId === null ? null : `/people/${owed.personId}`,
  }),
  'read-housing-information': (owed) => ({
    what: owed.facts.urgent === true ? 'Read urgent housing information' : 'Read housing information',
    detail: reference(owed),
    href: `/housing-information/${owed.subjectId}`,
  }),
  'arrange-information-meeting': (owed) => ({
    what: 'Arrange an information sharing meeting outside MAPPA',
    detail: reference(owed),
    href: `/screening/${owed.subjectId}`,
  }),
  'referral-outcome': (owed) => ({
    what: 'Read the outcome of your referral',
    detail: reference(owed),
    href: `/referrals/${owed.subjectId}`,
  }),
  'answer-invitation': (owed, lang) => ({
    what: 'Say whether you are coming to a meeting',
    detail: meetingDetail(owed, lang),
    href: `/meetings/${owed.subjectId}/invitation`,
  }),
  'accept-action': (owed) => ({
    what: 'Accept or refuse an action for your agency',
    detail: shorten(fact(owed.facts, 'what')),
    href: `/actions/${owed.subjectId}`,
  }),
  'write-minutes': (owed, lang) => ({
    what: 'Write the minutes',
    detail: meetingDetail(owed, lang),
    href: `/minutes/${itemOf(owed)}`,
  }),
  'approve-minutes': (owed, lang) => ({
    what: 'Approve the minutes',
    detail: meetingDetail(owed, lang),
    href: `/minutes/${itemOf(owed)}/approve`,
  }),
  'break-glass-used': (owed) => ({
    what: 'Look into a use of emergency access',
    detail: '',
    href: `/break-glass/uses/${owed.subjectId}`,
  }),
  'hand-over-work': (owed) => ({
    what: 'Hand over the work of somebody who leaves',
    detail: fact(owed.facts, 'name'),
    href: `/users/${owed.subjectId}/hand-over`,
  }),
  'work-handed-over': (owed) => ({
    what: 'Read what was handed over to you',
    detail: '',
    href: `/users/hand-overs/${owed.subjectId}`,
  }),
  'settle-match': (owed) => ({
    what: 'Say whether two records are of one person',
    detail: '',
    href: `/people/matches/${owed.subjectId}`,
  }),
  'answer-request': (owed) => ({
    what: 'Answer a request for co-operation',
    detail: fact(owed.facts, 'agency'),
    href: `/areas/${fact(owed.facts, 'areaId')}/requests/${owed.subjectId}`,
  }),
  'request-answered': (owed) => ({
    what: 'Read the answer to your request',
    detail: fact(owed.facts, 'agency'),
    href: `/areas/${fact(owed.facts, 'areaId')}/requests/${owed.subjectId}`,
  }),
  'own-name-suggested': (owed) => ({
    what: 'Decide whether a user is the person recorded under the same name',
    detail: '',
    href: owed.personId === null ? null : `/access/person/${owed.personId}`,
  }),
} satisfies Record<string, Kind>

const clocks = {
  'next-review': (owed) => ({
    what: 'Review the case',
    detail: '',
    href: owed.caseId === null ? null : `/cases/${owed.caseId}/reviews`,
  }),
  'procedure-review': (owed) => ({
    what: 'Review a procedure document',
    detail: shorten(fact(owed.facts, 'title')),
    href: `/areas/${fact(owed.facts, 'areaId')}/library/${owed.subjectId}`,
  }),
  'child-risk-review': (owed) => ({
    what: 'Review whether somebody presents a risk to children',
    detail: '',
    href: owed.personId === null ? null : `/people/${owed.personId}/facts/${owed.subjectId}`,
  }),
  papers: (owed, lang) => ({
    what: 'Send the papers of a meeting',
    detail: meetingDetail(owed, lang),
    href: `/meetings/${owed.subjectId}`,
  }),
  action: (owed) => ({
    what: 'Do an action',
    detail: shorten(fact(owed.facts, 'what')),
    href: `/actions/${owed.subjectId}`,
  }),
} satisfies Record<string, Kind>

const others = {
  'action-overdue': (owed) => ({
    what: `An action of ${fact(owed.facts, 'agency') || 'another agency'} in your case is overdue`,
    detail: shorten(fact(owed.facts, 'what')),
    href: `/actions/${owed.subjectId}`,
  }),
  'action-refused': (owed) => ({
    what: `${fact(owed.facts, 'agency') || 'An agency'} refused an action: close it, or propose another`,
    detail: shorten(fact(owed.facts, 'what')),
    href: `/actions/${owed.subjectId}`,
  }),
  'chair-meeting': (owed, lang) => ({
    what: `Chair a level ${levelOf(owed)} meeting`,
    detail: meetingDetail(owed, lang),
    href: `/meetings/${owed.subjectId}`,
  }),
  'minute-meeting': (owed, lang) => ({
    what: `Take the minutes of a level ${levelOf(owed)} meeting`,
    detail: meetingDetail(owed, lang),
    href: `/meetings/${owed.subjectId}`,
  }),
  'attend-meeting': (owed, lang) => ({
    what: `Come to a level ${levelOf(owed)} meeting`,
    detail: meetingDetail(owed, lang),
    href: `/meetings/${owed.subjectId}`,
  }),
  'draft-referral': (owed) => ({
    what: 'Finish and send your referral',
    detail: reference(owed),
    href: `/referrals/${owed.subjectId}`,
  }),
} satisfies Record<string, Kind>

const KINDS: Readonly<Record<string, Kind>> = { ...tasks, ...clocks, ...others }

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  case: (id) => `/cases/${id}`,
  person: (id) => `/people/${id}`,
  referral: (id) => `/referrals/${id}`,
  meeting: (id) => `/meetings/${id}`,
  action: (id) => `/actions/${id}`,
  'agenda-item': (id) => `/minutes/${id}`,
  item: (id) => `/items/${id}`,
}

/** A clock that a rule keeps has the rule's own name; another kind says what it is called. Both lead to the record or its case. */
const unknown: Kind = ({ kind, subjectType, subjectId, caseId }, lang) => ({
  what: ruleName(kind, lang) ?? `To do: ${kind.replaceAll('-', ' ')}`,
  detail: '',
  href: PAGES[subjectType]?.(subjectId) ?? (caseId === null ? null : `/cases/${caseId}`),
})

/** The words for one thing owed, from its kind and facts. */
export function owedWords(owed: Wording, lang: Lang): OwedWords {
  return (Object.hasOwn(KINDS, owed.kind) ? (KINDS[owed.kind] ?? unknown) : unknown)(owed, lang)
}

/** What a kind of duty is called where no one duty is meant. */
export function kindWords(kind: string, lang: Lang): string {
  const none = { kind, facts: {}, subjectType: '', subjectId: '', caseId: null, personId: null }
  return owedWords(none, lang).what
}

/** The words of the home page. */
export const homeText = {
  en: {
    title: 'Your work',
    whose: (name: string, agency: string) => `${name}, ${agency}`,
    filters: 'Which work to show',
    show: {
      all: (count: number) => `Everything (${count})`,
      overdue: (count: number) => `Overdue (${count})`,
      soon: (count: number) => `Due in the next 7 days (${count})`,
    },
    showing: {
      all: (count: number) => plural(count, { one: '1 thing to do', other: `${count} things to do` }, 'en'),
      overdue: (count: number) =>
        plural(count, { one: '1 thing is overdue', other: `${count} things are overdue` }, 'en'),
      soon: (count: number) =>
        plural(
          count,
          { one: '1 thing is due in the next 7 days', other: `${count} things are due in the next 7 days` },
          'en',
        ),
    },
    order: 'Overdue first, then by level of risk and date.',
    empty: {
      all: 'You owe nothing at the moment. Actions, invitations and referrals that need you appear here.',
      overdue: 'Nothing is overdue.',
      soon: 'Nothing is due in the next 7 days.',
    },
    due: 'Due',
    noDate: 'No date',
    why: 'Why this date?',
    whyOf: (what: string) => `Why this date? ${what}`,
    asPost: (title: string) => `As ${title}`,
    fullName: (given: string, family: string) => `${given} ${family}`,
    level: (level: number) => `Level ${level}`,
    pages: 'Pages of your work',
    previous: 'Previous page',
    next: 'Next page',
    referrals: 'Your referrals',
    referral: 'Referral',
    person: 'Person',
    sent: 'Sent',
    status: 'Status',
    allReferrals: 'All your referrals',
    referralStates: {
      submitted: 'Waiting to be screened',
      'with-panel': 'With the panel',
      'more-evidence': 'Further evidence asked for',
      confirmed: 'Confirmed',
      distributed: 'Confirmed and sent out',
      'not-accepted': 'Not accepted',
    },
    otherState: 'Open',
    unit: 'For the MAPPA unit',
    waiting: (count: number) =>
      count === 0
        ? 'No referral is waiting to be screened'
        : plural(
            count,
            {
              one: '1 referral is waiting to be screened',
              other: `${count} referrals are waiting to be screened`,
            },
            'en',
          ),
    oldest: (when: string) => `The oldest was sent on ${when}.`,
    overdueReviews: (count: number) =>
      count === 0
        ? 'No review in your area is overdue'
        : plural(
            count,
            {
              one: '1 review in your area is overdue',
              other: `${count} reviews in your area are overdue`,
            },
            'en',
          ),
    waitForAgenda: (count: number) =>
      count === 0
        ? 'No case is waiting for an agenda'
        : plural(
            count,
            { one: '1 case is waiting for an agenda', other: `${count} cases are waiting for an agenda` },
            'en',
          ),
    overdueActions: (count: number) =>
      count === 0
        ? 'No action in your area is overdue'
        : plural(
            count,
            { one: '1 action in your area is overdue', other: `${count} actions in your area are overdue` },
            'en',
          ),
    meetings: 'Meetings coming',
    noMeetings: 'No meeting is planned.',
    convene: 'Convene a meeting',
    when: 'When',
    levelHead: 'Level',
    cases: 'Cases',
    missing: 'What is missing',
    nothingMissing: 'Nothing',
    missingWords: {
      chair: () => 'A chair',
      'minute-taker': () => 'A minute-taker',
      agenda: () => 'Cases on the agenda',
      invitees: (count: number) =>
        plural(
          count,
          { one: 'Nobody is invited for 1 case', other: `Nobody is invited for ${count} cases` },
          'en',
        ),
      papers: () => 'Papers not sent',
      answers: (count: number) =>
        plural(count, { one: '1 answer to an invitation', other: `${count} answers to invitations` }, 'en'),
    },
  },
}
