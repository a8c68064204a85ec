import type { ListTexts } from './checklist.ts'
import type { orderLists } from './civil-orders.ts'

type Texts = ListTexts<typeof orderLists>

/** The words of the lists of civil orders. */
export const orderListText: { en: Texts; cy: Texts } = {
  en: {
    'CO-10': {
      title: 'Tests for a risk of sexual harm order',
      items: {
        'is-18': 'The person is 18 or over',
        'two-occasions':
          'At least two occasions of sexually explicit conduct or communication with a child are recorded',
        'further-harm': 'There is a risk of further harm of that kind; communication alone is enough',
      },
    },
  },
  cy: {
    'CO-10': {
      title: 'Profion ar gyfer gorchymyn perygl o niwed rhywiol',
      items: {
        'is-18': 'Mae’r person yn 18 oed neu’n hŷn',
        'two-occasions':
          'Cofnodwyd o leiaf ddau achlysur o ymddygiad neu gyfathrebu rhywiol eglur gyda phlentyn',
        'further-harm': 'Mae perygl o niwed pellach o’r math hwnnw; mae cyfathrebu yn unig yn ddigon',
      },
    },
  },
}
