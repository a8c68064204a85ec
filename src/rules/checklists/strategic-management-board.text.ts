import type { ListTexts } from './checklist.ts'
import type { boardLists } from './strategic-management-board.ts'

type Texts = ListTexts<typeof boardLists>

/** The words of the lists of the board. */
export const boardListText: { en: Texts; cy: Texts } = {
  en: {
    'SB-04': {
      title: 'Duties in the work plan',
      items: {
        links: 'Links with other arrangements for protection',
        training: 'Training that people need in common, and plans for it',
        monitoring: 'Monitoring and evaluation',
        'annual-report': 'The annual report, and making the work known',
        development: 'Longer-term development after reviews, new law and wider changes',
      },
    },
  },
  cy: {
    'SB-04': {
      title: 'Dyletswyddau yn y cynllun gwaith',
      items: {
        links: 'Cysylltiadau â threfniadau diogelu eraill',
        training: 'Hyfforddiant sydd ei angen ar bobl yn gyffredin, a chynlluniau ar ei gyfer',
        monitoring: 'Monitro a gwerthuso',
        'annual-report': 'Yr adroddiad blynyddol, a hysbysu pobl am y gwaith',
        development: 'Datblygu tymor hwy ar ôl adolygiadau, cyfraith newydd a newidiadau ehangach',
      },
    },
  },
}
