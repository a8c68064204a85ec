import type { ListTexts } from './checklist.ts'
import type { schemeLists } from './child-sex-offender-disclosure-scheme.ts'

type Texts = ListTexts<typeof schemeLists>

/** The words of the lists of the disclosure scheme. */
export const schemeListText: { en: Texts; cy: Texts } = {
  en: {
    'CS-07': {
      title: 'Managed route without presumption',
      items: {
        'other-convictions': 'Other convictions, such as serious domestic violence',
        intelligence: 'No conviction, but police or another agency hold intelligence',
      },
    },
  },
  cy: {
    'CS-07': {
      title: 'Llwybr a reolir heb ragdybiaeth',
      items: {
        'other-convictions': 'Euogfarnau eraill, fel trais domestig difrifol',
        intelligence: 'Dim euogfarn, ond mae gan yr heddlu neu asiantaeth arall gudd-wybodaeth',
      },
    },
  },
}
