/** The words of asking for a link. */
export const forgottenPasswordText = {
  en: {
    title: 'Set a new password',
    intro:
      'We will send you an e-mail with a link to set a new password. You will need your authenticator app, or a recovery code, to sign in with it.',
    lostPhone:
      'If you have lost your phone and your recovery codes, ask the MAPPA unit of your area to invite you again.',
    email: 'Email address',
    send: 'Send the link',
    problem: 'There is a problem',
    enterEmail: 'Enter an email address in the correct format, like name@example.org',
    sentTitle: 'Check your email',
    sent: 'If there is an account with that address, an e-mail is on its way. The link in it works once, for 1 hour.',
    notThere:
      'If it does not arrive within 10 minutes, look among your unwanted mail, then ask the MAPPA unit of your area.',
  },
}
