import { plural } from '#platform/html/format.ts'

/** The words of minutes that are read: the paper, and the list of papers. */
export const paperText = {
  en: {
    listTitle: 'Minutes',
    count: (count: number) =>
      plural(
        count,
        { one: '1 set of minutes you can read', other: `${count} sets of minutes you can read` },
        'en',
      ),
    none: 'No minutes that you can read match.',
    noneYet:
      'There are no minutes that you can read yet. You can read those of a case once they are approved, if you were present or have a recorded duty.',
    statusLabel: 'Show',
    statuses: { any: 'All', draft: 'Drafts', approved: 'Approved' },
    from: 'Discussed from',
    until: 'Discussed until',
    dateHint: 'For example, 1 11 2026',
    filter: 'Filter',
    filterTitle: 'Filter the list',
    person: 'Person',
    discussed: 'Discussed',
    kind: 'Kind',
    state: 'State',
    draft: 'Draft',
    approvedOn: (when: string) => `Approved ${when}`,
    kinds: { initial: 'Initial meeting', review: 'Review' },
    unwrittenTitle: 'Minutes to begin',
    openedAt: (when: string) => `discussed ${when}`,
    pages: 'Pages of minutes',
    previous: 'Previous page',
    next: 'Next page',

    copyFor: (name: string, agency: string, when: string) => `Copy for ${name}, ${agency}, ${when}`,
    notToCopy: 'Not to be copied or passed on without the permission of the chair.',
    toPrint: 'To print, use “Print your copy”. It carries your name and is recorded.',
    printCopy: 'Print your copy',
    copyTitle: 'Your copy',
    draftPaper: 'Draft: not approved',
    meeting: 'Meeting',
    chair: 'Chair',
    caseReference: 'Case',
    born: 'Born',
    present: 'Present',
    apologies: 'Apologies',
    attendee: (name: string, role: string, agency: string) => `${name}, ${role}, ${agency}`,
    outcome: 'Outcome',
    approval: 'Approved',
    written: 'Begun',
    byAndWhen: (name: string, when: string) => `by ${name}, ${when}`,
    unknown: 'Not known',
    notRecorded: 'Nothing recorded',
    level: (level: number) => `Level ${level}`,
    levelChanges: (before: number, after: number) => `Level ${after}, changed from level ${before}`,
    told: { yes: 'The person is told.', no: 'It is withheld from the person.' },
    reviewOn: (date: string) => `Review on ${date}`,
    reviewEnds: 'Review ends',
    noQuotes: 'None that you can see',
    recipient: (name: string, job: string, agency: string, duty: string) =>
      `${name}, ${job}, ${agency}: ${duty}`,
    addLater: 'Add somebody to the distribution list',

    mail: {
      approvedSubject: 'Minutes are ready for you to read',
      approvedBody: (path: string) =>
        `Minutes of a meeting have been approved and you may read them.\n\nSign in to Parapet and open\n${path}\n`,
      toApproveSubject: 'Minutes wait for your approval',
      toApproveBody: (path: string) =>
        `Draft minutes of a meeting you chaired are ready for you.\n\nSign in to Parapet and open\n${path}\n`,
    },
  },
}
