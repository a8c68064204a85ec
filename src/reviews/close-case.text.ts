import { plural } from '#platform/html/format.ts'

/** The words of closing a case. */
export const closeCaseText = {
  en: {
    title: 'Close this case',
    follows: 'When you close it',
    ends: (level: string, category: string) => `${level} and ${category} end now. The history stays.`,
    review: 'The next review and its date end, and nothing more is due from the case manager.',
    agenda: 'Requests to bring the case to a meeting are withdrawn.',
    sight: 'The case manager no longer sees the case through this post.',
    actions: (count: number) =>
      plural(
        count,
        {
          one: '1 action is still open and stays with its agency.',
          other: `${count} actions are still open and stay with their agencies.`,
        },
        'en',
      ),
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
