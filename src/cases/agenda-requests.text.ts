import { plural } from '#platform/html/format.ts'

/** The words of asking for a place on an agenda. */
export const agendaRequestsText = {
  en: {
    title: 'Ask for a place on an agenda',
    intro:
      'The case waits for the next meeting at its level. Use this when something has changed and the next review is too far off.',
    open: 'Waiting for a meeting',
    none: 'Nothing is waiting for a meeting.',
    count: (count: number) =>
      plural(count, { one: '1 request is open', other: `${count} requests are open` }, 'en'),
    kinds: { 'new-referral': 'New referral', review: 'Review', risk: 'Change of risk' },
    what: 'Why it waits',
    asked: 'Asked',
    askedBy: (when: string, name: string | null) => (name === null ? when : `${when}, ${name}`),
    wanted: 'Wanted by',
    noDate: 'No date',
    reason: 'What has changed?',
    reasonHint: 'Say what a meeting has to look at. Whoever builds the agenda reads this.',
    enterReason: 'Enter what has changed',
    wantedBy: 'Wanted by (optional)',
    wantedByLabel: 'Wanted by',
    wantedHint: 'The date by which a meeting should hear it. For example, 27 3 2026',
    notInPast: 'Wanted by must be today or in the future',
    already:
      'A request because of a change of risk is open already. Withdraw it first if this one takes its place',
    noLevel: 'The case has no level yet, so no meeting can hear it. Record the level first.',
    ask: 'Ask for a place',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this request',
    withdrawOf: (reason: string) => `Withdraw: ${reason}`,
    withdrawWhy: 'Why is it withdrawn?',
    enterWithdrawWhy: 'Enter why it is withdrawn',
    withdrawStays: 'The request stays on record with your reason.',
  },
}
