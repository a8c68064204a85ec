/** The words of the two pages of signing in, and of signing out. */
export const signInText = {
  en: {
    title: 'Sign in',
    email: 'Email address',
    password: 'Password',
    continue: 'Continue',
    forgotten: 'I have forgotten my password',
    withProvider: (name: string) => `Sign in with ${name}`,
    orLocal: 'Or sign in with a password',
    demonstration: 'This is a demonstration with invented people.',
    demonstrationLink: 'See whom you can sign in as',
    held: 'Your session ended before this could be saved. What you typed has been kept for you. Sign in again as the same person to send it.',
    heldTitle: 'Nothing is lost',
    passwordSet:
      'Your password has been changed. You have been signed out everywhere. Sign in with the new password.',
    passwordSetTitle: 'Password changed',
    problem: 'There is a problem',
    enterEmail: 'Enter an email address in the correct format, like name@example.org',
    enterPassword: 'Enter your password',
    wrong: 'The email address or password is wrong, or the account cannot be used',
    started: 'That took too long. Sign in again',
    code: {
      title: 'Enter your security code',
      intro: 'Open the authenticator app on your phone and enter the 6-digit code it shows for Parapet.',
      label: 'Security code',
      hint: 'If you do not have your phone, enter one of your recovery codes instead. Each works once.',
      enter: 'Enter the code from your authenticator app, or a recovery code',
      wrong: 'That code is wrong, is too old or has been used. Wait for the next code and enter it',
    },
    out: {
      title: 'You have signed out',
      again: 'Sign in again',
      alsoThere: (name: string) => `Sign out of ${name} as well`,
      stillThere: (name: string) => `You may still be signed in to ${name} in this browser.`,
    },
  },
}
