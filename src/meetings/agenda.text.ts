import { plural } from '#platform/html/format.ts'

/** The words of building an agenda. */
export const agendaText = {
  en: {
    title: 'Build the agenda',
    on: 'On the agenda',
    empty: 'The agenda is empty.',
    waiting: 'Waiting for a meeting',
    nothingWaits: 'No case in this area is waiting for a meeting.',
    waitingCount: (count: number) =>
      plural(count, { one: '1 case is waiting', other: `${count} cases are waiting` }, 'en'),
    tick: 'Which cases should this meeting hear?',
    place: 'Put on the agenda',
    requestLine: (name: string, reference: string) => `${name}, ${reference}`,
    kind: { 'new-referral': 'New referral', review: 'Review', risk: 'Change of risk' },
    requestHint: (level: string, kind: string, reason: string) => `${level}. ${kind}: ${reason}`,
    wantedBy: (hint: string, date: string) => `${hint} (wanted by ${date})`,
    information: (hint: string) =>
      `${hint} – for information, without discussion unless an agency knows more`,
    cannot: 'Cannot be placed on this meeting',
    up: 'Move up',
    down: 'Move down',
    takeOff: 'Take off',
    order: 'Order',
    choose: 'Select at least one case',
    gone: 'One of these cases is no longer waiting. Look again at the list.',
    twice: 'One of these cases is already on this agenda.',
    takeOffTitle: 'Take a case off the agenda',
    takeOffExplains:
      'The case goes back to wait for another meeting. Invitations for it are withdrawn and sight of it ends.',
    reason: 'Why is it taken off?',
    enterReason: 'Enter why the case is taken off',
    requestAgain: (reason: string) => `Taken off an agenda: ${reason}`,
    deferredAgain: (reason: string) => `Deferred by a meeting: ${reason}`,
    notDiscussedAgain: (reason: string) => `Not discussed at a meeting: ${reason}`,
  },
}
