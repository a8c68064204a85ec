/** E-mail about meetings: when, and a link. Never who or what a meeting is about. */
export const mailText = {
  en: {
    invited: {
      subject: (time: string) => `You are invited to a meeting on ${time}`,
      body: (link: string) =>
        `You are invited to a meeting. Sign in to see what it is about and to answer:\n\n${link}\n`,
    },
    papers: {
      subject: (time: string) => `Papers for the meeting on ${time}`,
      body: (link: string) => `The papers for your meeting are ready. Sign in to read them:\n\n${link}\n`,
    },
    changed: {
      subject: (time: string) => `A meeting you are invited to is now on ${time}`,
      body: (link: string) =>
        `The date, time or place of your meeting has changed. Sign in to see the details:\n\n${link}\n`,
    },
    cancelled: {
      subject: (time: string) => `The meeting on ${time} is cancelled`,
      body: (link: string) =>
        `A meeting you were invited to is cancelled. Sign in to see your meetings:\n\n${link}\n`,
    },
    withdrawn: {
      subject: (time: string) => `Change to your invitation for ${time}`,
      body: (link: string) =>
        `You are no longer needed for a case at this meeting. Sign in to see your meetings:\n\n${link}\n`,
    },
  },
}
