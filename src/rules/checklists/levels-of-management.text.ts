import { criterionText } from '../levels/levels.text.ts'
import type { ListTexts } from './checklist.ts'
import type { levelLists } from './levels-of-management.ts'

type Texts = ListTexts<typeof levelLists>

const tests = (words: (typeof criterionText)['en']) => ({
  'high-risk': words['high-risk'],
  'senior-co-operation': words['senior-co-operation'],
  'exceptional-public-interest': words['exceptional-public-interest'],
})

/** The words of the lists about levels; the tests for level 3 speak as the criteria do. */
export const levelListText: { en: Texts; cy: Texts } = {
  en: {
    'LM-07': { title: 'Tests for level 3', items: tests(criterionText.en) },
    'LM-10': {
      title: 'How the case comes to level 3',
      items: {
        'hospital-discharge': 'Discharge from detention under a hospital order',
        'return-from-abroad': 'Return from abroad, whether or not straight from custody',
        'change-of-circumstances':
          'A medium or low risk in the community became high or very high after a change',
      },
    },
  },
  cy: {
    'LM-07': { title: 'Profion ar gyfer lefel 3', items: tests(criterionText.cy) },
    'LM-10': {
      title: 'Sut mae’r achos yn dod i lefel 3',
      items: {
        'hospital-discharge': 'Rhyddhau o gadwad o dan orchymyn ysbyty',
        'return-from-abroad': 'Dychwelyd o dramor, yn syth o’r ddalfa neu beidio',
        'change-of-circumstances':
          'Aeth perygl canolig neu isel yn y gymuned yn uchel neu’n uchel iawn ar ôl newid',
      },
    },
  },
}
