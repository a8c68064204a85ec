/** Why a list is not complete. */
export const listRulingText = {
  en: {
    'points-unanswered': 'Answer every point, with words where they are asked for.',
    'points-not-met': 'Every point has to hold before this can go on.',
    'choose-one': 'Choose one.',
    'choose-at-least-one': 'Choose at least one.',
  },
  cy: {
    'points-unanswered': 'Atebwch bob pwynt, gyda geiriau lle gofynnir amdanynt.',
    'points-not-met': 'Rhaid i bob pwynt ddal cyn y gall hyn fynd ymlaen.',
    'choose-one': 'Dewiswch un.',
    'choose-at-least-one': 'Dewiswch o leiaf un.',
  },
}
