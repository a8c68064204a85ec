import type { Concern } from './concern.ts'

/** Serious violence when drinking. */
export const DRINK: Concern = {
  key: 'drink',
  category: 2,
  basis: 'conviction',
  lead: 'probation',
  referrers: ['probation', 'prison', 'housing', 'health'],
  offences: [
    'Wounding with intent, section 18 of the Offences against the Person Act 1861. Crown Court. Six years’ imprisonment, with a licence that runs for three more.',
    'Inflicting grievous bodily harm, section 20 of the Offences against the Person Act 1861, and possession of an offensive weapon. Crown Court. Forty months’ imprisonment.',
    'Violent disorder, section 2 of the Public Order Act 1986. Crown Court. Two years and six months’ imprisonment.',
    'Assault on an emergency worker and wounding, section 20 of the Offences against the Person Act 1861. Crown Court. Three years’ imprisonment.',
  ],
  tool: 'oasys',
  toolResults: [
    'High risk of serious harm to the public',
    'Medium risk of serious harm, high when drinking',
    'High risk of serious harm to the public and to staff',
  ],
  atRisk: ['public', 'staff'],
  victimsKnown: false,
  harm: [
    (p) =>
      `Strangers in and around public houses, usually after an argument about nothing. ${p.name} carries on when the other person is down.`,
    (p) =>
      `Staff of the hostel and the drop-in, two of whom have been threatened. ${p.name} is well liked there when sober.`,
    (p) =>
      `Other people who sleep in the same places. The index offence was committed with a bottle over a blanket, and ${p.name} remembers none of it.`,
    'Door staff and paramedics. Every offence but one was committed between ten at night and two in the morning.',
  ],
  dynamic: [
    (p) =>
      `Drinking since the second week after release. ${p.name} says that it is two cans and smells of more. Has stopped going to the group. The hostel place is at risk because of noise.`,
    (p) =>
      `Sober for seven weeks, with a sponsor. The anniversary of a brother’s death is next month and ${p.name} has asked for help with it. Money is short.`,
    (p) =>
      `Two public houses have barred ${p.name} and the argument with the landlord of a third was broken up by police. Prescribed medicine is being sold. No fixed address from Friday.`,
    (p) =>
      `Old head injury, which makes ${p.name} slow to understand and quick to feel mocked. Works well with one hostel worker, who is leaving.`,
  ],
  evidence: [
    'Five offences of violence in eight years, all when drinking, with injuries that grew worse.',
    'Two incidents this month that did not lead to arrest. The hostel’s log describes the same build-up as before the index offence.',
    'The grade follows from the alcohol assessment, the head injury and the loss of the address taken together.',
  ],
  several: [
    'Treatment, a roof and supervision stand or fall together, and they belong to three agencies.',
    'The hostel cannot hold this on its own and probation cannot be there at night.',
    'Health has to say what the head injury means before anyone plans around it.',
  ],
  single: [
    'The condition to stay away from licensed premises is kept, the group is attended and supervision is enough.',
    'Drinking has stopped and the hostel reports no trouble. Probation manages this with fortnightly contact.',
  ],
  senior: [
    'No accommodation provider will take the risk without a member of staff awake all night, and the cost needs agreement between three agencies above the level of this meeting.',
    (p) =>
      `${p.name} has attacked staff of two agencies, release is in twelve days, and there is neither an address nor a bed in treatment. Only senior managers can find one.`,
  ],
  housing: [
    'The hostel place ends on Friday because of three warnings.',
    'Sleeping rough between the drop-in and the bus station.',
  ],
  known: [
    {
      from: 'probation',
      body: (p) =>
        `${p.name} came to supervision smelling of drink on two of the last four occasions and was sent home on one of them.`,
      source: 'Supervision record',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 13,
    },
    {
      from: 'probation',
      body: (p) =>
        `In the offender manager’s opinion a return to prison would lose the only treatment place ${p.name} has ever kept.`,
      source: 'Professional judgement',
      purpose: 'To weigh recall against treatment',
    },
    {
      from: 'police',
      body: (p) =>
        `Called to the bus station at half past eleven. ${p.name} had been hit and would not say by whom. Moved on without arrest.`,
      source: 'Incident log',
      purpose: 'To know the places and hours of risk',
      daysBefore: 8,
    },
    {
      from: 'police',
      body: 'No weapon has been found at any stop this year.',
      source: 'Stop and search records',
      purpose: 'To judge whether weapons are carried',
      daysBefore: 40,
    },
    {
      from: 'housing',
      body: 'Two written warnings for noise and one for a guest after hours. The rent is paid from benefit and up to date.',
      source: 'Hostel log',
      purpose: 'To decide whether the place can be kept',
      daysBefore: 17,
    },
    {
      from: 'health',
      body: (p) =>
        `${p.name} was assessed for detoxification and is suitable. The next bed is in five weeks. A scan after the old head injury showed lasting damage.`,
      source: 'Alcohol service assessment, shared with consent',
      purpose: 'To plan treatment that lowers the risk',
      daysBefore: 21,
    },
    {
      from: 'health',
      body: 'Short, plain sentences and one instruction at a time work best. Loud rooms do not.',
      source: 'Opinion of the alcohol nurse',
      purpose: 'To help staff keep safe',
    },
    {
      from: 'prison',
      body: (p) =>
        `Sober throughout the sentence. ${p.name} held a trusted kitchen job for fourteen months with no adjudication.`,
      source: 'Prison conduct record',
      purpose: 'To show what works',
      daysBefore: 130,
    },
  ],
  decided: [
    {
      by: 'housing',
      decision:
        'The hostel place is kept until the detoxification bed is free, with the conditions agreed today.',
      reasons:
        'Sleeping rough is where the violence happens. Five weeks can be managed with a second worker in the evening.',
      dissent:
        'The hostel’s manager asked that a further threat to staff ends the place at once. This was noted and not adopted.',
    },
    {
      by: 'health',
      decision: 'The bed is held for five weeks and a worker visits weekly until then.',
      reasons:
        'The place is the turning point of the plan and was lost last time by a letter to an old address.',
    },
    {
      by: 'probation',
      decision:
        'A breath test is asked for at each appointment, and a refusal counts as a refusal and not as a failed test.',
      reasons: 'Honesty about drinking is worth more at this stage than a sanction for it.',
    },
    {
      by: 'police',
      decision: 'Officers on the late shift are given a photograph and the advice of the alcohol nurse.',
      reasons: 'Two of the offences began with a misunderstanding at a stop.',
    },
  ],
  tasked: [
    {
      by: 'housing',
      what: 'Put a second worker on the evening shift until the detoxification bed is free.',
      why: 'The warnings were all for evenings on which one worker was alone.',
      result: 'A second worker was on shift for every evening but two. No further warning was needed.',
      evidence: 'Rota and hostel log',
      refusal: 'There is no money for a second worker. A later curfew for others can be tried instead.',
    },
    {
      by: 'health',
      what: 'Visit weekly at the hostel and bring the admission letter by hand.',
      why: 'The last place was lost through a letter that never arrived.',
      result: (p) => `Visited five times. ${p.name} was admitted on the day.`,
      evidence: 'Visit notes and admission record',
      refusal: 'The team does not work at that hostel. An appointment at the clinic is offered each week.',
    },
    {
      by: 'probation',
      what: (p) => `Plan the week of the anniversary with ${p.name} and share the plan with the hostel.`,
      why: 'Grief came before the worst of the drinking.',
      result: 'The week was planned day by day and passed without trouble.',
      evidence: 'Plan on the supervision file',
      refusal: 'The officer is on leave that week and no other has the trust needed.',
    },
    {
      by: 'police',
      what: 'Brief the late shift and report any contact the next morning.',
      why: 'Supervision hears of incidents too late.',
      result: 'Briefed. Two contacts were reported, both without incident.',
      evidence: 'Briefing sheet and two messages',
      refusal: 'A standing report on one person is not possible. Incidents will be flagged instead.',
    },
    {
      by: 'probation',
      what: 'Write one page on how the head injury shows and give it to everyone who works in the evening.',
      why: 'Staff take slowness for rudeness.',
      result: 'The page was written with the alcohol nurse and is on the wall of both staff rooms.',
      evidence: 'Copy of the page',
      refusal: 'We are not qualified to write this. Health should.',
    },
    {
      by: 'prison',
      what: 'Say which kitchen and which staff worked well, so that the hostel can offer the same.',
      why: 'The only long sober time was in that job.',
      result: 'A reference was written and a place found in the drop-in’s kitchen.',
      evidence: 'Reference letter',
      refusal: 'The staff concerned have left.',
    },
  ],
  discussion: [
    (p) =>
      `The meeting heard from the hostel what the last month has been like. Everyone agreed that ${p.name} does better with one person who knows ${p.him} than with any rule. The bed is in five weeks and the question is how to get there.\n\nRecall was considered and not proposed. Probation will keep it under review week by week.`,
    'Health explained the scan in plain words. Much of what looks like defiance is not understanding what was said. Police had not known this and will pass it on.\n\nThe hours and places of each incident were put on one map. Nothing has happened in daylight.',
    (p) =>
      `Money, the anniversary and the end of the hostel place come within a fortnight. The plan was built around those dates. ${p.name} had asked through the offender manager for somebody to come to the first meeting of the group, and this will be done.`,
  ],
}
