import type { Concern } from './concern.ts'

/** Contact with children by somebody convicted of offences against a child. */
export const CHILDREN: Concern = {
  key: 'children',
  category: 1,
  basis: 'conviction',
  lead: 'police',
  referrers: ['police', 'children', 'probation'],
  offences: [
    'Sexual activity with a child, section 9 of the Sexual Offences Act 2003, one count. Crown Court. Four years’ imprisonment, registration for life and a sexual harm prevention order until further order.',
    'Sexual assault of a child under 13, section 7 of the Sexual Offences Act 2003, one count. Crown Court. Five years’ imprisonment with an extended licence of two years.',
    'Meeting a child following grooming, section 15 of the Sexual Offences Act 2003. Crown Court. Three years’ imprisonment and a sexual harm prevention order for ten years.',
    'Abuse of position of trust, section 16 of the Sexual Offences Act 2003, two counts. Crown Court. Two years’ imprisonment and registration for ten years.',
  ],
  tool: 'risk-matrix-2000',
  toolResults: [
    'High on the sexual scale',
    'Very high on the sexual scale',
    'Medium on the sexual scale, high on the combined scale',
  ],
  atRisk: ['children'],
  victimsKnown: true,
  harm: [
    (p) =>
      `Children of a household that ${p.name} joins as a partner’s friend. The earlier offence began in the same way, with help offered to a parent who was on her own.`,
    (p) =>
      `Children whom ${p.name} meets through voluntary work. Supervision by other adults has been avoided twice by changing the time of a session.`,
    (p) =>
      `The children of a neighbour, who have been seen at ${p.name}’s flat after school. Their mother does not know of the conviction.`,
    (p) =>
      `A grandchild born this year. The family has asked whether ${p.name} may visit and does not agree among themselves.`,
  ],
  dynamic: [
    (p) =>
      `A new relationship with a parent of two children under ten; ${p.name} told the offender manager three weeks after it began. Low mood since losing work. Programme finished, but the sessions on early warning signs were missed.`,
    (p) =>
      `Isolation since the move. ${p.name} spends evenings near the leisure centre and gives different reasons for it each time. Engages well when visits are announced and less well when they are not.`,
    (p) =>
      `Drinking has risen to most evenings. ${p.name} speaks of the offence as a misunderstanding again, which had stopped during the programme. Contact with an old associate from the same wing.`,
    (p) =>
      `The tenancy ends next month and the only offer so far is beside a primary school. ${p.name} accepts the order but argues about each condition. Support from a sister is the strongest protective factor.`,
  ],
  evidence: [
    'The two most recent home visits found children’s belongings that were not explained. The static assessment is high and the dynamic factors have moved the wrong way in six weeks.',
    'The pattern before the index offence is present again: befriending a parent, gifts, offers of lifts. No offence is alleged.',
    'The order has been breached once and a caution given. The treatment report describes partial engagement and recommends follow-up work.',
  ],
  several: [
    'Police can visit and enforce the order, but only children’s services can assess the household and only housing can change where the next tenancy is.',
    'The risk depends on what a parent is told and when. That decision needs police, children’s services and probation at one table.',
    'School, housing and the mental health team each hold part of the picture and none of them has seen the rest.',
  ],
  single: [
    'The order covers the known risks, visits find what they expect to find, and nobody else is needed beyond ordinary checks.',
    'The risk is long-standing and stable. Police visits every three months are enough.',
  ],
  senior: [
    (p) =>
      `The children concerned live in two areas, a disclosure to a parent is likely to be made public within days, and safe accommodation will cost more than any one budget holder can agree. ${p.name} has been threatened and may go to ground.`,
    (p) =>
      `An imminent risk to a named child, a decision about disclosure that will attract the press, and no placement that will take ${p.name} without a senior commitment of money.`,
  ],
  housing: [
    'The present flat overlooks a play area and the landlord will not renew.',
    'The only vacancy offered is within sight of a primary school.',
  ],
  known: [
    {
      from: 'police',
      body: (p) =>
        `At an unannounced visit ${p.name} was out. A neighbour said that two children are collected from the flat on most weekdays at about six.`,
      source: 'Home visit by the public protection unit',
      purpose: 'To decide whether children are at risk',
      daysBefore: 19,
    },
    {
      from: 'police',
      body: (p) =>
        `${p.name} notified a second telephone and an e-mail address within the three days allowed. Both were examined with consent; nothing of concern was found.`,
      source: 'Notification and device examination',
      purpose: 'To show how far the notification requirements are kept',
      daysBefore: 33,
    },
    {
      from: 'children',
      body: 'The two children of the household are known to us. There is an open assessment; both are doing well at school and neither has said anything of concern.',
      source: 'Children’s social care record',
      purpose: 'To weigh the risk to named children',
      daysBefore: 12,
    },
    {
      from: 'children',
      body: 'In our view the mother would act protectively if she were told, and would be put at risk of losing her family’s support if the news came from anybody else first.',
      source: 'Assessment by the allocated social worker',
      purpose: 'To help decide on disclosure',
      named: true,
    },
    {
      from: 'housing',
      body: (p) =>
        `${p.name} applied to move and gave as reason noise from the school next door. Two of the three areas asked for are beside parks.`,
      source: 'Housing register',
      purpose: 'To choose a suitable tenancy',
      daysBefore: 41,
    },
    {
      from: 'probation',
      body: (p) =>
        `All appointments kept. ${p.name} completed twenty of the twenty-four sessions of the programme. The closing report names loneliness and access through a parent as the warning signs.`,
      source: 'Supervision record and programme report',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 26,
    },
    {
      from: 'health',
      body: (p) =>
        `${p.name} is prescribed treatment for depression and collects it regularly. There has been one missed review and no thought of self-harm was reported.`,
      source: 'Primary care summary, shared with consent',
      purpose: 'To recognise a change that raises the risk',
      daysBefore: 30,
    },
    {
      from: 'victims',
      body: 'The family of the earlier victim wish to be told of any move back to the area and to be spared any chance meeting in the town centre.',
      source: 'Victim contact, with the family’s agreement',
      purpose: 'To protect the victim',
      named: true,
    },
  ],
  decided: [
    {
      by: 'police',
      decision: (p) =>
        `The parent is told of the conviction by a police officer and a social worker together, after ${p.name} has had two days to do so.`,
      reasons:
        'The children are at risk now, the parent can protect them only if she knows, and no lesser step achieves that. The timing gives a chance to tell it oneself and leaves no gap.',
      dissent: 'Probation would have preferred a week, so that the supervision session could prepare for it.',
    },
    {
      by: 'children',
      decision: 'A child and family assessment of the household is completed before the next meeting.',
      reasons:
        'The present knowledge of the children is eight months old and was gathered before the relationship began.',
    },
    {
      by: 'housing',
      decision: 'No offer of a tenancy is made before police and probation have looked at the address.',
      reasons: 'Two unsuitable offers were made because the check came after the offer and not before.',
    },
    {
      by: 'police',
      decision: 'An application to vary the order is prepared, to add the leisure centre and its car park.',
      reasons: 'Present conditions do not reach the place where the behaviour of concern happens.',
    },
  ],
  tasked: [
    {
      by: 'police',
      what: (p) =>
        `Visit ${p.name} unannounced twice a month, once after school hours, and record who is there.`,
      why: 'To know whether children come to the flat.',
      result: (p) =>
        `Three visits made. No child was present. ${p.name} opened the door each time and was co-operative.`,
      evidence: 'Visit records of the public protection unit',
      refusal: 'Two visits a month cannot be staffed until the vacancy is filled. One can.',
    },
    {
      by: 'children',
      what: 'See the two children at school and speak with their mother about who looks after them.',
      why: 'The household has changed since the last assessment.',
      result:
        'Both children were seen alone. Neither described anything of concern. Their mother has changed the arrangements for collection.',
      evidence: 'Assessment record, signed by the team manager',
      refusal:
        'The threshold for an assessment is not met on what has been shared. The school will be asked to tell us of any change.',
    },
    {
      by: 'probation',
      what: 'Go through the warning signs of the programme in the next four sessions and write down the plan that follows.',
      why: 'The sessions on warning signs were missed.',
      result: (p) =>
        `Four sessions held. ${p.name} has written a plan and agreed to share it with the sister.`,
      evidence: 'Session notes and the signed plan',
      refusal: 'The officer trained for this work is away until next month.',
    },
    {
      by: 'housing',
      what: 'Find three addresses away from schools and play areas and send them to police and probation for a check.',
      why: 'The tenancy ends and an unplanned move would lose what is in place.',
      result: 'Three addresses were sent, two were found suitable and one was offered and accepted.',
      evidence: 'Letting file and the replies of both agencies',
      refusal: 'There is no vacancy of that size outside the town centre this quarter.',
    },
    {
      by: 'health',
      what: 'Tell the offender manager if treatment is not collected or an appointment is missed.',
      why: 'Low mood came before the earlier offence.',
      result: 'Nothing was missed. The arrangement is in the care plan.',
      evidence: 'Care plan, page on information sharing',
      refusal: (p) =>
        `${p.name} has not agreed to this and we do not think that the present risk justifies going against that.`,
    },
    {
      by: 'victims',
      what: 'Tell the family of the earlier victim which places the licence now excludes.',
      why: 'They asked to know and it bears on their safety.',
      result: 'The family were told by telephone and are content with the places named.',
      evidence: 'Victim contact log',
      refusal: 'The family have asked for no further contact this year.',
    },
  ],
  discussion: [
    (p) =>
      `Police described the visits and what the neighbour said. Children’s services confirmed that the household is known and that the mother has not been told. There was a long discussion about whether ${p.name} should be given the chance to tell her first.\n\nHousing explained what is on offer and why the first two offers were made without a check. All agreed that the tenancy is what holds the plan together.`,
    (p) =>
      `The meeting looked at each dynamic factor in turn. Probation thinks that ${p.name} understands the warning signs and does not act on them when alone in the evening. Health has seen no change.\n\nThe order was read line by line. It does not cover the places that now matter.`,
    (p) =>
      `The family’s wish for contact was considered. Children’s services would support supervised contact only after an assessment. Police reminded the meeting that the order allows contact only with the knowledge of a parent and of social care.\n\n${p.name}’s own view, given through the offender manager, is that nothing should be decided without a visit to the home.`,
  ],
}
