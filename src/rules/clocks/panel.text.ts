import type { Explanations } from '../explanation.ts'
import { every } from './words.ts'

/** The words of the rule that says when the co-ordination panel sits again. */
export const panelSittingText: Explanations = {
  en: {
    name: 'Next sitting of the co-ordination panel',
    inWords: ({ previousOn, days, months, due }) =>
      `The panel sits every ${every.en({ days, months })}. It last sat on ${previousOn}, so it sits again by ${due}.`,
    facts: { previousOn: 'Last sitting', days: 'Days between sittings', months: 'Months between sittings' },
    changes: ['A sitting of the panel', 'A new interval in the area’s profile'],
  },
  cy: {
    name: 'Eisteddiad nesaf y panel cydlynu',
    inWords: ({ previousOn, days, months, due }) =>
      `Mae’r panel yn eistedd bob ${every.cy({ days, months })}. Eisteddodd ddiwethaf ar ${previousOn}, felly bydd yn eistedd eto erbyn ${due}.`,
    facts: {
      previousOn: 'Eisteddiad diwethaf',
      days: 'Diwrnodau rhwng eisteddiadau',
      months: 'Misoedd rhwng eisteddiadau',
    },
    changes: ['Eisteddiad o’r panel', 'Cyfnod newydd ym mhroffil yr ardal'],
  },
}

/** The words of the rule that says by when the panel considers a notification. */
export const panelConsiderationText: Explanations = {
  en: {
    name: 'Notification before the co-ordination panel',
    inWords: ({ receivedOn, days, months, due }) =>
      `The panel considers at its next sitting every notification received since the last. It sits every ${every.en({ days, months })}. This one was received on ${receivedOn}, so it is considered by ${due}.`,
    facts: { receivedOn: 'Received on', days: 'Days between sittings', months: 'Months between sittings' },
    changes: ['Consideration by the panel', 'Withdrawal of the notification'],
  },
  cy: {
    name: 'Hysbysiad gerbron y panel cydlynu',
    inWords: ({ receivedOn, days, months, due }) =>
      `Yn ei eisteddiad nesaf mae’r panel yn ystyried pob hysbysiad a ddaeth i law ers yr un diwethaf. Mae’n eistedd bob ${every.cy({ days, months })}. Daeth hwn i law ar ${receivedOn}, felly caiff ei ystyried erbyn ${due}.`,
    facts: {
      receivedOn: 'Daeth i law ar',
      days: 'Diwrnodau rhwng eisteddiadau',
      months: 'Misoedd rhwng eisteddiadau',
    },
    changes: ['Ystyriaeth gan y panel', 'Tynnu’r hysbysiad yn ôl'],
  },
}
