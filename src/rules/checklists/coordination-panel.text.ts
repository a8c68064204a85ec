import type { ListTexts } from './checklist.ts'
import type { panelLists } from './coordination-panel.ts'

type Texts = ListTexts<typeof panelLists>

/** The words of the panel's lists. */
export const panelListText: { en: Texts; cy: Texts } = {
  en: {
    'CP-03': {
      title: 'Quality check',
      items: {
        evidenced: 'Suitable evidence supports the assessment',
        defensible: 'The assessment can be defended',
        proportionate: 'The assessment and the level proposed are proportionate',
        consistent: 'It is consistent with comparable cases',
        'as-expected': 'It meets what government expects of the arrangements',
      },
    },
  },
  cy: {
    'CP-03': {
      title: 'Gwirio ansawdd',
      items: {
        evidenced: 'Mae tystiolaeth addas yn cefnogi’r asesiad',
        defensible: 'Gellir amddiffyn yr asesiad',
        proportionate: 'Mae’r asesiad a’r lefel a gynigir yn gymesur',
        consistent: 'Mae’n gyson ag achosion tebyg',
        'as-expected': 'Mae’n bodloni disgwyliadau’r llywodraeth o’r trefniadau',
      },
    },
  },
}
