import { plural } from '#platform/html/format.ts'

/** The words of the page of one person. */
export const personText = {
  en: {
    bar: 'Who this is',
    inForce: 'In force',
    nothingInForce: 'There is no case file that you can see.',
    category: 'Category',
    level: 'Level',
    leadAgency: 'Lead agency',
    manager: 'Case manager',
    noManager: 'Nobody you can see',
    due: 'What is due',
    nothingDue: 'Nothing is due that you can see.',
    somethingDue: 'Something is due',
    overdue: 'Overdue',
    whoIsInvolved: 'Who is involved',
    nobodyInvolved: 'No agency has an open action that you can see.',
    involved: (agency: string, actions: number) =>
      plural(
        actions,
        { one: `${agency}, with 1 open action`, other: `${agency}, with ${actions} open actions` },
        'en',
      ),
    known: 'What is known',
    chronology: 'Read the chronology',
    acts: 'What you can do',
    files: 'Files and photographs',
  },
}
