import type { agencyLists } from './agencies-and-people.ts'
import type { ListTexts } from './checklist.ts'

type Texts = ListTexts<typeof agencyLists>

/** The words of the lists about agencies. */
export const agencyListText: { en: Texts; cy: Texts } = {
  en: {
    'AP-09': {
      title: 'How the agency co-operated',
      items: {
        attending: 'Came to meetings about cases in which it is involved or has a responsibility',
        'advising-on-cases': 'Advised on cases it has no part in, such as how to reach its services later',
        'advising-generally': 'Advised on wider matters that affect how the arrangements work',
        'sharing-information': 'Shared information about a person or about wider matters',
      },
    },
  },
  cy: {
    'AP-09': {
      title: 'Sut y cydweithredodd yr asiantaeth',
      items: {
        attending: 'Daeth i gyfarfodydd am achosion y mae’n ymwneud â nhw neu’n gyfrifol amdanynt',
        'advising-on-cases':
          'Cynghorodd ar achosion nad oes ganddi ran ynddynt, fel sut i gyrraedd ei gwasanaethau wedyn',
        'advising-generally': 'Cynghorodd ar faterion ehangach sy’n effeithio ar y trefniadau',
        'sharing-information': 'Rhannodd wybodaeth am berson neu am faterion ehangach',
      },
    },
  },
}
