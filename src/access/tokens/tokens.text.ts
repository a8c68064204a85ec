import { plural } from '#platform/html/format.ts'

const STATES_EN = { working: 'Works', revoked: 'Stopped', expired: 'Expired' } as const
const SCOPES_EN = { read: 'Read only', write: 'Read and change' }

/** The words of one's API tokens. */
export const tokensText = {
  en: {
    title: 'API tokens',
    intro:
      'A token lets a program work with Parapet as you: it sees what you see and no more, and what it does is recorded as yours.',
    none: 'You have no tokens.',
    create: 'Create a token',
    name: 'Name',
    nameHint: 'What it is for, so that you know it again.',
    scope: 'What may it do?',
    scopes: SCOPES_EN,
    scopeHints: {
      read: 'It can look things up and change nothing.',
      write: 'It can do everything that you can do.',
    },
    days: 'How long should it work?',
    day: (days: number) => plural(days, { one: '1 day', other: `${days} days` }, 'en'),
    starts: 'Begins with',
    expires: 'Works until',
    lastUsed: 'Last used',
    never: 'Never',
    state: 'State',
    states: STATES_EN,
    act: 'Stop',
    stop: 'Stop',
    stopWhich: (name: string) => `Stop the token ${name}`,
    stoppedTitle: 'Done',
    stopped: 'The token has stopped working.',
    back: 'Back to your account',
    backToTokens: 'Back to your tokens',
    problem: 'There is a problem',
    enterName: 'Enter a name for the token',
    selectScope: 'Select what the token may do',
    selectDays: 'Select how long it should work',
    createdTitle: 'Your new token',
    once: 'This is shown only now. Whoever has it can act as you.',
    token: 'Token',
    use: 'Send it with each request, in this header:',
    until: (when: string) => `It works until ${when}.`,
  },
}
