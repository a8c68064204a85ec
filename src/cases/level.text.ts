/** How level and category are named wherever a case is shown. */
export const levelAndCategoryText = {
  en: {
    levelWord: 'Level',
    categoryWord: 'Category',
    level: (level: number | null) => (level === null ? 'No level' : `Level ${level}`),
    category: (category: number | null) => (category === null ? 'No category' : `Category ${category}`),
  },
}
