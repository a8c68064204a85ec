import { LONGEST_PASSWORD, type PasswordFault, SHORTEST_PASSWORD } from './password.ts'

const faultsEn: Record<PasswordFault, string> = {
  missing: 'Enter a password',
  short: `Your password must be ${SHORTEST_PASSWORD} characters or more`,
  long: `Your password must be ${LONGEST_PASSWORD} characters or fewer`,
  email: 'Your password must not be your email address',
  common: 'That password is one of those that are guessed first. Choose another',
}

/** The words of taking up an account and of setting a new password. */
export const setPasswordText = {
  en: {
    inviteTitle: 'Choose a password',
    resetTitle: 'Set a new password',
    whose: (email: string) => `This is for the account ${email}.`,
    password: 'New password',
    hint: `Use ${SHORTEST_PASSWORD} characters or more. Three random words are easy to remember and hard to guess.`,
    continue: 'Continue',
    save: 'Save the new password',
    afterReset: 'You will be signed out everywhere, and your API tokens will stop working.',
    problem: 'There is a problem',
    fault: (fault: PasswordFault) => faultsEn[fault],
    withProvider: (name: string) => `Use ${name} instead`,
    providerIntro: 'If your organisation has given you a sign-in, you need no password here.',
    overTitle: 'This link does not work',
    over: 'It may have been used already, or have expired. A newer link replaces an older one.',
    overReset: 'Ask for a new link',
    overInvite: 'If you were invited, ask the person who invited you to do so again.',
    app: {
      title: 'Set up your authenticator app',
      intro:
        'You need an app on your phone that makes 6-digit codes, such as the one your organisation recommends.',
      scan: 'In the app, add an account and point the phone at this picture.',
      picture: 'Picture for an authenticator app. The same in text stands below it.',
      cannotScan: 'If you cannot use the picture, type this key into the app.',
      keyIs: 'Key:',
      typeIs: 'Type: based on time.',
      label: 'Security code',
      hint: 'The 6-digit code that the app now shows for Parapet.',
      enter: 'Enter the 6-digit code that the app shows',
      wrong: 'That code is wrong or too old. Wait for the next code and enter it',
      continue: 'Continue',
    },
    codes: {
      title: 'Keep your recovery codes',
      once: 'These are shown only now.',
      intro:
        'If you lose your phone, you can sign in with one of these codes instead. Each works once. Keep them where nobody else can read them, and not on the same phone.',
      list: 'Recovery codes',
      continue: 'I have kept my recovery codes',
    },
  },
}
