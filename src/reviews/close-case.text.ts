import { plural } from '#platform/html/format.ts'

/** The words of closing a case. */
export const closeCaseText = {
  en: {
    title: 'Close this case',
    follows: 'When you close it',
    ends: (level: string, category: string) => `${level} and ${category} end now. The history stays.`,
    review: 'The next review and its date end, and nothing more is due from the case manager.',
    sight: 'The case manager no longer sees the case through this post.',
    dueOn: (what: string, date: string) => `${what}, by ${date}`,
    actions: (count: number) =>
      plural(
        count,
        {
          one: '1 action is still open. It stays with its agency and keeps its date:',
          other: `${count} actions are still open. They stay with their agencies and keep their dates:`,
        },
        'en',
      ),
    noActions: 'No action is open.',
    requests: (count: number) =>
      plural(
        count,
        {
          one: '1 request for an agenda is withdrawn:',
          other: `${count} requests for an agenda are withdrawn:`,
        },
        'en',
      ),
    noRequests: 'Nothing waits for an agenda.',
    clocks: (count: number) =>
      plural(
        count,
        {
          one: '1 date is due no longer. It stays on record as overtaken, with your reason:',
          other: `${count} dates are due no longer. They stay on record as overtaken, with your reason:`,
        },
        'en',
      ),
    noClocks: 'Nothing is due on this case.',
    reason: 'Why is the case closed?',
    reasonHint:
      'The decision must stand up later: say why the person no longer needs to be managed under MAPPA here.',
    enterReason: 'Enter why the case is closed',
    evidence: 'What does the decision rest on?',
    evidenceHint: 'For example, the end of a licence, a reassessment or a minute, with its date',
    enterEvidence: 'Enter what the decision rests on',
    confirm: 'Close the case',
    closedBecause: (reason: string) => `The case was closed. ${reason}`,
  },
}
