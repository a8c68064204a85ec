import type { Side, Words } from './concerns/index.ts'

// Sentences that fit any case. Each list is dealt out by the number of the story, so that neighbours in a list of cases differ.

export const FIRST_LEVEL_REASONS: readonly Words[] = [
  'The risk is managed by one agency under the usual conditions. Nothing was put before us that needs the involvement of others.',
  'Supervision and visits already in place meet the risk as it was described. The case comes to the meeting for information.',
  'The evidence supports the category. It does not show that one agency alone cannot manage the risk.',
  (p) =>
    `${p.name} has kept every condition for a year and the assessment has not changed. Ordinary agency management is enough.`,
  'The referral was made because of a change of address, which was checked and found suitable. One agency can manage this.',
]
export const SECOND_LEVEL_REASONS: readonly Words[] = [
  'The risk cannot be managed without agencies acting together, and what is needed can be found locally.',
  'Housing, health and supervision have to be planned at one table. No senior commitment of money is needed.',
  'The dynamic factors have moved and more than one agency holds the means to answer them.',
  'There is an identified person at risk and their safety depends on three agencies knowing the same thing at the same time.',
  'The plan of the single agency has been tried and has not held. Active conferencing is needed.',
  'The panel gave weight to how quickly things have changed and to the number of agencies already involved.',
]
export const THIRD_LEVEL_REASONS: readonly Words[] = [
  'The risk is imminent and serious, and the means to meet it have to be committed at senior level.',
  'The case is among the critical few: high risk, close interest of the public, and cost beyond a single budget.',
  'Close management by senior officers is needed until the release has settled.',
]
export const SCREENING_EVIDENCE: readonly Words[] = [
  'The referral with its assessments, the record of convictions and the referrer’s account of the last two months.',
  'The referral, the pre-sentence report and the police record. The panel also heard the referrer by telephone.',
  'The assessment dated within the last month, two incident reports and the supervision record.',
  'The referral and its attachments. The panel saw no evidence that points the other way.',
  'The risk assessment, the treatment report and the views of the two agencies already involved.',
]
export const MORE_EVIDENCE: readonly { reasons: string; asked: string }[] = [
  {
    reasons:
      'The assessment is a year old and was made before the move. Neither the grade nor the level can be agreed on it.',
    asked:
      'A new assessment, the reports of the last three visits, and what the housing provider knows of the household.',
  },
  {
    reasons:
      'The referral describes a concern and does not say what has happened. The panel could not weigh it.',
    asked: 'Dates and sources for each incident, and whether police were called to any of them.',
  },
  {
    reasons:
      'The harm feared depends on contact that is not shown. More must be known before a level can be agreed.',
    asked: 'A chronology of contact since release and the view of children’s services.',
  },
]
export const ADDED_EVIDENCE =
  ' The evidence asked for has been added: a new assessment, dated incident reports and the view of the second agency.'
export const NOT_ACCEPTED = {
  reasons:
    'The conviction is not one that brings the case into a category, and no other ground was shown. The concerns are real and are being answered by adult social care.',
  evidence:
    'The certificate of conviction and the adult social care record. Neither shows a risk of serious harm that needs these arrangements.',
}
export const WITHDRAWN =
  'Recalled to prison on Monday for breach of licence, with more than a year to serve. A new referral will be made six months before release.'
export const MISSING_REASONS = [
  'The report has been asked for and is due next week. The rest should not wait for it.',
  'The file has been called from another area and has not come yet.',
  'The person was only moved yesterday, and the new worker is not known yet.',
]

export const RISK_CONFIRMED: readonly Words[] = [
  'High, as referred. The meeting agreed that the evidence supports it and that it has not fallen since.',
  'The assessed risk was confirmed as high. It is rising in one respect and steady in the others.',
  'Very high to a named person, medium to the public. The meeting agreed with both.',
  'High when the warning signs are present and medium otherwise. The meeting asked that both are written down.',
  'High. Police and probation had graded it differently and agreed on the higher grade after hearing each other’s reasons.',
  'Medium, and high if the address is lost. The meeting took the address as the thing to protect.',
  'High, unchanged. There is no new incident and there is a new opportunity.',
]
export const FACTORS = {
  risk: [
    'High and steady.',
    'High; it has risen since the referral.',
    'High with one factor falling.',
    'Medium, high in the week of the known dates.',
    'High; the next two months decide.',
  ],
  monitoring: [
    'Weekly contact by one agency or another.',
    'Two visits a month and a check of devices or address.',
    'Contact each week, and a telephone round on the known dates.',
    'Fortnightly contact and a log kept at the address.',
    'Visits by police and supervision alternate.',
  ],
  interventions: [
    'A programme place begins next month.',
    'Treatment has started and is to be looked at half-way.',
    'The move comes first; other work follows it.',
    'Sessions on warning signs end before the review.',
    'An application to vary the order is before the court.',
  ],
  cooperation: [
    'Agencies have worked well and quickly.',
    'One agency could not come; information was sent.',
    'Good. The agencies now ring one another without waiting for a meeting.',
    'Better than at referral. Housing and health had not met before.',
    'Working, with a gap at weekends that was named.',
  ],
} as const
export const REVIEW_REASONS: readonly Words[] = [
  'Half-way through the planned work, and before the next known date.',
  'After the move, when it can be seen whether it has settled.',
  'Soon enough to notice if the plan does not hold, and late enough for the actions to be done.',
  'When the programme report will be ready.',
  'Before the licence condition ends.',
  'After the court has decided.',
]
export const SAME_LEVEL: readonly Words[] = [
  'The plan needs several agencies to act together and can be carried by those present.',
  'Confirmed as it stands. No agency asked for another level.',
  'The meeting considered the lower level and thought it too early.',
]
export const TOLD: readonly { told: 'yes' | 'no'; reasons: Words }[] = [
  {
    told: 'yes',
    reasons: (p) =>
      `The offender manager tells ${p.name} the level, what is expected and when it is looked at again.`,
  },
  { told: 'yes', reasons: 'Told at the next appointment, together with the plan in plain words.' },
  {
    told: 'no',
    reasons:
      'Telling now would show who gave information and put that person at risk. The meeting looks at this again at the review.',
  },
  { told: 'yes', reasons: 'Told by the two officers who visit, so that both hear the answer.' },
  {
    told: 'yes',
    reasons: 'Told in writing and by word of mouth. The parts about other people are left out.',
  },
]
export const DUTIES = [
  'Supervises the staff who carry out the plan and has to commit their time.',
  'Answers for lettings in the area and has to know which offers must wait.',
  'Responsible for victim contact in this case and has to keep the victim’s plan in step.',
  'Manages the team that will take the case over and has a duty to prepare for it.',
  'Has to consider the information for the safety of staff.',
]

export const INVITED_FOR: Readonly<Record<Side, readonly string[]>> = {
  police: [
    'Police hold the record of incidents and would act on a breach',
    'Knows the incidents and would answer a call',
  ],
  probation: ['Manages the case', 'Supervises the licence'],
  prison: ['Knows conduct in custody and the release plan', 'Holds the sentence plan'],
  housing: ['Housing is a concern in this case', 'Holds the tenancy or the application for one'],
  children: ['A child may be at risk', 'Has an open assessment in the household'],
  health: ['Treatment bears on the risk', 'In touch with the person about health'],
  victims: ['There is a named victim', 'Speaks for the victim'],
}
export const APOLOGIES = [
  'In court that morning. What we know has been sent.',
  'On leave. A colleague has sent what the agency knows.',
  'Called to an urgent visit. We have nothing to add to what was sent.',
  'Double-booked with a child protection conference.',
]
export const CHECKED = [
  'Case records, duty log and archive, searched by name, date of birth and both addresses',
  'Tenancy, homelessness and complaint records for five years',
  'Patient index and safeguarding log',
  'Contact and referral records since the last move',
]
export const PLACES = {
  aldermere: [
    'Room 2, Aldermere Police House',
    'The Tallow Room, Aldermere Town Hall',
    'Probation office, Lantern Row',
  ],
  brackenshire: ['Meeting room 1, Brackenshire House', 'Probation office, Fernhollow'],
} as const
export const STREETS = {
  aldermere: [
    'Lantern Row',
    'Cooper’s Yard',
    'Millrace Street',
    'Tallow Lane',
    'Heron Court',
    'Saddler’s Rise',
  ],
  brackenshire: ['Fernhollow Road', 'Quarry Bank', 'Low Bracken Lane', 'Shepherd’s Cross'],
} as const
export const TOWNS = {
  aldermere: ['Aldermere', 'Overmere', 'Vale End'],
  brackenshire: ['Fernhollow', 'Brackenmoor'],
} as const
