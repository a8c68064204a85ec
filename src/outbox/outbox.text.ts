import { plural } from '#platform/html/format.ts'

/** The words of the outbox. */
export const outboxText = {
  en: {
    title: 'Outbox',
    intro:
      'Messages carry a link and nothing about anybody. They leave within a minute while a mail server is set up; without one they stay here to be read.',
    filters: 'Which messages to show',
    show: {
      any: (count: number) => `Every message (${count})`,
      queued: (count: number) => `Waiting (${count})`,
      sent: (count: number) => `Sent (${count})`,
      held: (count: number) => `Held (${count})`,
      failed: (count: number) => `Failed (${count})`,
    },
    count: (count: number) => plural(count, { one: '1 message', other: `${count} messages` }, 'en'),
    empty: {
      any: 'No message has been written in your area yet.',
      queued: 'No message is waiting.',
      sent: 'No message has been sent yet.',
      held: 'No message is held.',
      failed: 'No message has failed.',
    },
    to: 'To',
    toNamed: (name: string, address: string) => `${name}, ${address}`,
    subject: 'Subject',
    written: 'Written',
    state: 'Status',
    states: { queued: 'Waiting', sent: 'Sent', held: 'Held', failed: 'Failed' },
    tried: (attempts: number, reason: string) =>
      plural(
        attempts,
        {
          one: `Tried once. Last answer of the mail server: ${reason}`,
          other: `Tried ${attempts} times. Last answer of the mail server: ${reason}`,
        },
        'en',
      ),
    sentAt: 'Sent',
    body: 'Message',
    attempts: 'Attempts',
    pages: 'Pages of messages',
    previous: 'Previous page',
    next: 'Next page',
    whyHeld:
      'Held messages are addressed to a domain that is reserved for examples, such as parapet.example. Nobody reads mail there, so no mail server is asked to deliver it.',
    whyNotAgain:
      'A failed message cannot be sent again from here, because what it says may no longer be so. Repeat the act that caused it, such as the invitation or the action, and a fresh message is written.',
  },
}
