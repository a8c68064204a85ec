import type { FastifyReply, FastifyRequest } from 'fastify'

const nameOf = (secure: boolean) => (secure ? '__Host-parapet-session' : 'parapet-session')

// Lax: a link in an e-mail opens the page it names. Forms carry a token of their own besides.
const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure })

/** The session token that a browser sent, if any. */
export function sessionTokenOf(request: FastifyRequest, secure: boolean): string | undefined {
  return request.cookies[nameOf(secure)]
}

/** Gives the browser its session. It forgets it when it closes; the server decides when it ends. */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(nameOf(secure), token, options(secure))
}

/** Takes the session away from the browser. */
export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), options(secure))
}
