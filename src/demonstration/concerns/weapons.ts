import type { Concern } from './concern.ts'

/** Robbery and weapons among a group. */
export const WEAPONS: Concern = {
  key: 'weapons',
  category: 2,
  basis: 'conviction',
  lead: 'police',
  referrers: ['police', 'prison', 'probation'],
  offences: [
    'Robbery, section 8 of the Theft Act 1968, and possession of an imitation firearm, section 17 of the Firearms Act 1968. Crown Court. Seven years’ imprisonment.',
    'Possession of a firearm with intent to cause fear of violence, section 16A of the Firearms Act 1968. Crown Court. Five years’ imprisonment.',
    'Robbery, section 8 of the Theft Act 1968, two counts, with a knife. Crown Court. Six years’ imprisonment.',
    'Conspiracy to rob, section 1 of the Criminal Law Act 1977. Crown Court. Four years and six months’ imprisonment.',
  ],
  tool: 'oasys',
  toolResults: [
    'High risk of serious harm to the public',
    'Medium risk of serious harm, high within the group',
    'High risk of serious harm to the public and to known adults',
  ],
  atRisk: ['public', 'known-adult'],
  victimsKnown: false,
  harm: [
    (p) =>
      `Members of the other group, and whoever stands beside them. ${p.name} was shot at last year and has said who did it to everyone but the police.`,
    (p) =>
      `Shop staff. ${p.name} chose small shops with one person behind the counter and used more force than was needed.`,
    (p) =>
      `The younger brother of a former friend, whom ${p.name} blames for the conviction. He is seventeen.`,
    'The public, through knives carried to places where many people are. The offences were planned and done with two others.',
  ],
  dynamic: [
    (p) =>
      `Released to the old street. The group has changed and ${p.name} is owed money by it. A baby is due in the new year and is the reason given for wanting out.`,
    (p) =>
      `Has work through a cousin and gets up for it. ${p.name} wears protection under the coat and does not deny it. The electronic tag comes off in March.`,
    (p) =>
      `Transferred twice for safety in prison. ${p.name} studied, passed two examinations and fought once. The release area has not been settled.`,
    (p) =>
      `A video naming ${p.name} has been seen by thousands. Asked for help to leave the area and then withdrew the request. Cannabis daily.`,
  ],
  evidence: [
    'Two attacks on the person and one by the person are likely to be answered. The last answer came after eight months.',
    'The offences were planned, weapons were used and others were led into them. Nothing suggests that the group has broken up.',
    'Behaviour in custody was better than expected. The risk lies in the place of release.',
  ],
  several: [
    'To leave the area takes a tenancy elsewhere, a transfer of supervision and a safe journey, and each belongs to somebody different.',
    'Youth services hold the younger brother, police hold the threat, and probation holds the release plan.',
    'The tag, the job and the baby are all reasons to stay and reasons to move. They have to be weighed together.',
  ],
  single: [
    'The threat was looked at again and withdrawn. Police manage the case with probation as before.',
    'Supervision in another area has begun and nothing is asked of agencies here.',
  ],
  senior: [
    'A firearm is believed to be within reach, reprisal is expected on a date in public, and the operation needs authority and money from more than one chief officer.',
    (p) =>
      `${p.name} is to be moved with a partner and a newborn to another region this week. No agency can commit the whole of that alone.`,
  ],
  housing: [
    'Cannot return to the street where the shooting was.',
    'The only approved address is with a cousin who is on bail.',
  ],
  known: [
    {
      from: 'police',
      body: (p) =>
        `Information of mixed reliability that the other group knows the date of ${p.name}’s return. A warning was given and signed for.`,
      source: 'Threat assessment',
      purpose: 'To protect life',
      daysBefore: 9,
      named: true,
    },
    {
      from: 'police',
      body: 'Stopped twice in six weeks in company. Nothing found. Protection was worn on both occasions.',
      source: 'Stop and search records',
      purpose: 'To know places, company and risk',
      daysBefore: 21,
    },
    {
      from: 'probation',
      body: (p) =>
        `${p.name} has kept every appointment and the curfew. Wants to move and fears that asking will be seen as weakness.`,
      source: 'Supervision record',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 16,
    },
    {
      from: 'prison',
      body: 'Held apart from two named prisoners throughout. One fight, which the camera shows to have been started by another prisoner. Two examinations passed.',
      source: 'Prison security and education records',
      purpose: 'To plan a safe release',
      daysBefore: 120,
    },
    {
      from: 'housing',
      body: 'A reciprocal tenancy is possible with a council sixty miles away. The other side needs a risk report from police.',
      source: 'Reciprocal housing register',
      purpose: 'To plan where the person lives',
      daysBefore: 11,
    },
    {
      from: 'children',
      body: (p) =>
        `An assessment before birth has been opened. ${p.name} came to both appointments and asked good questions.`,
      source: 'Children’s social care record',
      purpose: 'To protect an unborn child',
      daysBefore: 13,
    },
    {
      from: 'health',
      body: 'Treated for the injury and discharged. Describes nightmares. Has not taken up the offer of help.',
      source: 'Hospital summary, shared with consent',
      purpose: 'To recognise what may raise the risk',
      daysBefore: 60,
    },
    {
      from: 'probation',
      body: 'In the offender manager’s opinion the birth is a real turning point and will pass if the move does not come first.',
      source: 'Professional judgement',
      purpose: 'To help decide on timing',
    },
  ],
  decided: [
    {
      by: 'housing',
      decision: 'The reciprocal move goes ahead as soon as the police report is with the other council.',
      reasons: 'Distance removes the threat in both directions and the family want it.',
    },
    {
      by: 'police',
      decision: 'The threat is looked at again each week until the move.',
      reasons: 'The information is of mixed reliability and the date makes it urgent.',
    },
    {
      by: 'probation',
      decision: 'The exclusion zone is widened to the whole of the old estate.',
      reasons: 'A street is too small to keep two groups apart.',
      dissent: 'Police would have preferred a zone by hour of day, since the cousin’s workshop is inside.',
    },
    {
      by: 'children',
      decision: 'The plan for the baby is made with both parents and follows them to the new area.',
      reasons: 'The baby is the strongest reason for change and must not fall between two councils.',
    },
  ],
  tasked: [
    {
      by: 'police',
      what: 'Write the risk report for the other council.',
      why: 'The tenancy waits for it.',
      result: 'Sent and answered. The council accepted the move.',
      evidence: 'Report and reply',
      refusal: 'The report would disclose the source. A shorter letter can be written.',
    },
    {
      by: 'housing',
      what: 'Hold the reciprocal place and say what is needed by when.',
      why: 'Such places go within days.',
      result: 'Held for three weeks. The tenancy was signed.',
      evidence: 'Tenancy agreement',
      refusal: 'The other council gave the place to somebody else. We will ask again.',
    },
    {
      by: 'probation',
      what: 'Arrange the transfer of supervision so that the first appointment is within two days of the move.',
      why: 'A gap would be noticed by everyone.',
      result: 'First appointment was the day after the move, with the old officer present by telephone.',
      evidence: 'Transfer record',
      refusal: 'The receiving area needs fifteen working days.',
    },
    {
      by: 'children',
      what: 'Pass the assessment before birth to the new council with both parents’ agreement.',
      why: 'The baby is due soon after the move.',
      result: 'Passed on and accepted. A worker has been named.',
      evidence: 'Transfer letter',
      refusal: 'One of the parents has not agreed.',
    },
    {
      by: 'prison',
      what: 'Tell police of any visitor or message from the group before release.',
      why: 'The date may have come from inside.',
      result: 'Two messages were reported. Neither named a date.',
      evidence: 'Security reports',
      refusal: 'The prisoner has been transferred. The request has been passed on.',
    },
    {
      by: 'health',
      what: 'Offer an appointment for the nightmares at a place outside the estate.',
      why: 'Sleeplessness and fear keep the coat on.',
      result: 'Three appointments attended.',
      evidence: 'Appointment record',
      refusal: 'The service takes referrals from a doctor only.',
    },
  ],
  discussion: [
    (p) =>
      `Police explained how reliable the information is and what it does not say. The meeting separated the danger from ${p.name} and the danger to ${p.him}, and planned for both.\n\nHousing described the reciprocal move, which everybody supported. The timing before the birth was agreed.`,
    (p) =>
      `The good record in custody was noted. The meeting asked what would undo it and agreed that it is the street. ${p.name} is said to know this.\n\nThe younger brother of the former friend was discussed without details. Police will see that he hears what he needs to.`,
    'The zone, the tag and the job were laid over one another on a map. Probation accepted that the zone as it stood would have ended the job. A version that keeps both was drawn at the table.',
  ],
}
