/** The words of a page that may be read as at another day. */
export const asAtText = {
  en: {
    another: 'See what was true on another day',
    legend: 'Day',
    show: 'Show that day',
    onThatDay: (date: string) => `What is shown was true on ${date}, as far as it is known now.`,
    backToNow: 'Back to today',
    notADay: 'Day must be a real date',
  },
}
