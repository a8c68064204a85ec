import type { Concern } from './concern.ts'

/** Somebody in or after hospital care with a history of serious violence. */
export const HOSPITAL: Concern = {
  key: 'hospital',
  category: 2,
  basis: 'order',
  lead: 'probation',
  referrers: ['health', 'probation'],
  offences: [
    'Hospital order, section 37 of the Mental Health Act 1983, with restrictions under section 41, after wounding with intent, section 18 of the Offences against the Person Act 1861. Crown Court. Conditional discharge is being prepared.',
    'Hospital order, section 37 of the Mental Health Act 1983, with restrictions under section 41, after attempted murder. Crown Court. Conditionally discharged to supported housing.',
    'Hospital order, section 37 of the Mental Health Act 1983, after inflicting grievous bodily harm. Crown Court. On escorted leave from the ward.',
    'Hospital and limitation directions, section 45A of the Mental Health Act 1983, after wounding with intent. Crown Court. Returned to prison and due for release.',
  ],
  tool: 'other',
  toolResults: [
    'Structured judgement of violence: high if treatment stops, moderate while it goes on',
    'Structured judgement of violence: moderate',
    'Structured judgement of violence: high in the first three months after discharge',
  ],
  atRisk: ['known-adult', 'staff', 'public'],
  victimsKnown: true,
  harm: [
    (p) =>
      `Close family. At the time of the offence ${p.name} believed that a parent had been replaced by somebody else. The belief comes back within weeks if treatment stops.`,
    (p) =>
      `Other residents of a shared house, one of whom was attacked when ${p.name} was last unwell. There was no quarrel beforehand.`,
    'Staff who bring bad news. Attacks on the ward were few, sudden and followed a refused request for leave.',
    (p) => `A neighbour whom ${p.name} believes to be listening. The neighbour knows nothing of this.`,
  ],
  dynamic: [
    (p) =>
      `Well and in treatment. Discharge is planned for next month to a house where ${p.name} has spent six weekends. The family want contact and are also afraid.`,
    (p) =>
      `Injections have been changed to tablets at ${p.name}’s request. Two tablets were found behind a radiator. Friendly, keeps the curfew, has begun to stay in the room.`,
    (p) =>
      `Cannabis was found after leave for the second time. ${p.name} says what the first voice is saying when asked and does not say it unasked.`,
    (p) =>
      `The key worker of four years has retired. ${p.name} has written to the tribunal without help, which shows how well ${p.he} is. Sleep is the first thing to go.`,
  ],
  evidence: [
    'Three relapses in nine years, each of them after treatment was reduced, and the offence came in the second.',
    'Mental state stable for fourteen months. The risk is of relapse that is noticed too late.',
    'Tablets hidden, cannabis, and withdrawal to the room: the relapse signature written by the team, items two, four and five.',
  ],
  several: [
    'The ward, the supported house, probation and the victim’s family each see one day of the week.',
    'Recall to hospital is for health and the Ministry, entry to the house is for the landlord, and the safety of the family is for police. The plan has to join them.',
    'A discharge without the housing provider and the police would rest on one nurse.',
  ],
  single: [
    'Settled in supported housing under the community team for two years. The conditions are kept and no other agency is needed.',
    'The care programme covers what is needed and probation has a watching brief.',
  ],
  senior: [
    'The tribunal has directed discharge in ten days, there is no place that will take the person, and the victim’s family live in the same village.',
    'A move to another area with round-the-clock support has to be paid for by two health bodies that do not agree.',
  ],
  housing: [
    'The supported house has one vacancy, which is across the landing from a resident who is also at risk.',
    'The place in the house is held for three weeks and no longer.',
  ],
  known: [
    {
      from: 'health',
      body: (p) =>
        `${p.name} has been stable for fourteen months. Overnight leave was taken on six weekends without trouble. Blood tests show that treatment is taken.`,
      source: 'Ward record, shared under the care programme',
      purpose: 'To plan a safe discharge',
      daysBefore: 10,
    },
    {
      from: 'health',
      body: 'In the opinion of the responsible clinician relapse would show first in sleep, then in hiding tablets, then in talk about the family.',
      source: 'Responsible clinician',
      purpose: 'So that everybody knows what to watch for',
    },
    {
      from: 'housing',
      body: 'The supported house is staffed until ten in the evening with a sleeping night worker. The staff have asked for training before the move.',
      source: 'Housing provider',
      purpose: 'To plan where the person lives',
      daysBefore: 14,
    },
    {
      from: 'police',
      body: 'The family’s address is flagged. No calls have been made from it since the offence.',
      source: 'Command and control record',
      purpose: 'To protect named adults',
      daysBefore: 30,
      named: true,
    },
    {
      from: 'probation',
      body: (p) =>
        `${p.name} was seen on the ward three times. ${p.name} can say what led to the offence and what would be a warning.`,
      source: 'Social supervisor’s record',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 17,
    },
    {
      from: 'victims',
      body: 'The parents would like letters, read by the team first, and do not want a visit this year.',
      source: 'Victim contact, with the family’s agreement',
      purpose: 'To protect the victims and respect their wishes',
      named: true,
    },
    {
      from: 'housing',
      body: (p) =>
        `On the third weekend ${p.name} asked to sleep with the light on and did so. There was nothing else of note.`,
      source: 'House log',
      purpose: 'To recognise a change',
      daysBefore: 24,
    },
    {
      from: 'police',
      body: 'Nothing is known of the friend named as a visitor.',
      source: 'Check against police records',
      purpose: 'To judge company',
      daysBefore: 8,
    },
  ],
  decided: [
    {
      by: 'health',
      decision: 'Discharge goes ahead in two steps: four nights a week for a month, then in full.',
      reasons: 'Sleep over several nights is the earliest sign and cannot be seen on weekends.',
    },
    {
      by: 'housing',
      decision: 'The night worker is awake for the first month.',
      reasons: 'Each relapse began at night.',
      dissent: 'The provider pointed out that this is agreed for one month and will need money after that.',
    },
    {
      by: 'health',
      decision: 'Injections are kept for the first year.',
      reasons: 'Hidden tablets would be found too late, and the person has agreed.',
    },
    {
      by: 'probation',
      decision: 'Letters from the family are read by the social supervisor before they are handed over.',
      reasons: 'This is what the family wish and it gives a natural occasion to talk about them.',
    },
  ],
  tasked: [
    {
      by: 'health',
      what: 'Train the staff of the house on the relapse signature before the first night.',
      why: 'They will see it first.',
      result: 'Two sessions held. Every member of staff attended one.',
      evidence: 'Attendance list and the one-page signature',
      refusal: 'Training can be given only after the contract is signed.',
    },
    {
      by: 'housing',
      what: 'Keep a sleep log for the first eight weeks and send it every Monday.',
      why: 'Sleep goes first.',
      result: 'Kept for eight weeks. Two bad nights, both explained.',
      evidence: 'Eight weekly logs',
      refusal: 'Residents’ sleep is not ours to record. Staff will note anything unusual.',
    },
    {
      by: 'police',
      what: 'Put the recall plan on the command system with the ward’s number.',
      why: 'A call at night would reach somebody who knows nothing.',
      result: 'On the system, with a review date, and tested by a call.',
      evidence: 'Reference of the entry',
      refusal: 'The entry needs the consent of the Ministry, which has been asked for.',
    },
    {
      by: 'probation',
      what: 'Meet the parents and explain what conditional discharge means.',
      why: 'They are afraid and uninformed.',
      result: 'Met twice. They have a number to ring and know what each condition is for.',
      evidence: 'Supervisor’s record',
      refusal: 'The parents have asked that the victim contact officer does this.',
    },
    {
      by: 'victims',
      what: 'Tell the family of the date of the first night, in writing.',
      why: 'They asked not to hear it from a neighbour.',
      result: 'Told ten days before and again the day before.',
      evidence: 'Copies of both letters',
      refusal: 'The date may be given only when the Ministry has confirmed it.',
    },
    {
      by: 'health',
      what: 'See the person at the house twice a week for a month.',
      why: 'The key worker has changed.',
      result: 'Seen nine times. The new worker is liked.',
      evidence: 'Contact notes',
      refusal: 'Once a week is possible with the present staff.',
    },
  ],
  discussion: [
    (p) =>
      `The responsible clinician described how ${p.name} was when unwell and how ${p.he} is now. The meeting read the relapse signature together and each agency said which line it would be the first to see.\n\nHousing asked what the night worker should do. The answer was written down in four steps.`,
    (p) =>
      `The wishes of the family were heard before anything else. They want ${p.name} to be well and not to meet yet.\n\nMoney for an awake night worker was the hardest point. Health and housing will share it for a month.`,
    'The meeting discussed tablets and injections, and was told that the person prefers injections after all because there is nothing to argue about. Cannabis was discussed as a question of sleep.',
  ],
}
