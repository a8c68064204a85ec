/** What the referrer and the case manager are told by e-mail: that something awaits them, and where. Never about whom. */
export const screeningMailText = {
  en: {
    confirmed: {
      subject: 'Your referral has been confirmed',
      body: (link: string) =>
        `A referral you made has been confirmed. Sign in to read the outcome:\n\n${link}\n`,
    },
    'not-accepted': {
      subject: 'Your referral has been decided',
      body: (link: string) =>
        `A referral you made has been decided. Sign in to read the outcome:\n\n${link}\n`,
    },
    'information-meeting': {
      subject: 'Your referral has been decided',
      body: (link: string) =>
        `A meeting has been agreed after a referral you made. Sign in to read the outcome:\n\n${link}\n`,
    },
    'local-meeting': {
      subject: 'Your referral has been decided',
      body: (link: string) =>
        `A meeting has been agreed after a referral you made. Sign in to read the outcome:\n\n${link}\n`,
    },
    'more-evidence': {
      subject: 'Further evidence is needed for your referral',
      body: (link: string) =>
        `Further evidence is needed for a referral you made. Sign in to see what to supply and to send it again:\n\n${link}\n`,
    },
    'lead-manager': {
      subject: 'A notification has been sent to you',
      body: (link: string) =>
        `A notification confirmed by the panel has been sent to you as lead manager. Sign in to read it:\n\n${link}\n`,
    },
    'new-case': {
      subject: 'You now manage a case',
      body: (link: string) =>
        `You have been named as the manager of a case. Sign in to open it:\n\n${link}\n`,
    },
  },
}
