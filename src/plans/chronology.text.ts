/** What the events of this room are called in a chronology. */
export const chronologyText = {
  en: {
    'action-proposed': 'Action proposed',
    'action-accepted': 'Action accepted',
    'action-done': 'Action done',
    'action-closed': 'Action closed',
  },
}
