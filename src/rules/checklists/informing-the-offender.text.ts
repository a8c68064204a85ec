import type { ListTexts } from './checklist.ts'
import type { informingLists } from './informing-the-offender.ts'

type Texts = ListTexts<typeof informingLists>

/** The words of the lists about telling the person. */
export const informingListText: { en: Texts; cy: Texts } = {
  en: {
    'IO-05': {
      title: 'Plan for telling the person',
      items: {
        what: 'What will be said',
        where: 'Where',
        'by-whom': 'Who will say it',
        support: 'With what support',
      },
    },
    'IO-06': {
      title: 'What the conversation covered',
      items: {
        focus: 'What the work is about',
        change: 'What the person is expected to change',
        sanctions: 'Which sanctions apply',
        'taking-part': 'The chance to take part openly',
      },
    },
  },
  cy: {
    'IO-05': {
      title: 'Cynllun ar gyfer dweud wrth y person',
      items: {
        what: 'Beth fydd yn cael ei ddweud',
        where: 'Ble',
        'by-whom': 'Pwy fydd yn ei ddweud',
        support: 'Gyda pha gefnogaeth',
      },
    },
    'IO-06': {
      title: 'Yr hyn a drafodwyd yn y sgwrs',
      items: {
        focus: 'Am beth mae’r gwaith',
        change: 'Beth y disgwylir i’r person ei newid',
        sanctions: 'Pa sancsiynau sy’n gymwys',
        'taking-part': 'Y cyfle i gymryd rhan yn agored',
      },
    },
  },
}
