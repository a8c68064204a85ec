/** The words around every page. */
export const frameText = {
  en: {
    phase: 'This is a new service. Tell the MAPPA unit of your area what works and what does not.',
    calculators: 'Calculators',
    sections: {
      home: 'Your work',
      duties: 'Duties',
      people: 'People',
      referrals: 'Referrals',
      screening: 'Screening',
      cases: 'Cases',
      meetings: 'Meetings',
      minutes: 'Minutes',
      actions: 'Actions',
      agencies: 'Agencies',
      areas: 'Area profile',
      users: 'Users',
      outbox: 'Outbox',
      audit: 'Audit',
    },
  },
  cy: {
    phase:
      'Mae hwn yn wasanaeth newydd. Dywedwch wrth uned MAPPA eich ardal beth sy’n gweithio a beth nad yw’n gweithio.',
    calculators: 'Cyfrifianellau',
    sections: {
      home: 'Eich gwaith',
      duties: 'Dyletswyddau',
      people: 'Pobl',
      referrals: 'Atgyfeiriadau',
      screening: 'Sgrinio',
      cases: 'Achosion',
      meetings: 'Cyfarfodydd',
      minutes: 'Cofnodion',
      actions: 'Camau gweithredu',
      agencies: 'Asiantaethau',
      areas: 'Proffil ardal',
      users: 'Defnyddwyr',
      outbox: 'Blwch allan',
      audit: 'Archwilio',
    },
  },
}
