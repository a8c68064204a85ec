import type { ListTexts } from './checklist.ts'
import type { childProtectionLists } from './child-protection-interface.ts'

type Texts = ListTexts<typeof childProtectionLists>

/** The words of the lists of the interface with child protection. */
export const childProtectionListText: { en: Texts; cy: Texts } = {
  en: {
    'CI-04': {
      title: 'Children to check for',
      items: {
        'abused-before': 'Children the person is believed to have abused',
        'in-contact-before': 'Other children in contact with the person before, who may have been at risk',
        'in-contact-now': 'Children in contact now, in family, work or voluntary settings',
        'contact-sought': 'Children with whom contact may be sought, such as at a school near the home',
      },
    },
    'CI-05': {
      title: 'What the assessment considers',
      items: {
        'needs-of-children': 'What the children affected need',
        'level-and-pattern': 'Level and pattern of abuse or offending, convicted or not',
        'protection-by-adults': 'Protection that other adults are likely to give',
        'self-protection': 'Whether the children can protect themselves',
      },
    },
  },
  cy: {
    'CI-04': {
      title: 'Plant i wirio amdanynt',
      items: {
        'abused-before': 'Plant y credir i’r person eu cam-drin',
        'in-contact-before':
          'Plant eraill a fu mewn cysylltiad â’r person o’r blaen, a allai fod wedi bod mewn perygl',
        'in-contact-now': 'Plant mewn cysylltiad yn awr, mewn teulu, gwaith neu leoliad gwirfoddol',
        'contact-sought': 'Plant y gellir ceisio cysylltiad â nhw, fel mewn ysgol ger y cartref',
      },
    },
    'CI-05': {
      title: 'Yr hyn y mae’r asesiad yn ei ystyried',
      items: {
        'needs-of-children': 'Anghenion y plant yr effeithir arnynt',
        'level-and-pattern': 'Lefel a phatrwm y cam-drin neu’r troseddu, gydag euogfarn neu hebddi',
        'protection-by-adults': 'Y diogelwch y mae oedolion eraill yn debygol o’i roi',
        'self-protection': 'A all y plant eu diogelu eu hunain',
      },
    },
  },
}
