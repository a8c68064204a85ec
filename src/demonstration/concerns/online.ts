import type { Concern } from './concern.ts'

/** Offences committed through devices. */
export const ONLINE: Concern = {
  key: 'online',
  category: 1,
  basis: 'conviction',
  lead: 'police',
  referrers: ['police', 'probation'],
  offences: [
    'Making indecent photographs of children, section 1 of the Protection of Children Act 1978, three counts. Crown Court. Suspended sentence with forty days of rehabilitation activity and a sexual harm prevention order for seven years.',
    'Possession of indecent photographs of children, section 160 of the Criminal Justice Act 1988. Magistrates’ court. Community order of three years and registration for five years.',
    'Sexual communication with a child, section 15A of the Sexual Offences Act 2003. Crown Court. Eighteen months’ imprisonment and a sexual harm prevention order for ten years.',
    'Distributing indecent photographs of children, section 1 of the Protection of Children Act 1978, two counts. Crown Court. Thirty months’ imprisonment.',
  ],
  tool: 'risk-matrix-2000',
  toolResults: [
    'Low on the sexual scale; the tool is weaker for offences committed only online',
    'Medium on the sexual scale',
    'High on the sexual scale',
  ],
  atRisk: ['children', 'public'],
  victimsKnown: false,
  harm: [
    (p) =>
      `Children spoken to online. ${p.name} has used accounts in the name of a teenager and asked for photographs.`,
    'Children in general, by keeping up the demand for images. There is no evidence of an attempt to meet a child.',
    (p) =>
      `Pupils of the college where ${p.name} repairs computers. Access to their accounts would be easy and hard to notice.`,
    (p) =>
      `A nephew who plays games online with ${p.name} and whose parents have not decided whether this may go on.`,
  ],
  dynamic: [
    (p) =>
      `Works from home with four devices, one of them bought since conviction. ${p.name} has given passwords when asked and has twice replaced a telephone without being asked. Marriage under strain.`,
    (p) =>
      `Unemployed since the trial and awake most nights. ${p.name} has joined forums about privacy tools. Attends every session and says that the work helps.`,
    (p) =>
      `Has moved back with parents, who are supportive and do not understand the order. ${p.name} asks permission for each new device. Shame is strong and contact with friends has stopped.`,
    (p) =>
      `Monitoring software was removed during an update and put back after a reminder. ${p.name} denies knowing. Drinking is not a factor; boredom is.`,
  ],
  evidence: [
    'Two alerts from the monitoring software in a month, neither of them an offence, both of them searches near the edge of the order.',
    'The volume found at conviction was small but had been collected over nine years and after an earlier warning.',
    'A new device was found at a visit that had not been notified. It is being examined.',
  ],
  several: [
    'Police can examine devices, but the employer, the college and the family each have to be considered and that is not for police alone.',
    'Mental health support, supervision and device checks pull in different directions unless they are planned together.',
    'Children’s services must judge the contact with the nephew, and only probation can change the licence.',
  ],
  single: [
    'Monitoring software and visits cover the risk. No child is known to be in contact.',
    'Police hold everything that is needed and nothing is asked of another agency at present.',
  ],
  senior: [
    (p) =>
      `${p.name} has found the home address of a child spoken to online and has bought a ticket to that town. Covert means are needed tonight and only senior officers can authorise them.`,
    'A school must be told in term time, many parents will ask questions, and a communications plan has to be agreed between the agencies at senior level.',
  ],
  housing: [
    'The parents’ home is shared with a tenant who has a child at weekends.',
    'The hostel’s open network cannot be monitored.',
  ],
  known: [
    {
      from: 'police',
      body: (p) =>
        `A device that ${p.name} had not notified was found in a coat. It had been used for two days. The examination is not finished.`,
      source: 'Home visit and seizure record',
      purpose: 'To decide whether the order has been breached',
      daysBefore: 16,
    },
    {
      from: 'police',
      body: 'The monitoring software gave two alerts, both for search terms. No image was opened.',
      source: 'Monitoring report',
      purpose: 'To judge how the order is kept',
      daysBefore: 24,
    },
    {
      from: 'probation',
      body: (p) =>
        `Eleven of twelve sessions attended. ${p.name} describes sleeplessness and boredom as the path to offending and has kept a diary for a month.`,
      source: 'Supervision record',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 20,
    },
    {
      from: 'probation',
      body: (p) =>
        `In the offender manager’s opinion ${p.name} is honest about feelings and not yet about devices.`,
      source: 'Professional judgement after twelve sessions',
      purpose: 'To weigh what is said in supervision',
    },
    {
      from: 'health',
      body: 'Referred for talking therapy and assessed. The waiting time is fourteen weeks. No risk of suicide was found at assessment, but it was present after the arrest.',
      source: 'Mental health triage, shared with consent',
      purpose: 'To plan support that lowers the risk',
      daysBefore: 28,
    },
    {
      from: 'children',
      body: 'The nephew’s parents have been seen. They will not allow online games without one of them in the room.',
      source: 'Children’s social care contact record',
      purpose: 'To protect a named child',
      daysBefore: 14,
      named: true,
    },
    {
      from: 'housing',
      body: 'The tenancy is in good order. There have been no complaints and the rent is paid.',
      source: 'Tenancy file',
      purpose: 'To plan stable accommodation',
      daysBefore: 35,
    },
    {
      from: 'prison',
      body: (p) =>
        `${p.name} lost a computer class place for trying to reach an outside site. No other adjudication.`,
      source: 'Prison conduct record',
      purpose: 'To show behaviour under supervision',
      daysBefore: 160,
    },
  ],
  decided: [
    {
      by: 'police',
      decision:
        'The employer is asked to confirm that the work brings no access to accounts of people under 18; the conviction is disclosed only if it does.',
      reasons:
        'The risk exists only if the access does, and disclosure would end the employment that keeps the days filled.',
    },
    {
      by: 'police',
      decision: 'Device checks are made every two weeks until the examination is finished.',
      reasons:
        'A device was kept back once. The usual interval of two months is too long while that is unexplained.',
      dissent:
        'Probation is concerned that checks this frequent will undo the openness gained in supervision.',
    },
    {
      by: 'probation',
      decision: (p) => `${p.name} begins the online offending programme as soon as a place is free.`,
      reasons: 'The assessment of need is complete and the diary shows a readiness to work.',
    },
    {
      by: 'health',
      decision: 'The therapy referral is marked as urgent.',
      reasons: 'Sleeplessness is the factor that changes most and comes first in the pattern.',
    },
  ],
  tasked: [
    {
      by: 'police',
      what: 'Finish the examination of the device and tell the offender manager the result the same day.',
      why: 'Whether there was a breach decides how supervision goes on.',
      result:
        'Examined. It had been used for shopping and a forum. A warning was given for not notifying it.',
      evidence: 'Examination report and warning record',
      refusal: 'The laboratory cannot take it before the date given. A later date can be met.',
    },
    {
      by: 'probation',
      what: 'Agree with the family who sees the devices and when, and write it down for them.',
      why: 'The family want to help and do not know what the order says.',
      result: 'A one-page agreement was written with the family and signed by all three.',
      evidence: 'Copy of the agreement on the supervision file',
      refusal: (p) =>
        `${p.name} has not yet told the family the whole of the offence. This has to come first.`,
    },
    {
      by: 'health',
      what: 'Offer a first appointment within four weeks.',
      why: 'Sleeplessness raises the risk and the ordinary wait is fourteen weeks.',
      result: 'Seen in the third week and again in the fifth. A sleep plan is in place.',
      evidence: 'Appointment record',
      refusal: 'Urgent places are for people at risk to themselves. The place on the list stands.',
    },
    {
      by: 'children',
      what: 'Tell the school of the nephew only what it needs to know to notice a change.',
      why: 'The boy may speak to a teacher before he speaks to his parents.',
      result: 'The designated teacher was told, with the parents’ agreement.',
      evidence: 'Contact record with the school',
      refusal: 'The parents do not agree and no threshold for going further is met.',
    },
    {
      by: 'police',
      what: 'Put the monitoring software on the second computer and show the household how it works.',
      why: 'The second computer is shared and was not covered.',
      result: 'Installed and explained. The household agreed to keep the password.',
      evidence: 'Installation record',
      refusal: 'The computer belongs to the landlord and is not covered by the order.',
    },
    {
      by: 'housing',
      what: 'Tell police before any lodger with children is accepted at the address.',
      why: 'A lodger’s children would change the risk at once.',
      result: 'A note is on the tenancy and the reference number is with police.',
      evidence: 'Tenancy note',
      refusal: 'This is a private tenancy and we have no hold on it.',
    },
  ],
  discussion: [
    (p) =>
      `Police set out what has been found on devices since conviction. The meeting noted that nothing new was illegal and that something was hidden. Probation described how ${p.name} works in sessions.\n\nThe employer was discussed at length. It was agreed to find out first what access the work gives.`,
    'Health explained the waiting list and what can be offered sooner. The link between nights without sleep and searches is clear in the diary and in the alerts.\n\nThe meeting considered whether checks by police and openness in supervision can go together and agreed to say plainly what each is for.',
    (p) =>
      `Contact with the nephew was the main point. Children’s services are content with the parents’ rules. Nobody present had information that ${p.name} has tried to get round them.`,
  ],
}
