/** The words that all calculators share. */
export const calculatorsText = {
  en: {
    title: 'Calculators',
    intro:
      'Work out dates and tests of public protection law. You do not need to sign in. Do not enter anybody’s name: nothing you enter is kept.',
    calculate: 'Calculate',
    answer: 'Answer',
    possible: 'Possible answers',
    possibleWhy: 'This rule is not from a verified source, so there is no single answer.',
    depends: 'If',
    working: 'How this was worked out',
    step: 'Step',
    source: 'Source',
    sure: 'How sure',
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
    possibleWhy: 'Nid yw’r rheol hon o ffynhonnell a wiriwyd, felly nid oes un ateb.',
    depends: 'Os',
    working: 'Sut y cyfrifwyd hyn',
    step: 'Cam',
    source: 'Ffynhonnell',
    sure: 'Pa mor sicr',
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
