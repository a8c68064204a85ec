/** The words of help: what each part of the service is for and how it is used. */
export const helpText = {
  en: {
    title: 'Help',
    titleFor: (topic: string) => `Help: ${topic}`,
    backToPage: 'Back to the page',
    other: 'Help for other pages',
    everywhere: 'On every page',
    everywhereLines: {
      absent:
        'What you may not see looks as if it were not there. If a link somebody gave you leads nowhere, ask them or your MAPPA unit; nothing is broken.',
      recorded: 'What you open, search for, save and print is recorded with your name and the time.',
      keyboard: 'Everything works by keyboard, at 400% zoom, and without JavaScript.',
      saved:
        'If you are signed out while you type, what you sent is kept for a day and offered to you when you sign in again.',
      conflict:
        'If somebody else saved the same record first, you are shown what you typed beside it. Nothing is overwritten.',
    },
    stuck: 'If you are stuck',
    stuckLines: {
      unit: 'Ask the MAPPA unit of your area. They can see who may open what, and can give you sight of a record that you need.',
      danger: 'If somebody is in danger now, telephone 999. Do not wait for this service.',
      emergency:
        'If you must see a case at once and nobody can be reached, and your post allows it, use emergency access.',
    },
    emergencyLink: 'Emergency access',
    topics: {
      home: {
        name: 'Your work',
        about: 'What you owe, the most pressing first: clocks that run, tasks, actions and meetings.',
        lines: {
          order: 'Late things stand first. Each line leads to the page where it is done.',
          why: 'Each date has a link, “Why this date?”, which shows the rule, its source and the facts it was reckoned from.',
        },
      },
      duties: {
        name: 'Duties and deadlines',
        about:
          'Everything that is owed and that you may see: what, by whom, by when, and the rule that says so.',
        lines: {
          narrow:
            'Choose whose duties, which agency, which kind and which dates. Overdue duties stand first.',
          end: 'A duty that a rule keeps is ended on the page of its date, with what shows that it was done or the reason why it need not be.',
        },
      },
      people: {
        name: 'People',
        about: 'Find a person, or record one. Search before you record, so that nobody is recorded twice.',
        lines: {
          search:
            'A name is found even when it is spelt differently. A PNC, CRO, NOMIS, CRN or ViSOR number must be whole.',
          sight:
            'You find the people whom you may see: by your post in the area, or because of a case, an invitation, an action or a referral of yours.',
          recorder: 'When you record a person you can see them for 28 days, long enough to make a referral.',
        },
      },
      agencies: {
        name: 'Agencies',
        about:
          'Who takes part in each of your areas: agencies, their contact points, protocols and lead people.',
        lines: {
          missing: 'What an agency has not provided yet is named on its page.',
          requests:
            'Ask an agency to co-operate or for advice, and see what is still unanswered on either side.',
        },
      },
      procedures: {
        name: 'Procedure documents',
        about: 'Protocols, procedures and guidance that matter to a part of the service.',
        lines: {
          review: 'A document whose review is overdue says so. Check with its issuer before you rely on it.',
        },
      },
      housing: {
        name: 'Housing information',
        about:
          'Where a person lives, is to live, and what would be suitable. It goes with a referral or by itself.',
        lines: {
          copy: 'When it is sent, the housing needs manager gets a copy at once. A hostel place planned for release makes it urgent.',
          victims: 'Never write a victim’s address into it.',
        },
      },
      files: {
        name: 'Files',
        about: 'Photographs and documents on a record.',
        lines: {
          kinds:
            'A file is recognised by what is in it, not by its name. One that is not what it says is refused.',
          removed:
            'Removing a file takes its content away for good. That it was there, and why it went, stays on record.',
        },
      },
      cases: {
        name: 'Cases',
        about:
          'One file for one person under MAPPA: level and category with their reasons, what is due, meetings, reviews, information and actions.',
        lines: {
          bar: 'The bar at the top says who it is, the level and the category, and who leads. It is the same on every page of the case.',
          history:
            'The history answers which level and category were in force at any moment, and what was known then. It can be printed as a certificate.',
        },
      },
      referrals: {
        name: 'Referrals',
        about: 'Refer a person whom you cannot manage alone.',
        lines: {
          parts:
            'The form is a list of short pages. Answer them in any order; what you type is saved as you go.',
          incomplete: 'You can send it incomplete only by saying what is missing and why.',
          follow: 'After you have sent it, its page says where it stands and what was decided.',
        },
      },
      screening: {
        name: 'Screening',
        about: 'Decide what becomes of a referral: its category, its level, which agency leads, and why.',
        lines: {
          reasons: 'Each decision carries its reasons, its evidence, who decided and when.',
          evidence: 'If the evidence is not enough, ask for more. The referrer is told what is wanted.',
        },
      },
      meetings: {
        name: 'Meetings',
        about: 'Convene a meeting, build its agenda, invite, collect papers, check in, and run it.',
        lines: {
          agenda: 'The agenda grows from new referrals, reviews that are due and changes of risk.',
          answer:
            'If you are invited, say before the meeting what your agency knows, or that it knows nothing. It takes five minutes.',
          checkIn:
            'Nothing is discussed until everybody present has read the fact sheet and signed the declaration.',
        },
      },
      minutes: {
        name: 'Minutes',
        about: 'What was shared, decided and set for each case, with reasons and different views.',
        lines: {
          quote:
            'Minutes quote information, which stays its owner’s. When the owner withdraws it, the quotation says so.',
          approve: 'The chair approves. Approved minutes are never changed.',
          who: 'They are read by those who attended and those with a recorded duty.',
        },
      },
      items: {
        name: 'Information',
        about: 'What your agency knows about a person, supplied for a case or for an agenda item.',
        lines: {
          owner:
            'It belongs to your agency. Say its source, its purpose and its lawful basis, and who may have it.',
          withdraw: 'You can withdraw it later with a reason. That it was supplied stays on record.',
        },
      },
      actions: {
        name: 'Actions',
        about: 'What agencies have undertaken to do, by when, and whether it was done.',
        lines: {
          accept:
            'A proposed action binds your agency only when you or a colleague accept it. If you refuse, say why.',
          evidence: 'An action is done when there is evidence, or closed with a reason.',
        },
      },
      clocks: {
        name: 'Why this date?',
        about: 'How a date was reckoned: which rule, from which facts, under which paragraph.',
        lines: {
          state: 'A clock is met, missed, excused or overtaken. It never just disappears.',
        },
      },
      areas: {
        name: 'Areas and their profiles',
        about:
          'What an area calls its meetings and forms, its intervals and its rules, each with the paragraph it stands on.',
        lines: {
          version:
            'A profile is changed by a new version from a day on. A case keeps the profile of its day.',
          preview: 'Before a version is saved you see what would change, and how many open dates rest on it.',
        },
      },
      calculators: {
        name: 'Calculators',
        about: 'Dates and tests of the law for anybody, without signing in.',
        lines: {
          nothing: 'Do not enter anybody’s name. Nothing that you enter is kept.',
          working: 'Each answer shows how it was reached and where each rule comes from.',
        },
      },
      access: {
        name: 'Who can see what',
        about: 'Why you can see a record and, if you keep the grants of the area, who else can.',
        lines: {
          grant:
            'Sight is given to one named person, or to the holders of a post in one agency, with a reason and an end. A whole agency is never given sight.',
          block:
            'A block keeps somebody out of a record whatever else would let them in: their own name, or a conflict of interest. They are not told.',
          name: 'When a person is recorded with the name of a colleague in the area, co-ordination is asked whether a block is needed.',
        },
      },
      emergency: {
        name: 'Emergency access',
        about:
          'Open one case for four hours when somebody may come to harm and nobody who could give you sight can be reached.',
        lines: {
          reason: 'Give the reason first, then the reference of the case.',
          told: 'The co-ordinators of the area are told at once and will ask you about it.',
        },
      },
      users: {
        name: 'Users and posts',
        about: 'Who has an account in your area, with which posts, and what each post may do.',
        lines: {
          personal: 'An account is personal and is never shared. End it when the person leaves the role.',
          post: 'A post gives what its holder needs in one area. Nobody gives themself a post.',
        },
      },
      audit: {
        name: 'Audit trail',
        about: 'Who did what, when, with what outcome, and which grant let them.',
        lines: {
          filter: 'Filter by date, person, event, outcome, or the reference of a record.',
          words:
            'The words behind an event can be destroyed lawfully one day. The event itself stays for ever.',
          seal: 'The log is sealed, so that an outsider can prove that nothing was removed or altered.',
        },
      },
      account: {
        name: 'Your account',
        about: 'Who you are here, how you sign in, where you are signed in, and which programs act for you.',
        lines: {
          sessions: 'End a session that you do not know, then change your password.',
          codes: 'Keep your recovery codes on paper. Each works once, if you lose your phone.',
        },
      },
      signIn: {
        name: 'Signing in',
        about:
          'You need an invitation, a password, and a code from an authenticator app; or your organisation’s own sign-in.',
        lines: {
          forgotten: 'If you have forgotten your password, ask for a link on the sign-in page.',
          locked: 'After several wrong tries you must wait. Nobody can shorten the wait.',
        },
      },
      outbox: {
        name: 'Outbox',
        about: 'E-mails that wait or were sent. They carry a link, and nothing about anybody.',
        lines: {
          waiting: 'A message that could not be sent is tried again, and says why it waits.',
        },
      },
    },
  },
}
