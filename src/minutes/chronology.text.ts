/** What the events of this room are called in a chronology. */
export const chronologyText = {
  en: {
    'minute-approved': 'Minutes approved',
  },
}
