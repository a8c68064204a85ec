import type { Concern } from './concern.ts'

/** Setting fires. */
export const FIRE: Concern = {
  key: 'fire',
  category: 2,
  basis: 'conviction',
  lead: 'probation',
  referrers: ['probation', 'health', 'housing', 'prison'],
  offences: [
    'Arson being reckless as to whether life was endangered, section 1(2) and (3) of the Criminal Damage Act 1971. Crown Court. Five years’ imprisonment.',
    'Arson, section 1(1) and (3) of the Criminal Damage Act 1971, three counts. Crown Court. Four years’ imprisonment and four years of extended licence.',
    'Arson with intent to endanger life, section 1(2) and (3) of the Criminal Damage Act 1971. Crown Court. Nine years’ imprisonment.',
    'Arson, section 1(1) and (3) of the Criminal Damage Act 1971, of a stairwell. Crown Court. Thirty-two months’ imprisonment.',
  ],
  tool: 'oasys',
  toolResults: [
    'High risk of serious harm to the public',
    'Very high risk of serious harm to the public while unsupported',
    'High risk of serious harm to known adults and the public',
  ],
  atRisk: ['public', 'known-adult'],
  victimsKnown: false,
  harm: [
    (p) =>
      `Everyone who sleeps in the same building. ${p.name} set the fire in the stairwell at night, on the only way out, and stayed to watch.`,
    'Neighbours with whom there has been a quarrel. The three fires followed letters about noise by less than a day.',
    'Other residents of supported housing. Fires in bins have been small so far and are always near a door.',
    (p) =>
      `Family members. ${p.name} has said of the house where the mother lives that it should not be there.`,
  ],
  dynamic: [
    (p) =>
      `A letter about arrears is on its way. ${p.name} keeps lighters in spite of the condition and hands them over when asked. Feels unheard by the landlord. Good contact with the community nurse.`,
    (p) =>
      `Lost the dog last month, which was the reason for getting up. ${p.name} has started to walk at night. Medicine is taken. A worker found singed paper in the sink.`,
    (p) =>
      `Settled for the first time in years, with a key worker who stays late on Thursdays. The building is to be sold and ${p.name} does not know yet.`,
    (p) =>
      `Hears talk in the next flat as being about ${p.name}. Drinks little. Has asked to be moved three times, each time in writing and each time politely.`,
  ],
  evidence: [
    'Every fire followed a letter or a quarrel with somebody who holds power over the home. A letter of that kind is due.',
    'Singed paper, night walks and a loss: the three things that the treatment report names as warning signs are all present.',
    'The fires were set where people slept. The intention was not to hurt, but the understanding that people could be hurt has been slow to come.',
  ],
  several: [
    'The fire service, the landlord and the nurse each hold one piece, and a letter sent by one of them without the others could start a fire.',
    'No building will take the person without a plan that the fire service has seen.',
    'Medicine, the home and supervision have to be planned together because each has failed alone.',
  ],
  single: [
    'Supported housing with sprinklers, a nurse and a key worker. Nothing more is needed from a meeting.',
    'The offences are old, medicine is taken and the landlord is content.',
  ],
  senior: [
    'No provider in the area will insure the tenancy. A purpose-built place must be paid for by two councils and a health board together.',
    (p) =>
      `${p.name} has named a building with sixty people in it, has been seen there twice, and is to be released without an address.`,
  ],
  housing: [
    'The building is to be sold and every tenant will get notice.',
    'No provider will offer a place without a visit by the fire service.',
  ],
  known: [
    {
      from: 'housing',
      body: 'A letter about arrears of six weeks was to be sent on Monday. It has been held back until after this meeting.',
      source: 'Rent account',
      purpose: 'To avoid a known trigger',
      daysBefore: 6,
    },
    {
      from: 'housing',
      body: 'The flat has a heat alarm linked to the office. It has sounded twice this month, both times from cooking.',
      source: 'Alarm record',
      purpose: 'To judge the risk in the building',
      daysBefore: 14,
    },
    {
      from: 'health',
      body: (p) =>
        `${p.name} takes medicine by monthly injection and has not missed one in two years. The community nurse sees ${p.him} every other week.`,
      source: 'Care record, shared with consent',
      purpose: 'To recognise a change that raises the risk',
      daysBefore: 18,
    },
    {
      from: 'health',
      body: 'In our opinion loss and feeling unheard matter more in this case than illness.',
      source: 'Opinion of the care co-ordinator',
      purpose: 'To plan what to watch for',
    },
    {
      from: 'police',
      body: 'Fires in two bins within three streets of the address. No one was seen and no link can be shown.',
      source: 'Incident log',
      purpose: 'To know of possible offences',
      daysBefore: 10,
    },
    {
      from: 'probation',
      body: (p) =>
        `${p.name} brings lighters to supervision and hands them over. There have been five since spring.`,
      source: 'Supervision record',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 20,
    },
    {
      from: 'prison',
      body: (p) =>
        `One fire in a cell, early in the sentence, after a letter from home. ${p.name} told an officer at once.`,
      source: 'Prison incident record',
      purpose: 'To show the pattern and what helps',
      daysBefore: 150,
    },
    {
      from: 'children',
      body: 'A family with a baby has been offered the flat above. The offer has been stopped for now.',
      source: 'Children’s social care contact record',
      purpose: 'To protect a child',
      daysBefore: 7,
      named: true,
    },
  ],
  decided: [
    {
      by: 'housing',
      decision: 'Every letter about the tenancy is given by hand by the key worker, with time to talk.',
      reasons: 'Each fire followed a letter read alone at night.',
    },
    {
      by: 'housing',
      decision: 'The flat above is not let to a family while this plan stands.',
      reasons: 'A baby could not be got out by the only stair.',
      dissent: 'The council’s lettings team does not think that this can last beyond the spring.',
    },
    {
      by: 'health',
      decision: 'The nurse visits every week until the sale of the building is settled.',
      reasons: 'The sale is a loss of home and comes after another loss.',
    },
    {
      by: 'probation',
      decision: 'A visit by the fire service is arranged with the person there, and the advice is followed.',
      reasons: 'It makes the building safer and treats the person as somebody who can help with that.',
    },
  ],
  tasked: [
    {
      by: 'housing',
      what: 'Agree a plan for the arrears in person and put nothing about it in the post.',
      why: 'A letter is the best-known trigger.',
      result: 'A plan of small weekly payments was agreed over tea. Nothing has been posted.',
      evidence: 'Payment plan, signed',
      refusal: 'The law requires the notice to be in writing. It will be handed over by the key worker.',
    },
    {
      by: 'probation',
      what: 'Ask the fire service to visit the building and send the advice to everyone here.',
      why: 'No one has looked at the stair since it was painted.',
      result: 'Visited. Two doors were changed and the bins were moved.',
      evidence: 'Fire safety advice and the landlord’s reply',
      refusal: 'The landlord has to ask for this visit. We have written to say so.',
    },
    {
      by: 'health',
      what: 'Look again at sleep and at the night walks and tell the offender manager of any change of medicine.',
      why: 'The walks are new.',
      result: 'Sleep is better since the dose was moved to the evening. The walks have become shorter.',
      evidence: 'Care plan review',
      refusal: 'There is no clinical reason for a change. We will keep listening.',
    },
    {
      by: 'police',
      what: 'Look at the times of the bin fires against the times the hostel door was used.',
      why: 'To rule it in or out.',
      result: 'The door was not used within an hour of either fire.',
      evidence: 'Log of the door and the incident numbers',
      refusal: 'The door log may not be used for this without the landlord’s agreement, which was not given.',
    },
    {
      by: 'children',
      what: 'Tell the lettings team which households should not be offered the flat above.',
      why: 'So that a new offer is not made by mistake.',
      result: 'A note is on the building and the team has confirmed it.',
      evidence: 'Message from the lettings team',
      refusal: 'Lettings are not ours to direct. The risk has been passed on.',
    },
    {
      by: 'probation',
      what: 'Help to find a place that needs a volunteer with animals.',
      why: 'The dog gave the day its shape.',
      result: 'Two mornings a week at the rescue centre, with a manager who knows.',
      evidence: 'Letter from the rescue centre',
      refusal: 'The centre does not take volunteers on licence.',
    },
  ],
  discussion: [
    (p) =>
      `The history of the fires was read beside the history of letters from landlords. Housing had never seen the two together. It was agreed how and by whom ${p.name} will hear of the sale.\n\nThe bin fires were discussed and no conclusion was drawn.`,
    (p) =>
      `Health explained that ${p.name} is well and that this is a different thing from being safe. The meeting asked what would be seen first if things went wrong: night walks, paper in the sink, politeness that becomes stiff.`,
    'The building was the main subject: one stair, an old alarm, a flat above that may be let to a family. Each owner of a step was named and a date given.',
  ],
}
