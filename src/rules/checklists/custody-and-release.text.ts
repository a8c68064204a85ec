import type { ListTexts } from './checklist.ts'
import type { custodyLists } from './custody-and-release.ts'

type Texts = ListTexts<typeof custodyLists>

/** The words of the lists of custody and release. */
export const custodyListText: { en: Texts; cy: Texts } = {
  en: {
    'CR-06': {
      title: 'Circumstances that call for early warning',
      items: {
        media: 'The case, above all where the person will live, is likely to attract the media',
        victims: 'Victims, for example fear among earlier ones or a known future target',
        'non-compliance': 'The plan is likely to fail because the person will probably not comply',
        accommodation: 'Suitable accommodation is very hard to find',
      },
    },
  },
  cy: {
    'CR-06': {
      title: 'Amgylchiadau sy’n galw am rybudd cynnar',
      items: {
        media: 'Mae’r achos, yn enwedig ble bydd y person yn byw, yn debygol o ddenu’r cyfryngau',
        victims: 'Dioddefwyr, er enghraifft ofn ymhlith rhai cynharach neu darged hysbys i’r dyfodol',
        'non-compliance':
          'Mae’r cynllun yn debygol o fethu am na fydd y person yn cydymffurfio yn ôl pob tebyg',
        accommodation: 'Mae llety addas yn anodd iawn dod o hyd iddo',
      },
    },
  },
}
