import type { Explanations } from '../explanation.ts'
import { everyMonths } from './words.ts'

/** The words of the rule that sets the review of a procedure document. */
export const procedureReviewText: Explanations = {
  en: {
    name: 'Review of a procedure document',
    inWords: ({ lastReviewedOn, months, due }) =>
      months === null
        ? `The document was last reviewed on ${lastReviewedOn} and states its next review itself: ${due}.`
        : `The document was last reviewed on ${lastReviewedOn}. It is reviewed every ${everyMonths.en(months)}, so the next review is due by ${due}.`,
    facts: { lastReviewedOn: 'Last reviewed on', months: 'Months between reviews' },
    changes: ['A recorded review of the document', 'A new date or interval in the area’s profile'],
  },
  cy: {
    name: 'Adolygu dogfen weithdrefn',
    inWords: ({ lastReviewedOn, months, due }) =>
      months === null
        ? `Adolygwyd y ddogfen ddiwethaf ar ${lastReviewedOn} ac mae’n nodi ei hadolygiad nesaf ei hun: ${due}.`
        : `Adolygwyd y ddogfen ddiwethaf ar ${lastReviewedOn}. Fe’i hadolygir bob ${everyMonths.cy(months)}, felly rhaid cynnal yr adolygiad nesaf erbyn ${due}.`,
    facts: { lastReviewedOn: 'Adolygwyd ddiwethaf ar', months: 'Misoedd rhwng adolygiadau' },
    changes: ['Cofnodi adolygiad o’r ddogfen', 'Dyddiad neu gyfnod newydd ym mhroffil yr ardal'],
  },
}
