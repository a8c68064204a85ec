import { plural } from '#platform/html/format.ts'

/** The words of the one list of duties. */
export const dutiesText = {
  en: {
    title: 'Duties and deadlines',
    intro:
      'Everything that is owed and that you may see, in one list: what, by whom, by when, and the rule that says so.',
    whoseLabel: 'Whose',
    whose: { mine: 'Mine', agency: 'My agency’s', everybody: 'Everybody’s' },
    dueLabel: 'Due',
    dues: { all: 'Any date', overdue: 'Overdue', soon: 'In the next 7 days', undated: 'Without a date' },
    agencyLabel: 'Agency',
    ownerLabel: 'Person who owes it',
    kindLabel: 'Kind of duty',
    any: 'Any',
    filter: 'Show',
    count: (total: number, overdue: number) =>
      `${plural(total, { one: '1 duty', other: `${total} duties` }, 'en')}, ${plural(overdue, { one: '1 overdue', other: `${overdue} overdue` }, 'en')}`,
    none: 'No duty fits this filter.',
    noneAtAll: 'Nothing is owed that you may see.',
    what: 'What is owed',
    who: 'Who owes it',
    about: 'About',
    due: 'Due',
    rule: 'Rule and source',
    noRule: 'No rule sets this date',
    noDate: 'No date',
    whyOf: (what: string) => `Why this date? ${what}`,
    why: 'Why this date?',
    source: (document: string, at: string) => `${document}, ${at}`,
    fullName: (given: string, family: string) => `${given} ${family}`,
    level: (level: number) => `Level ${level}`,
    pages: 'Pages of duties',
    previous: 'Previous page',
    next: 'Next page',
  },
}
