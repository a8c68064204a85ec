/** What the events of this room are called in a chronology. */
export const chronologyText = {
  en: {
    'file-added': 'File added',
    'file-removed': 'File removed',
  },
}
