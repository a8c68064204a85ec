import { plural } from '#platform/html/format.ts'

const METHODS_EN = {
  password: 'Password and security code',
  'recovery-code': 'Password and recovery code',
  oidc: 'Your organisation’s sign-in',
  demonstration: 'Demonstration button',
} as const

/** The words of one's sessions and of forms kept after one ended. */
export const sessionsText = {
  en: {
    title: 'Where you are signed in',
    count: (count: number) =>
      plural(count, { one: '1 session is open.', other: `${count} sessions are open.` }, 'en'),
    unknownIntro: 'If there is one that you do not know, end it, then set a new password.',
    device: 'Device',
    unknownDevice: 'Unknown device',
    thisDevice: 'This device',
    how: 'Signed in with',
    method: (method: keyof typeof METHODS_EN) => METHODS_EN[method],
    address: 'Network address',
    since: 'Signed in',
    lastUsed: 'Last used',
    act: 'End',
    end: 'End',
    endWhich: (device: string, since: string) => `End the session on ${device} since ${since}`,
    endOthers: 'End all others',
    back: 'Back to your account',
    endedTitle: 'Done',
    ended: 'It has ended. Whoever used it is signed out.',
    endedOthers: (count: number) =>
      plural(
        count,
        { one: '1 other session has ended.', other: `${count} other sessions have ended.` },
        'en',
      ),
    held: {
      title: 'Send what you typed',
      intro: (when: string) => `Your session ended before this was saved. It was kept for you on ${when}.`,
      until: (when: string) => `It will be deleted on ${when}.`,
      nothing: 'Nothing was typed in.',
      caption: 'What you typed',
      send: 'Send it now',
      discard: 'Delete it',
      sendHint:
        'It is sent to the page it came from, with the same checks as before. If somebody has changed the record since, you will be told.',
    },
  },
}
