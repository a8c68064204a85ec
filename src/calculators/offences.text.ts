/** The words of the offence search. */
export const offencesText = {
  en: {
    count: 'Paragraphs found',
    none: 'None: nothing in either schedule matches what was entered. An offence that is in neither schedule is not found here.',
    more: (shown: number, all: number) => `${all}, of which the first ${shown} are shown`,
    moved: (name: string) => `${name} (no longer listed)`,
    foundBy: {
      section: (text: string) => `Found by section: ${text}.`,
      'common-name': (text: string) => `Found by the common name “${text}”.`,
      words: (text: string) => `Found by the words: ${text}.`,
    },
    step: (name: string, says: string) => `${name}. ${says}`,
    searched:
      'Schedule 15 was searched in all its parts, and the paragraphs of Schedule 3 for England and Wales.',
    stood: {
      yes: 'It was listed on the day entered.',
      no: 'It was not listed on the day entered.',
      unknown: 'Whether it was listed on the day entered cannot be said: a date was not read.',
    },
  },
  cy: {
    count: 'Paragraffau a ganfuwyd',
    none: 'Dim: nid oes dim yn y naill atodlen na’r llall yn cyfateb i’r hyn a roddwyd. Ni cheir hyd yma i drosedd nad yw yn y naill atodlen na’r llall.',
    more: (shown: number, all: number) => `${all}, a dangosir y ${shown} cyntaf`,
    moved: (name: string) => `${name} (heb ei restru mwyach)`,
    foundBy: {
      section: (text: string) => `Canfuwyd yn ôl adran: ${text}.`,
      'common-name': (text: string) => `Canfuwyd yn ôl yr enw cyffredin “${text}”.`,
      words: (text: string) => `Canfuwyd yn ôl y geiriau: ${text}.`,
    },
    step: (name: string, says: string) => `${name}. ${says}`,
    searched:
      'Chwiliwyd Atodlen 15 ym mhob un o’i rhannau, a pharagraffau Atodlen 3 ar gyfer Cymru a Lloegr.',
    stood: {
      yes: 'Roedd wedi’i restru ar y diwrnod a roddwyd.',
      no: 'Nid oedd wedi’i restru ar y diwrnod a roddwyd.',
      unknown: 'Ni ellir dweud a oedd wedi’i restru ar y diwrnod a roddwyd: ni ddarllenwyd dyddiad.',
    },
  },
}
