import type { Explanations } from '../explanation.ts'
import { nextReviewText } from './next-review.text.ts'

/** The words of the rule that moves a review when the level moves. */
export const levelChangeText: Explanations = {
  en: {
    name: nextReviewText.en.name,
    inWords: ({ level, months, changedOn, countedFrom, latest, standing, standingStays, due }) => {
      const change = `The level became ${level} on ${changedOn}. At this level a case is reviewed at least every ${months} months. Counted from ${countedFrom}, that ends on ${latest}.`
      if (standingStays === true)
        return `${change} The review already set for ${standing} is no later, so that date stays.`
      if (standing === null) return `${change} No review was set before, so the review is due by ${due}.`
      return `${change} The review was set for ${standing} before; it is now due by ${due}.`
    },
    facts: {
      level: 'New level',
      months: 'Most months between reviews',
      changedOn: 'Level changed on',
      countedFrom: 'Counted from (the change, or the last review decision if later)',
      latest: 'Last day of the usual time at the new level',
      standing: 'Review date before the change',
    },
    changes: nextReviewText.en.changes,
  },
  cy: {
    name: nextReviewText.cy.name,
    inWords: ({ level, months, changedOn, countedFrom, latest, standing, standingStays, due }) => {
      const change = `Newidiodd y lefel i ${level} ar ${changedOn}. Ar y lefel hon mae achos yn cael ei adolygu o leiaf bob ${months} mis. O gyfrif o ${countedFrom}, daw hynny i ben ar ${latest}.`
      if (standingStays === true)
        return `${change} Nid yw’r adolygiad a osodwyd eisoes ar gyfer ${standing} yn hwyrach, felly mae’r dyddiad hwnnw’n aros.`
      if (standing === null)
        return `${change} Nid oedd adolygiad wedi’i osod o’r blaen, felly rhaid cynnal yr adolygiad erbyn ${due}.`
      return `${change} ${standing} oedd dyddiad yr adolygiad o’r blaen; bellach rhaid ei gynnal erbyn ${due}.`
    },
    facts: {
      level: 'Lefel newydd',
      months: 'Y nifer mwyaf o fisoedd rhwng adolygiadau',
      changedOn: 'Newidiodd y lefel ar',
      countedFrom: 'Cyfrifir o (y newid, neu’r penderfyniad adolygu diwethaf os yw’n ddiweddarach)',
      latest: 'Diwrnod olaf y cyfnod arferol ar y lefel newydd',
      standing: 'Dyddiad yr adolygiad cyn y newid',
    },
    changes: nextReviewText.cy.changes,
  },
}
