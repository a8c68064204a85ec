import type { ListTexts } from './checklist.ts'
import type { intelligenceLists } from './intelligence.ts'

type Texts = ListTexts<typeof intelligenceLists>

/** The words of the lists of intelligence. */
export const intelligenceListText: { en: Texts; cy: Texts } = {
  en: {
    'IN-08': {
      title: 'How the work meets the intelligence model',
      items: {
        planning: 'Planning and working with partners for community safety',
        'performance-and-risk': 'Managing performance and risk',
        budgets: 'Accounting for budgets',
      },
    },
  },
  cy: {
    'IN-08': {
      title: 'Sut mae’r gwaith yn bodloni’r model cudd-wybodaeth',
      items: {
        planning: 'Cynllunio a gweithio gyda phartneriaid dros ddiogelwch cymunedol',
        'performance-and-risk': 'Rheoli perfformiad a risg',
        budgets: 'Rhoi cyfrif am gyllidebau',
      },
    },
  },
}
