/** What the events of this room are called in a chronology. */
export const chronologyText = {
  en: {
    'review-set': 'Next review set',
    'review-ended': 'Review ended',
  },
}
