// RFC 2606 and RFC 6761: names that are kept for examples and tests and never belong to anybody.
const ENDINGS = ['example', 'test', 'invalid', 'example.com', 'example.net', 'example.org']

/** Whether an address is in a domain that is reserved for examples, so that no mail can ever be meant for it. */
export function isReserved(address: string): boolean {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '')
  return ENDINGS.some((ending) => domain === ending || domain.endsWith(`.${ending}`))
}
