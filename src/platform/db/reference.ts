import { randomBytes } from 'node:crypto'

// No letters that are taken for digits, and no vowels, so that a reference never spells a word.
const ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ'

/** A reference people can read out, such as `PER-7K3M-Q2TX`: random, so that it tells nothing about how many there are. */
export function newReference(prefix: string): string {
  const letters: string[] = []
  while (letters.length < 8) {
    // Bytes past the last whole multiple would favour some letters.
    for (const byte of randomBytes(16))
      if (byte < 252 && letters.length < 8) letters.push(ALPHABET.charAt(byte % ALPHABET.length))
  }
  return `${prefix}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
