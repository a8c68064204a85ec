import type { Explanations } from '../explanation.ts'

/** The words of the rule that sets the review of a procedure document. */
export const procedureReviewText: Explanations = {
  en: {
    name: 'Review of a procedure document',
    inWords: ({ title, lastReviewedOn, warnFrom, due }) => {
      const rule = `“${title}” carries a date of next review: ${due}. Its keeper is warned from ${warnFrom}.`
      return lastReviewedOn === null ? rule : `${rule} It was last reviewed on ${lastReviewedOn}.`
    },
    facts: { title: 'Document', lastReviewedOn: 'Last reviewed', warnFrom: 'Warned from' },
    changes: [
      'A review, recorded with its next date',
      'Another date on the document',
      'Taking the document out of the library',
    ],
  },
  cy: {
    name: 'Adolygu dogfen weithdrefn',
    inWords: ({ title, lastReviewedOn, warnFrom, due }) => {
      const rule = `Mae dyddiad adolygu nesaf ar “${title}”: ${due}. Rhybuddir ei cheidwad o ${warnFrom}.`
      return lastReviewedOn === null ? rule : `${rule} Cafodd ei hadolygu ddiwethaf ar ${lastReviewedOn}.`
    },
    facts: { title: 'Dogfen', lastReviewedOn: 'Adolygwyd ddiwethaf', warnFrom: 'Rhybuddir o' },
    changes: [
      'Adolygiad wedi’i gofnodi, gyda’i ddyddiad nesaf',
      'Dyddiad arall ar y ddogfen',
      'Tynnu’r ddogfen o’r llyfrgell',
    ],
  },
}
