/** A name in lower case without accents, apostrophes or stops; anything else that is no letter or digit becomes a space. The database folds the same way. */
export function foldName(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđħı]/g, (letter) => 'lodhi'['łøđħı'.indexOf(letter)] ?? letter)
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('þ', 'th')
    .replace(/[\u0300-\u036f'\u2018\u2019\u02bc`.]/g, '')
    .replace(/[\u0020-\u002f\u003a-\u0060\u007b-\u00bf\n\t]+/g, ' ')
    .trim()
}

/** The words of a folded name. */
export const wordsOf = (name: string): string[] => foldName(name).split(' ').filter(Boolean)

const MISTAKEN: Record<string, string> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' }

/** Letters and digits alone, a PNC number without its century and padding, and letters that are mistaken for digits as those digits. */
export function foldNumber(words: string): string {
  let plain = words.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (/^(19|20)\d{9}[A-Z]$/.test(plain))
    plain = `${plain.slice(2, 4)}${plain.slice(4, 11).replace(/^0+/, '') || '0'}${plain.slice(-1)}`
  else if (/^\d{3,9}[A-Z]$/.test(plain)) plain = `${plain.slice(0, 2)}${plain.slice(2).replace(/^0+/, '')}`
  return plain.replace(/[OILSBZ]/g, (letter) => MISTAKEN[letter] ?? letter)
}
