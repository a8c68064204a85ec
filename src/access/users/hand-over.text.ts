import { formatDate, plural } from '#platform/html/format.ts'

/** The words of handing on what a leaver owes. */
export const handOverText = {
  en: {
    title: 'Hand over their work',
    intro: (name: string) =>
      `What ${name} still owes, without the names of the people it concerns. Choose who takes on each thing; everybody who does is told by a task.`,
    notLeaving: 'Their account goes on. End it, or set its last day, before their work is handed over.',
    nothing: 'Nothing is left: everything they owed has somebody who owes it now.',
    left: (total: number) =>
      plural(total, { one: '1 thing is left', other: `${total} things are left` }, 'en'),
    area: (name: string) => `In ${name}`,
    what: 'What',
    reference: 'Reference',
    due: 'Day',
    noDay: 'None set',
    takes: 'Who takes it on',
    takesOf: (what: string, reference: string) => `Who takes on: ${what} ${reference}`,
    kinds: {
      case: 'A case they manage',
      action: 'An action they are responsible for',
      chairing: 'A meeting they chair',
      'minute-taking': 'A meeting whose minutes they take',
      draft: 'A referral they have not sent',
      task: 'A task',
      clock: 'A duty with a date',
    },
    tasks: {
      'answer-invitation': 'Answer an invitation',
      'write-minutes': 'Write the minutes',
      'approve-minutes': 'Approve the minutes',
      'referral-outcome': 'Read the outcome of a referral',
      'supply-evidence': 'Supply further evidence',
      papers: 'Send the papers of a meeting',
    } as Readonly<Record<string, string>>,
    hidden: 'Not shown to you',
    everything: 'Give everything to',
    everythingHint:
      'Used for each thing below for which you choose nobody else, where this person may take it on.',
    choose: 'Choose for each',
    sameAsAbove: 'As chosen above',
    nobodyMay: 'Nobody in the area may take this on. Give somebody the role first.',
    reason: 'Why is it handed over?',
    save: 'Hand over',
    enterReason: 'Enter why it is handed over',
    chooseSomebody: 'Select who takes this on',
    cannotTake: 'This person may not take this on: their post, their agency or a block stands against it',
    chairRule: 'This person may not chair this meeting by the rank or grade the area asks for',
    choosePerson: 'Choose who takes over at least one thing',
    receiptTitle: 'Receipt of a hand-over',
    receiptOf: (name: string) => `The work of ${name}`,
    receiptCount: (total: number) =>
      plural(total, { one: '1 thing was handed over', other: `${total} things were handed over` }, 'en'),
    to: 'Went to',
    by: 'Handed over by',
    at: 'When',
    why: 'Why',
    open: 'Open',
    openOf: (what: string, reference: string) => `Open: ${what} ${reference}`,
    handOn: 'Something went to the wrong person? Hand it on again',
    handOnNote: 'Each person who took something over, with what they hold now.',
    receipts: 'Hand-overs',
    receiptOn: (on: string) => `Receipt of ${on}`,
    waiting: (total: number) =>
      plural(
        total,
        {
          one: '1 thing they owe waits to be handed over.',
          other: `${total} things they owe wait to be handed over.`,
        },
        'en',
      ),
    day: (on: string) => formatDate(on, 'en'),
  },
}
