/** The words that all calculators share. */
export const calculatorsText = {
  en: {
    title: 'Calculators',
    intro:
      'Work out dates and tests of public protection law. You do not need to sign in. Do not enter anybody’s name: nothing you enter is kept.',
    calculate: 'Calculate',
    answer: 'Answer',
    possible: 'Possible answers',
    possibleWhy:
      'There is no single answer: it depends on something that was not entered or that no verified source settles.',
    working: 'How this was worked out',
    again: 'What was entered',
    datesFromMemory: 'The text was read; the day from which it applies is from memory',
    confidences: {
      seen: 'The text was read',
      part: 'The text was read in part',
      derived: 'Worked out by us where the document leaves it open',
      memory: 'From memory: not from a verified source',
    },
    forPrograms: 'The same calculation for programs',
    forProgramsText: (address: string) =>
      `Send the answers as JSON to ${address}. A GET of that address describes them.`,
    legal: 'This is a calculation from the rules shown, not legal advice.',
    problem: 'There is a problem',
    back: 'All calculators',
  },
  cy: {
    title: 'Cyfrifianellau',
    intro:
      'Cyfrifwch ddyddiadau a phrofion cyfraith amddiffyn y cyhoedd. Nid oes angen mewngofnodi. Peidiwch â rhoi enw neb: ni chedwir dim a roddwch.',
    calculate: 'Cyfrifo',
    answer: 'Ateb',
    possible: 'Atebion posibl',
    possibleWhy:
      'Nid oes un ateb: mae’n dibynnu ar rywbeth na roddwyd neu nad oes ffynhonnell a wiriwyd yn ei setlo.',
    working: 'Sut y cyfrifwyd hyn',
    again: 'Yr hyn a roddwyd',
    datesFromMemory: 'Darllenwyd y testun; daw’r diwrnod y mae’n gymwys ohono o’r cof',
    confidences: {
      seen: 'Darllenwyd y testun',
      part: 'Darllenwyd rhan o’r testun',
      derived: 'Gweithiwyd allan gennym ni lle mae’r ddogfen yn ei adael yn agored',
      memory: 'O’r cof: nid o ffynhonnell a wiriwyd',
    },
    forPrograms: 'Yr un cyfrifiad ar gyfer rhaglenni',
    forProgramsText: (address: string) =>
      `Anfonwch yr atebion fel JSON i ${address}. Mae GET i’r cyfeiriad hwnnw yn eu disgrifio.`,
    legal: 'Cyfrifiad o’r rheolau a ddangosir yw hwn, nid cyngor cyfreithiol.',
    problem: 'Mae problem',
    back: 'Pob cyfrifiannell',
  },
}
