/** The words of lists and date boxes. */
export const partsText = {
  en: {
    pages: 'Pages of this list',
    previous: 'Previous page',
    next: 'Next page',
    day: 'Day',
    month: 'Month',
    year: 'Year',
  },
}
