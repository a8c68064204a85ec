type Mail = { subject: string; body: (path: string) => string }

/** Messages about an action. They carry a link and nothing about anybody. The link has a line of its own, which the postman completes. */
export const mailText = {
  en: {
    proposed: {
      subject: 'An action has been proposed to your agency',
      body: (path) =>
        `You have been named as responsible for an action. It binds your agency only when you or a colleague accept it.\n\nSign in to Parapet to see it:\n\n${path}\n`,
    },
    corrected: {
      subject: 'An action proposed to your agency has changed',
      body: (path) =>
        `The words or the date of an action that waits for your answer have changed.\n\nSign in to Parapet to see it:\n\n${path}\n`,
    },
    'handed-over': {
      subject: 'An action has been handed over to you',
      body: (path) =>
        `A colleague in your agency has handed an action over to you.\n\nSign in to Parapet to see it:\n\n${path}\n`,
    },
    refused: {
      subject: 'An action that you proposed has been refused',
      body: (path) =>
        `The agency has refused an action that you proposed, and has given its reason.\n\nSign in to Parapet to see it:\n\n${path}\n`,
    },
    closed: {
      subject: 'An action of yours has been closed',
      body: (path) =>
        `An action for which you were responsible has been closed. Nothing more is owed on it.\n\nSign in to Parapet to see it:\n\n${path}\n`,
    },
    reopened: {
      subject: 'An action of yours has been opened again',
      body: (path) =>
        `An action for which you are responsible has been opened again.\n\nSign in to Parapet to see it:\n\n${path}\n`,
    },
  } satisfies Record<string, Mail>,
}
