import nodemailer from 'nodemailer'

export type OutgoingMail = { to: string; subject: string; text: string; messageId: string }

/** Something that takes a message off our hands, or throws. */
export type MailTransport = { send(mail: OutgoingMail): Promise<void>; close(): void }

/** Mail over SMTP. `url` is `smtp://user:password@host:port` or `smtps://…`. */
export function smtpTransport(url: string, from: string): MailTransport {
  const mailer = nodemailer.createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return {
    send: async ({ to, subject, text, messageId }) => {
      // One id per message: a relay that is given it twice after a broken connection can tell.
      await mailer.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${messageId}@parapet>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => mailer.close(),
  }
}

/** Whether a mail server answers and takes our name; what it said when not. */
export async function reachMailServer(url: string): Promise<string | undefined> {
  const mailer = nodemailer.createTransport({ url, connectionTimeout: 5_000, greetingTimeout: 5_000 })
  try {
    await mailer.verify()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    mailer.close()
  }
}
