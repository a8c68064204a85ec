import type { Concern } from './concern.ts'

/** Terrorism offences. */
export const EXTREMISM: Concern = {
  key: 'extremism',
  category: 4,
  basis: 'conviction',
  lead: 'probation',
  referrers: ['prison', 'police', 'probation'],
  offences: [
    'Encouragement of terrorism, section 1 of the Terrorism Act 2006. Crown Court. Three years’ imprisonment and notification for ten years.',
    'Collection of information, section 58 of the Terrorism Act 2000, two counts. Crown Court. Thirty months’ imprisonment and notification for ten years.',
    'Dissemination of terrorist publications, section 2 of the Terrorism Act 2006. Crown Court. Four years’ imprisonment and one year of extended licence.',
  ],
  tool: 'other',
  toolResults: [
    'Extremism risk guidance: high engagement, moderate intent, low capability',
    'Extremism risk guidance: moderate engagement, low intent',
  ],
  atRisk: ['public'],
  victimsKnown: false,
  harm: [
    (p) =>
      `The public, by way of others who act on what ${p.name} writes. There is no sign of a plan of ${p.his} own.`,
    (p) => `People at a place of worship that ${p.name} has written about. The writing has grown more exact.`,
    'Young people who are drawn in online. Two of them have been referred to the support programme.',
  ],
  dynamic: [
    (p) =>
      `Sees nobody but the mentor and an aunt. ${p.name} argues less than before and listens more. A well-known date for the movement is near. One device, monitored.`,
    (p) =>
      `Has found a group that trains together and says that it is about fitness. ${p.name} gave up a job rather than work on certain days. Reads at night.`,
    (p) =>
      `Released to approved premises and close to another resident of the same mind. ${p.name} welcomes the chaplain and corrects what the chaplain says.`,
  ],
  evidence: [
    'Belief is strong and stable, intent to act is not shown, and means are few. The grade follows from what others may do.',
    'The writing has become more exact about places in the last two months.',
    'Progress with the mentor is real and recent.',
  ],
  several: [
    'Counter-terrorism police, probation, the mentor and the approved premises each see a different person.',
    'The licence, the notification order and the support programme must not contradict one another.',
    'Education and housing will be asked to take the person on and need to know what to look for.',
  ],
  single: [
    'Notification is kept, the programme is finished and police visits are enough.',
    'Supervision and the mentor cover what is known.',
  ],
  senior: [
    (p) =>
      `The assessment has changed to an intent to act. ${p.name} is released in eight days, in the public eye, and measures of that kind need chief officers of several agencies.`,
    'The place that was written about has a public event, protection costs more than one agency can carry, and the press has asked questions.',
  ],
  housing: [
    'Must leave the approved premises in six weeks and no landlord has been asked.',
    'The aunt’s flat is near a college.',
  ],
  known: [
    {
      from: 'police',
      body: 'The monitored device shows hours of reading and no contact with others. The notification requirements are kept.',
      source: 'Offender management unit for terrorism offences',
      purpose: 'To protect the public',
      daysBefore: 12,
      named: true,
    },
    {
      from: 'probation',
      body: (p) =>
        `${p.name} has met the mentor nine times. In the last three sessions ${p.he} brought questions and not answers.`,
      source: 'Supervision and mentoring record',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 16,
    },
    {
      from: 'prison',
      body: 'Wrote to two people outside under other names in the first year. No such letters in the second.',
      source: 'Prison intelligence, as it may be shared',
      purpose: 'To show a change over time',
      daysBefore: 140,
      named: true,
    },
    {
      from: 'housing',
      body: 'A one-bedroom flat away from the college will be free in seven weeks.',
      source: 'Lettings plan',
      purpose: 'To plan where the person lives',
      daysBefore: 9,
    },
    {
      from: 'health',
      body: 'Seen for assessment. There is no illness. Loneliness was the word used most.',
      source: 'Mental health assessment, shared with consent',
      purpose: 'To plan support that lowers the risk',
      daysBefore: 28,
    },
    {
      from: 'police',
      body: 'In our opinion the coming date will pass quietly if the aunt is at home.',
      source: 'Case officer',
      purpose: 'To plan the week of the date',
    },
  ],
  decided: [
    {
      by: 'probation',
      decision:
        'The move from the approved premises is put back by one week so that it falls after the date.',
      reasons:
        'A move, a date and a new neighbourhood in one week would leave nobody able to tell what a change means.',
    },
    {
      by: 'police',
      decision:
        'The place that was written about is spoken to by the protective security adviser, without a name.',
      reasons: 'It can protect itself without knowing who is meant.',
    },
    {
      by: 'housing',
      decision: 'The flat away from the college is held for the new date.',
      reasons: 'It is the only one that needs no further condition.',
      dissent: 'Housing noted that the flat will stand empty for a week at its own cost.',
    },
  ],
  tasked: [
    {
      by: 'probation',
      what: 'Plan the week of the date with the mentor and the aunt.',
      why: 'Being alone that week would be the worst of it.',
      result: 'The aunt stayed for the week. The mentor came twice.',
      evidence: 'Plan and mentor’s note',
      refusal: 'The mentor is engaged elsewhere that week. A second mentor has been asked.',
    },
    {
      by: 'police',
      what: 'Check the fitness group and say whether it is a concern.',
      why: 'It is the only new company.',
      result: 'It is what it says it is.',
      evidence: 'Result of the check, held by police',
      refusal: 'This cannot be answered to this meeting. It is being dealt with.',
    },
    {
      by: 'housing',
      what: 'Hold the flat until the new date and keep the address to three people.',
      why: 'The press has asked.',
      result: 'Held. Moved in on the day.',
      evidence: 'Tenancy agreement',
      refusal: 'The flat can be held for five days and not for eight.',
    },
    {
      by: 'health',
      what: 'Offer a social prescriber.',
      why: 'Loneliness is named by everybody and belongs to no agency.',
      result: 'Two meetings. A walking group has been joined.',
      evidence: 'Note of the social prescriber',
      refusal: 'There is none at that surgery.',
    },
  ],
  discussion: [
    (p) =>
      `Police said what may be said at this table. The meeting agreed that belief is not the same as intent and asked what would show a change. The mentor’s notes were read.\n\n${p.name} is told of the plan for the week and of nothing else.`,
    'The meeting considered what the landlord, the college and the place of worship need to know. Each is to be told the least that lets it act.',
  ],
}
