import type { Concern } from './concern.ts'

/** Stalking and harassment. */
export const PURSUIT: Concern = {
  key: 'pursuit',
  category: 2,
  basis: 'conviction',
  lead: 'probation',
  referrers: ['police', 'probation', 'health'],
  offences: [
    'Stalking involving fear of violence, section 4A of the Protection from Harassment Act 1997. Crown Court. Twenty-two months’ imprisonment and a restraining order until further order.',
    'Stalking involving serious alarm or distress, section 4A of the Protection from Harassment Act 1997, of a former colleague. Crown Court. Two years’ imprisonment, suspended, with treatment.',
    'Putting people in fear of violence, section 4 of the Protection from Harassment Act 1997, and breach of a restraining order. Crown Court. Twenty-eight months’ imprisonment.',
    'Stalking involving fear of violence, section 4A of the Protection from Harassment Act 1997, of a councillor. Crown Court. Three years’ imprisonment.',
  ],
  tool: 'other',
  toolResults: [
    'Stalking risk profile: high concern for persistence, moderate for violence',
    'Stalking risk profile: high concern for violence',
    'Stalking risk profile: moderate concern, high for persistence',
  ],
  atRisk: ['known-adult'],
  victimsKnown: true,
  harm: [
    (p) =>
      `A former colleague who has moved twice. ${p.name} found the second address within a month and left a book on the step.`,
    (p) =>
      `A former partner and the man she has married. ${p.name} does not threaten; the messages say that it will be put right.`,
    (p) => `A councillor and her staff. ${p.name} goes to each public meeting and sits in the same place.`,
    (p) => `A doctor who treated ${p.name} four years ago. Letters arrive on the dates of the appointments.`,
  ],
  dynamic: [
    (p) =>
      `The restraining order is kept to the letter: ${p.name} stands at the edge of the zone. New job with access to delivery addresses. Lives alone and has no visitors.`,
    (p) =>
      `Letters have stopped since the programme began. ${p.name} has deleted two accounts in the presence of the officer. The wedding anniversary of the victim is in three weeks and ${p.name} knows the date.`,
    'Has begun a complaint against the police that names the victim in full. Sleeps well, works hard, sees nothing wrong. A brother has stopped answering the telephone.',
    (p) =>
      `Bought a camera with a long lens and gave bird-watching as the reason; the books about it are new as well. ${p.name} is offended by the question.`,
  ],
  evidence: [
    'The behaviour has gone on for six years through two moves and one sentence. It changes its form when one way is closed.',
    'No violence yet. Approach to the home, knowledge of dates and a grievance that grows are the signs that matter most.',
    'The mental health assessment finds no illness and a fixed belief.',
  ],
  several: [
    'The victim lives in another force’s area, works in this one and has a child at a school in a third. Nobody but a meeting can hold that together.',
    'Health must say whether the belief can be treated and police must plan for the case that it cannot.',
    'The employer, the victim and the court each need to be told different things by different people.',
  ],
  single: [
    'There has been no contact for eleven months and the order is kept. Supervision is enough.',
    'The victim has moved abroad. Police hold the order and no other agency is asked for anything.',
  ],
  senior: [
    (p) =>
      `${p.name} has the address, has said goodbye to a sister, and sold the car. The danger is thought to be a matter of days.`,
    'The victim holds public office, there is interest from the press, and protection of the home has to be paid for by more than one body.',
  ],
  housing: [
    'The room rented since release is within a mile of the victim’s place of work.',
    'Notice has been given on the flat and no new address was named.',
  ],
  known: [
    {
      from: 'police',
      body: (p) =>
        `${p.name} was seen on six mornings at the corner where the exclusion zone ends. The order is not broken.`,
      source: 'Reports of the neighbourhood team',
      purpose: 'To judge whether the order is enough',
      daysBefore: 12,
    },
    {
      from: 'police',
      body: 'The victim’s workplace has changed its entrance and the way parcels are received.',
      source: 'Safety plan',
      purpose: 'To protect a named adult',
      daysBefore: 23,
      named: true,
    },
    {
      from: 'probation',
      body: (p) =>
        `${p.name} speaks of the victim by first name and in the present tense. Homework for the programme is done with great care and says nothing.`,
      source: 'Supervision record',
      purpose: 'To assess the risk of serious harm',
      daysBefore: 15,
    },
    {
      from: 'health',
      body: (p) =>
        `Assessed twice. There is no illness that medicine would help. ${p.name} accepts sessions and does not accept that anything is wrong.`,
      source: 'Forensic mental health assessment, shared with consent',
      purpose: 'To decide whether treatment can lower the risk',
      daysBefore: 31,
    },
    {
      from: 'health',
      body: 'In our opinion challenge makes the belief stronger. A steady, dull answer to every approach works best.',
      source: 'Opinion of the forensic nurse',
      purpose: 'To help everyone who is approached',
    },
    {
      from: 'victims',
      body: (p) =>
        `The victim does not want to know when ${p.name} is seen near the zone. She wants to know if ${p.he} enters it.`,
      source: 'Victim contact, with her agreement',
      purpose: 'To protect the victim',
      named: true,
    },
    {
      from: 'housing',
      body: (p) =>
        `${p.name} gave notice on the flat and asked for the deposit in cash. No new address was given.`,
      source: 'Tenancy file',
      purpose: 'To know where the person will live',
      daysBefore: 5,
    },
    {
      from: 'prison',
      body: 'Letters to the victim were stopped on four occasions. Each was addressed in the name of another prisoner.',
      source: 'Prison correspondence record',
      purpose: 'To show persistence',
      daysBefore: 170,
    },
  ],
  decided: [
    {
      by: 'police',
      decision:
        'An application is made to widen the zone by half a mile and to add the words “or wait near”.',
      reasons: (p) => `The present zone marks the place where ${p.name} stands.`,
    },
    {
      by: 'probation',
      decision: 'The employer is told that the work must not give access to customers’ addresses.',
      reasons:
        'The last address was found through work. A different duty removes the risk and keeps the job.',
      dissent: 'Housing was concerned that the loss of the job would mean the loss of the room.',
    },
    {
      by: 'health',
      decision:
        'Consultation is given to everyone who is written to, and they all give the same short answer.',
      reasons: 'Different answers have been used to begin a new exchange.',
    },
    {
      by: 'police',
      decision: 'The victim is told at once of an entry into the zone and of nothing less.',
      reasons: 'This is what she asks for, and more would make her life smaller without making it safer.',
    },
  ],
  tasked: [
    {
      by: 'police',
      what: 'Prepare the application to widen the zone and have it before the court within a month.',
      why: 'Waiting at its edge defeats it.',
      result: 'Granted. The new zone began the same day.',
      evidence: 'Order of the court',
      refusal: 'Legal advice is that a further month of evidence is needed first.',
    },
    {
      by: 'probation',
      what: 'Speak with the employer about duties without access to addresses.',
      why: 'The last address was found through work.',
      result: 'Moved to the workshop. The manager was told what was necessary and no more.',
      evidence: 'Letter from the employer',
      refusal: (p) => `${p.name} left the job before the conversation could be held.`,
    },
    {
      by: 'health',
      what: 'Write the short answer and give it to the four people who are written to.',
      why: 'So that every approach meets the same reply.',
      result: 'Written and given. Two letters have been answered with it.',
      evidence: 'The text and a list of who has it',
      refusal: 'Two of the four are not known to us and should hear it from police.',
    },
    {
      by: 'victims',
      what: 'Explain to the victim what the new zone means and what will happen if it is entered.',
      why: 'She plans her days by it.',
      result: 'Explained by telephone and in writing, at an address she chose.',
      evidence: 'Victim contact log',
      refusal: 'She has asked for a break from all contact until the new year.',
    },
    {
      by: 'housing',
      what: 'Ask for the new address before the deposit is repaid.',
      why: (p) => `Nobody knows where ${p.name} will live.`,
      result: 'An address was given and checked. It is outside the zone.',
      evidence: 'Deposit form',
      refusal: 'We may not make the deposit depend on it.',
    },
    {
      by: 'police',
      what: 'Look at the camera and its pictures at the next visit, with consent or by warrant.',
      why: 'The purchase is not explained by what is known.',
      result: 'Seen with consent: three hundred pictures of birds.',
      evidence: 'Visit record',
      refusal: 'There is no power to ask for this under the present order.',
    },
  ],
  discussion: [
    (p) =>
      `A map was shown with the zone and the sightings. Everyone understood why the victim feels that the order has made a place for ${p.name} to stand.\n\nThe representative of health explained why arguing does not help. It was agreed to say less and to say it the same way.`,
    (p) =>
      `The meeting went through the dates that matter to ${p.name}. Two fall before the next review. Each agency said who would be reachable on those days.\n\nThe complaint against the police was noted as a way of keeping contact, and the answer to it will not name the victim.`,
    'The victim’s wishes were read out by the victim contact officer. The meeting accepted them as they stand. The employer was discussed and a form of words was agreed.',
  ],
}
