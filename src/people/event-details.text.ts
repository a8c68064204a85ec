/** The words around what the rules need to know of a legal event. */
export const eventDetailsText = {
  en: {
    title: 'What the rules need to know',
    intro:
      'The dates of the notification register, of orders and of release are reckoned from these answers.',
    findOffence: 'Find out whether an offence is listed',
    skip: 'Leave this for now',
    save: 'Save and work out the dates',
    add: 'Add what the rules need to know',
    addOf: (kind: string, date: string) => `Add what the rules need to know: ${kind}, ${date}`,
    termMissing: 'Enter how long the sentence is, in months or days',
    sentenceEarly: 'The sentence cannot be before the conviction or finding',
    detainedLate: 'Custody cannot begin after a release that is on record',
    servedEarly: 'The order cannot be served before it was made',
    sentencedLate: 'The sentence cannot be after the release',
  },
}
