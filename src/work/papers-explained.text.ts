import type { Explanation, Explanations } from '#rules/explanation.ts'

const en: Pick<Explanation, 'name' | 'facts' | 'changes'> = {
  name: 'Papers of a meeting',
  facts: {
    meetingOn: 'Date of the meeting',
    daysBefore: 'Days before the meeting',
    convenedOn: 'Convened on',
  },
  changes: ['Moving the meeting to another day', 'Cancelling the meeting', 'Sending the papers'],
}

const cy: Pick<Explanation, 'name' | 'facts' | 'changes'> = {
  name: 'Papurau cyfarfod',
  facts: { meetingOn: 'Dyddiad y cyfarfod', daysBefore: 'Diwrnodau cyn y cyfarfod', convenedOn: 'Galwyd ar' },
  changes: ['Symud y cyfarfod i ddiwrnod arall', 'Canslo’r cyfarfod', 'Anfon y papurau'],
}

/** The words of the rule that papers go out some days before a meeting. */
export const papersBeforeMeetingText: Explanations = {
  en: {
    ...en,
    inWords: ({ meetingOn, daysBefore, due }) =>
      `Papers go out at least ${daysBefore} days before a meeting. The meeting is on ${meetingOn}, so they are due by ${due}.`,
  },
  cy: {
    ...cy,
    inWords: ({ meetingOn, daysBefore, due }) =>
      `Anfonir papurau o leiaf ${daysBefore} diwrnod cyn cyfarfod. Mae’r cyfarfod ar ${meetingOn}, felly rhaid eu hanfon erbyn ${due}.`,
  },
}

/** The words of the rule that papers of an urgent meeting go out at once. */
export const papersAtOnceText: Explanations = {
  en: {
    ...en,
    inWords: ({ meetingOn, convenedOn }) =>
      `The meeting was convened urgently on ${convenedOn}, so its papers go out on that day. The meeting is on ${meetingOn}.`,
  },
  cy: {
    ...cy,
    inWords: ({ meetingOn, convenedOn }) =>
      `Galwyd y cyfarfod ar frys ar ${convenedOn}, felly anfonir ei bapurau ar y diwrnod hwnnw. Mae’r cyfarfod ar ${meetingOn}.`,
  },
}
