/** What the events of this room are called in a chronology. */
export const chronologyText = {
  en: {
    'referral-sent': (value: number | null) =>
      (value ?? 1) > 1 ? `Referral sent again, version ${value}` : 'Referral sent',
    'screened-confirmed': 'Referral confirmed',
    'screened-more-evidence': 'Further evidence asked for',
    'screened-not-accepted': 'Referral not accepted',
    'screened-information-meeting': 'Information sharing meeting agreed',
    'screened-local-meeting': 'Local meeting agreed',
  },
}
