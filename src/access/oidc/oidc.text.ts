/** The words of signing in with the organisation's own sign-in. */
export const oidcText = {
  en: {
    title: (name: string) => `You could not be signed in with ${name}`,
    refused: 'It did not confirm who you are, or took too long. Try again.',
    'no-second-factor':
      'It did not confirm that you used a second way of proving who you are, which Parapet requires. Set one up there, then try again.',
    'no-account':
      'There is no account on Parapet for you, or it cannot be used. Accounts are given by invitation: ask the MAPPA unit of your area.',
    unreachable: 'It could not be reached. Try again in a few minutes.',
    again: 'Back to sign in',
  },
}

export type OidcProblem = Exclude<keyof typeof oidcText.en, 'title' | 'again'>
