/** What the events of this room are called in a chronology. */
export const chronologyText = {
  en: {
    'item-decided': 'Discussed at a meeting and decided',
    'item-deferred': 'Deferred by a meeting',
    'item-not-discussed': 'On an agenda but not discussed',
  },
}
