type Mail = { subject: string; body: (url: string) => string }

/** E-mails about an account. They carry a link and nothing about anybody's work. */
export const mailText = {
  en: {
    invite: {
      subject: 'You have been invited to Parapet',
      body: (url: string) =>
        `You have been given an account on Parapet.\n\nTo set it up, open this link. It works once, for 7 days.\n\n${url}\n\nYou will choose a password and add Parapet to an authenticator app on your phone.\n\nIf you did not expect this, do not open the link and tell the MAPPA unit of your area.`,
    },
    reset: {
      subject: 'Set a new Parapet password',
      body: (url: string) =>
        `Somebody asked to set a new password for your Parapet account.\n\nIf it was you, open this link. It works once, for 1 hour.\n\n${url}\n\nIf it was not you, you need do nothing: your password has not changed.`,
    },
    'password-changed': {
      subject: 'Your Parapet password was changed',
      body: (url: string) =>
        `The password of your Parapet account was changed. Everybody who was signed in with it has been signed out, and its API tokens have stopped working.\n\nIf it was not you, set a new password at once and tell the MAPPA unit of your area.\n\n${url}`,
    },
    'second-factor-changed': {
      subject: 'Your Parapet security codes were changed',
      body: (url: string) =>
        `The authenticator app or the recovery codes of your Parapet account were changed.\n\nIf it was not you, set a new password at once and tell the MAPPA unit of your area.\n\n${url}`,
    },
  } satisfies Record<string, Mail>,
}

export type MailKind = keyof typeof mailText.en
