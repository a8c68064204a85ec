/** What the events of this room are called in a chronology. */
export const chronologyText = {
  en: {
    'case-opened': 'Case opened',
    'case-closed': 'Case closed',
    level: (value: number | null) => `Level ${value ?? ''} in force`,
    category: (value: number | null) => `Category ${value ?? ''} in force`,
  },
}
