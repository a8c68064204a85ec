/** What the events of this room are called in a chronology. */
export const chronologyText = {
  en: {
    'information-shared': 'Information supplied',
  },
}
