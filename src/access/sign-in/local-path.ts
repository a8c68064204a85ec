// A name that no server has: an address that leads away from it was not one of ours.
const HERE = 'http://parapet.invalid'
const LONGEST = 2000
// Coming back to these after signing in would go round in a circle or end the session again.
const DOORS = /^\/(sign-in|sign-out|signed-out|set-password|forgotten-password|demonstration)(\/|$|\?)/

/** An address within this service that it is safe to send a browser to, or nothing. */
export function localPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST || !leadsHere(value)) return undefined
  if (!URL.canParse(value, HERE)) return undefined
  const address = new URL(value, HERE)
  const path = `${address.pathname}${address.search}`
  // Dots can fold away to leave two slashes in front, which a browser reads as another host.
  return address.origin === HERE && leadsHere(path) && path.length <= LONGEST ? path : undefined
}

// Browsers read a backslash as a slash and pass over tabs and line ends.
const leadsHere = (path: string) => /^\/(?![/\\])/.test(path) && !/[\\\p{Cc}]/u.test(path)

/** Where to go after signing in: the page that was asked for, or the first page. */
export function pathAfterSignIn(value: unknown): string {
  const path = localPath(value)
  return path === undefined || DOORS.test(path) || path.startsWith('/api/') ? '/' : path
}
