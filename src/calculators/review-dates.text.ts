/** The words of the calculator of review dates besides those of the rule it asks. */
export const reviewDatesText = {
  en: {
    latest: 'Latest date of the next review',
    setLocally: 'Set locally: no document gives an interval for this level here',
    months: 'Months between reviews, at most',
    chosen: 'May the chosen date stand?',
    yes: 'Yes',
    needsReason: 'Only with a recorded reason: it is later than the interval allows',
    noInterval:
      'Neither the national guidance nor the document of this area says how often a case at this level is reviewed. Each area sets it in its profile.',
    faults: {
      notAhead: 'The date chosen must be after the day on which it is set',
    },
  },
  cy: {
    latest: 'Dyddiad hwyraf yr adolygiad nesaf',
    setLocally: 'Gosodir yn lleol: nid oes dogfen yn rhoi cyfnod ar gyfer y lefel hon yma',
    months: 'Misoedd rhwng adolygiadau, ar y mwyaf',
    chosen: 'A gaiff y dyddiad a ddewiswyd sefyll?',
    yes: 'Caiff',
    needsReason: 'Dim ond gyda rheswm wedi’i gofnodi: mae’n hwyrach nag y mae’r cyfnod yn ei ganiatáu',
    noInterval:
      'Nid yw’r canllawiau cenedlaethol na dogfen yr ardal hon yn dweud pa mor aml y caiff achos ar y lefel hon ei adolygu. Mae pob ardal yn ei osod yn ei phroffil.',
    faults: {
      notAhead: 'Rhaid i’r dyddiad a ddewiswyd fod ar ôl y diwrnod y caiff ei osod',
    },
  },
}
