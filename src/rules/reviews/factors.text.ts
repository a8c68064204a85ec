/** What each factor of a review date is called, and what to write about it. */
export const factorText = {
  en: {
    legend: 'What was taken into account',
    risk: { name: 'Level of risk', hint: 'How serious the risk is now, and whether it is rising or falling' },
    monitoring: {
      name: 'How closely the case needs monitoring',
      hint: 'For example, weekly contact, or nothing beyond the licence',
    },
    interventions: {
      name: 'Planned interventions',
      hint: 'For example, whether to look again during or after a treatment programme',
    },
    'co-operation': {
      name: 'Whether the agencies are working together effectively',
      hint: 'What works and what does not',
    },
  },
}
