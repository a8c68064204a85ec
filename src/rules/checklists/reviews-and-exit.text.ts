import { factorText } from '../reviews/factors.text.ts'
import type { ListTexts } from './checklist.ts'
import type { reviewLists } from './reviews-and-exit.ts'

type Texts = ListTexts<typeof reviewLists>

const { legend, risk, monitoring, interventions, 'co-operation': together } = factorText.en

/** The words of the lists of reviews. */
export const reviewListText: { en: Texts; cy: Texts } = {
  en: {
    'RX-05': {
      title: legend,
      items: {
        risk: risk.name,
        monitoring: monitoring.name,
        interventions: interventions.name,
        'co-operation': together.name,
      },
    },
  },
  cy: {
    'RX-05': {
      title: 'Yr hyn a ystyriwyd',
      items: {
        risk: 'Lefel y perygl',
        monitoring: 'Pa mor agos y mae angen gwylio’r achos',
        interventions: 'Ymyriadau sydd wedi’u cynllunio',
        'co-operation': 'A yw’r asiantaethau’n cydweithio’n effeithiol',
      },
    },
  },
}
