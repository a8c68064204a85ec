import type { Explanations } from '../explanation.ts'

/** Why the status "presents a risk to children" is looked at again. */
export const childRiskReviewText: Explanations = {
  en: {
    name: 'Review of the risk to children',
    inWords: ({ due }) =>
      `That somebody presents a risk to children is looked at again by ${due}, the day chosen when it was recorded. It does not last for life.`,
    facts: { reviewOn: 'Day chosen for the review' },
    changes: ['Another day for the review', 'The status is ended with reasons'],
  },
  cy: {
    name: 'Adolygu’r risg i blant',
    inWords: ({ due }) =>
      `Edrychir eto erbyn ${due}, y diwrnod a ddewiswyd wrth ei gofnodi, a yw rhywun yn peri risg i blant. Nid yw’n para am oes.`,
    facts: { reviewOn: 'Diwrnod a ddewiswyd ar gyfer yr adolygiad' },
    changes: ['Diwrnod arall ar gyfer yr adolygiad', 'Daw’r statws i ben gyda rhesymau'],
  },
}
