/** The privacy notice: what is held about those who use the service and about those it is for. */
export const privacyText = {
  en: {
    title: 'Privacy notice',
    intro:
      'This notice is about Parapet, in which agencies work together to protect the public under the Multi-Agency Public Protection Arrangements (MAPPA). Each agency is answerable for the information it supplies; MAPPA itself owns none.',
    you: 'About you, if you use the service',
    youWhat: 'It holds:',
    youLines: {
      who: 'your name, work e-mail address, job title, agency and posts, with their dates and who gave them to you',
      signIn:
        'what proves that it is you: a password as a hash that cannot be read back, a second factor that is encrypted, or your identity at your organisation’s own sign-in',
      sessions: 'where you are signed in: kind of browser, network address, and when',
      trail: 'what you opened, searched for, saved, printed, exported and were refused, with the time',
      work: 'what you wrote, decided, signed and undertook, with your name',
    },
    youWhy:
      'It is needed to know who acted on records of this kind, and for nothing else. The agencies rely on their public task (UK GDPR Article 6(1)(e)) and on their duties under the Data Protection Act 2018, Part 3, to keep information secure and to log who used it. It is not used to measure how hard you work.',
    subjects: 'About the people the records are about',
    subjectsWhat: 'It may hold, as far as each agency finds it necessary and says why:',
    subjectsLines: {
      identity: 'names, dates of birth and the numbers by which other systems know a person',
      legal: 'convictions, cautions, orders, sentences and releases',
      risk: 'assessments of risk, levels and categories, with reasons and evidence',
      shared:
        'what agencies know and share, which may include health, and what is known about victims, children and others',
      decisions: 'meetings, minutes, decisions, actions and reviews',
    },
    law: 'On what ground',
    lawLines: {
      duty: 'The Criminal Justice Act 2003, section 325, requires the police, probation and prisons to make these arrangements and other bodies to co-operate, and lets them give each other information for that purpose. Other restrictions on giving it do not apply; data protection law does.',
      part3:
        'Police, probation, prisons and other competent authorities process it for law enforcement purposes under the Data Protection Act 2018, Part 3. For what is given under section 325, others who take part are treated as competent authorities as well.',
      gdpr: 'For anything else, health, housing, education and voluntary bodies rely on the UK GDPR and Part 2 of that Act.',
      each: 'The ground is recorded for each piece of information that is shared, not once for a case.',
    },
    who: 'Who sees it',
    whoLines: {
      few: 'Only people with a reason that is recorded for that person: a post in the area, or a grant with its own reason and end.',
      log: 'Each look is recorded.',
      mail: 'E-mails carry a link and nothing about anybody.',
      outside:
        'Nothing is sent to advertisers, to makers of statistics about visitors, or outside the agencies that take part.',
    },
    long: 'How long it is kept',
    longLines: {
      records:
        'Records of cases are kept and disposed of by the retention rules of the agency that owns them. This version of the service disposes of no such record by itself.',
      trail:
        'That something was done is kept for ever. The words behind it can be destroyed lawfully, which leaves proof that they were there.',
      sessions:
        'Ended sessions, used links and counts of sign-in attempts are removed after 30 days. A form that you sent after being signed out is removed after 24 hours.',
      account: 'Your name stays on what you recorded after your account has ended.',
    },
    rights: 'Your rights, and whom to ask',
    rightsLines: {
      ask: 'Ask the agency that holds the information: its data protection officer, or the MAPPA unit of the area, who will find the right one.',
      access:
        'You can ask whether information about you is held, and for a copy (for law enforcement, Data Protection Act 2018, section 45). It can be refused in part where that is necessary and proportionate, for example to protect others or to prevent crime.',
      correct:
        'You can ask for what is wrong to be put right. A correction is added with its date; what was believed before stays on record.',
      complain: 'If you are not content, you can complain to the Information Commissioner.',
    },
  },
}
