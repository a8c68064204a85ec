import type { Concern } from './concern.ts'

/** Violence and control in a relationship. */
export const PARTNER: Concern = {
  key: 'partner',
  category: 2,
  basis: 'conviction',
  lead: 'probation',
  referrers: ['probation', 'police', 'housing'],
  offences: [
    'Controlling or coercive behaviour, section 76 of the Serious Crime Act 2015, with assault occasioning actual bodily harm, section 47 of the Offences against the Person Act 1861. Crown Court. Twenty-six months’ imprisonment and a restraining order for ten years.',
    'Intentional strangulation, section 75A of the Serious Crime Act 2015. Crown Court. Twenty months’ imprisonment and a restraining order without limit of time.',
    'Inflicting grievous bodily harm, section 20 of the Offences against the Person Act 1861, on a former partner. Crown Court. Three years’ imprisonment.',
    'Threats to kill, section 16 of the Offences against the Person Act 1861, and breach of a restraining order, two counts. Crown Court. Thirty months’ imprisonment.',
  ],
  tool: 'sara',
  toolResults: [
    'High risk towards partners, medium towards others',
    'Very high risk towards the named former partner',
    'High risk towards partners',
  ],
  atRisk: ['known-adult', 'children'],
  victimsKnown: true,
  harm: [
    (p) =>
      `The former partner, above all when contact about the child is arranged or refused. ${p.name} has waited outside the nursery twice.`,
    'A new partner who does not know of the conviction. The first assault in each earlier relationship came within three months of living together.',
    (p) =>
      `The former partner and her mother, who gave evidence. ${p.name} speaks of them as having taken everything.`,
    'Any partner, and any child who is in the home when violence happens. The earlier offences were all committed in front of children.',
  ],
  dynamic: [
    (p) =>
      `Family court hearing in five weeks. ${p.name} rings the office up to six times on the day after contact is discussed. Drinks at weekends. Has work on a building site and values it.`,
    (p) =>
      `New relationship, six weeks old, not mentioned until asked. Jealousy is named by ${p.name} as the thing to work on. Living between two addresses.`,
    (p) =>
      `Separated again last month. Sleeping in a van by choice. ${p.name} turned up early and calm at the last three appointments, and left one of them in anger when the restraining order was read out.`,
    (p) =>
      `Debt, and blame of the former partner for it. ${p.name} has asked a cousin where she lives. Programme place offered and accepted; it begins after the hearing.`,
  ],
  evidence: [
    'Four call-outs in eighteen months with two partners. The violence grew worse each time and followed separation.',
    'The breach of the restraining order was within ten days of release. The tool gives a high score that agrees with the history.',
    'Strangulation in the index offence, threats since, and an attempt to find the address. Each of these stands for a higher risk of serious harm.',
  ],
  several: [
    'The former partner is safe only if police, housing and the advisory service act on the same plan and probation knows of it.',
    'Children’s services hold the court dates on which the risk turns, and nobody else is told of them.',
    'The risk is to people in three agencies’ care and no one of them can see it whole.',
  ],
  single: [
    'The relationship has ended, the former partner has moved away, and supervision with exclusion zones is enough.',
    'Supervision holds. Police have flagged the address and no other agency is involved.',
  ],
  senior: [
    (p) =>
      `${p.name} is to be released in nine days, has told another prisoner what will happen and to whom, and the former partner has refused to move. Round-the-clock measures need the authority of chief officers.`,
    'Serious harm is thought imminent, two forces and two councils must move two families in one night, and nobody below senior rank can commit that.',
  ],
  housing: [
    'Sleeping in a van and using a friend’s address for letters.',
    'The address proposed for release is on the former partner’s way to work.',
  ],
  known: [
    {
      from: 'police',
      body: (p) =>
        `${p.name} was stopped at twenty to nine in the road of the nursery. The reason given was a delivery. No delivery was booked.`,
      source: 'Stop record',
      purpose: 'To judge whether the restraining order is being tested',
      daysBefore: 11,
    },
    {
      from: 'police',
      body: 'The former partner’s address is flagged for an immediate response. An alarm was fitted and tested.',
      source: 'Safety plan of the domestic abuse unit',
      purpose: 'To protect a named adult',
      daysBefore: 22,
      named: true,
    },
    {
      from: 'probation',
      body: (p) =>
        `${p.name} keeps appointments. When the restraining order was read out again ${p.he} stood up and left, and telephoned an hour later to apologise.`,
      source: 'Supervision record',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 15,
    },
    {
      from: 'children',
      body: 'The child is on a child in need plan. The family court will hear the application for contact next month. Our report advises against direct contact.',
      source: 'Children’s social care record',
      purpose: 'To know the dates on which the risk changes',
      daysBefore: 18,
    },
    {
      from: 'children',
      body: 'In our opinion the child’s mother will tell us if she is approached; she did so twice last year.',
      source: 'Assessment by the allocated social worker',
      purpose: 'To plan the protection of a child',
      named: true,
    },
    {
      from: 'housing',
      body: (p) =>
        `${p.name} presented as homeless and was offered a room in shared accommodation. The offer was refused because visitors are not allowed.`,
      source: 'Homelessness application',
      purpose: 'To plan where the person lives',
      daysBefore: 27,
    },
    {
      from: 'health',
      body: (p) =>
        `${p.name} attended the emergency department with an injured hand and said that a door was hit. No other person was mentioned.`,
      source: 'Emergency department summary',
      purpose: 'To recognise a change that raises the risk',
      daysBefore: 9,
    },
    {
      from: 'victims',
      body: 'The former partner wants to know of any change of exclusion zone before it is made and asks that her new name is not spoken in the meeting.',
      source: 'Victim contact, with her agreement',
      purpose: 'To protect the victim',
      named: true,
    },
  ],
  decided: [
    {
      by: 'police',
      decision: 'The new partner is told of the history under the domestic violence disclosure scheme.',
      reasons:
        'The risk rises when a couple begin to live together, the date is weeks away, and she can choose only if she knows.',
    },
    {
      by: 'probation',
      decision: 'The licence is varied to exclude the road of the nursery and the two roads beside it.',
      reasons: 'The present zone ends at the house. The behaviour of concern is at the nursery.',
      dissent: 'The representative of health thought the third road too wide, since the pharmacy is there.',
    },
    {
      by: 'housing',
      decision: (p) => `A self-contained flat outside both zones is sought for ${p.name}.`,
      reasons: 'A settled address can be visited. A van cannot.',
    },
    {
      by: 'children',
      decision:
        'The dates of the family court are shared with police and probation as soon as they are known.',
      reasons: 'Each earlier incident followed a hearing or a refused visit by less than a week.',
    },
  ],
  tasked: [
    {
      by: 'police',
      what: 'Visit the former partner after each hearing and go through the safety plan with her.',
      why: 'The risk is highest in the days after a hearing.',
      result: 'Visited the evening after the hearing. The plan stands and a second alarm was fitted.',
      evidence: 'Safety plan, second version',
      refusal: 'She has asked that only the advisory service visits. They have been told.',
    },
    {
      by: 'probation',
      what: (p) => `See ${p.name} on the morning after each hearing and once more that week.`,
      why: 'Anger after hearings came before the offences.',
      result: 'Seen both times. Calm at the first, angry at the second, with no threat made.',
      evidence: 'Supervision record',
      refusal: 'The second appointment that week cannot be offered by this team.',
    },
    {
      by: 'children',
      what: 'Make sure that the nursery knows who may collect the child and whom to ring.',
      why: 'The nursery is where contact was tried.',
      result: 'A password is in use and the manager has the number of the unit.',
      evidence: 'Letter from the nursery manager',
      refusal: 'The mother has done this herself and does not want us to.',
    },
    {
      by: 'housing',
      what: 'Offer a self-contained flat or say by when one can be offered.',
      why: 'Without an address there is nothing to visit and no zone that can be tested.',
      result: 'A one-bedroom flat was offered and taken. Police checked it first.',
      evidence: 'Tenancy agreement and the check',
      refusal: 'The refusal of the shared room ended our duty. A new application would be looked at.',
    },
    {
      by: 'health',
      what: 'Ask at each attendance about the home and pass on a worry the same day.',
      why: 'The injury was explained in a way that may not be the whole of it.',
      result: 'A flag is on the record. There has been no further attendance.',
      evidence: 'Flag with date on the patient record',
      refusal: 'A flag of this kind is kept for patients who are at risk themselves.',
    },
    {
      by: 'victims',
      what: 'Tell the former partner of the new exclusion zone before it starts.',
      why: 'She asked for this and plans her days by it.',
      result: 'She was told two days before and had no question.',
      evidence: 'Victim contact log',
      refusal: 'She could not be reached at the number we hold; the advisory service will tell her.',
    },
  ],
  discussion: [
    (p) =>
      `The dates of the family court were set beside the dates of the call-outs. The pattern was plain to everyone. Children’s services had not known that police were called, and police had not known of the hearings.\n\n${p.name}’s account is that the nursery road is on the way to work. The map does not bear this out.`,
    (p) =>
      `The meeting considered the new relationship. Police described what may be disclosed and how. Probation would like ${p.name} to be told that it will happen, so that supervision is not undermined. This was agreed as long as she is told first.\n\nHousing explained the offers so far.`,
    'Each agency said what it would do in the week after the hearing and who would ring whom. The victim contact officer spoke for the former partner and asked for the plan to be in writing, without any address in it.',
  ],
}
