import type { Explanations } from '../explanation.ts'

const sevenDays: Explanations = {
  en: {
    name: 'Notice of travel abroad',
    inWords: ({ leavesOn, due }) =>
      `Travel outside the United Kingdom is notified at least 7 days before leaving by somebody who knows in time. The person leaves on ${leavesOn}, so the last day is ${due}.`,
    facts: { leavesOn: 'Leaves on', knewOn: 'Plans known on' },
    changes: ['A different day of leaving', 'Learning of the journey 7 days or less before it'],
  },
  cy: {
    name: 'Hysbysu teithio dramor',
    inWords: ({ leavesOn, due }) =>
      `Hysbysir teithio y tu allan i’r Deyrnas Unedig o leiaf 7 diwrnod cyn gadael gan rywun sy’n gwybod mewn pryd. Mae’r person yn gadael ar ${leavesOn}, felly’r diwrnod olaf yw ${due}.`,
    facts: { leavesOn: 'Yn gadael ar', knewOn: 'Cynlluniau’n hysbys ar' },
    changes: ['Diwrnod gadael gwahanol', 'Dod i wybod am y daith 7 diwrnod neu lai cyn iddi ddechrau'],
  },
}

const lastMoment: Explanations = {
  en: {
    name: 'Last moment for notice of travel abroad',
    inWords: ({ leavesAt, hours, excuse, due }) =>
      excuse === true
        ? `Somebody who knew more than 7 days ahead and has a reasonable excuse may still give notice until ${hours} hours before leaving. The person leaves at ${leavesAt}, so the last moment is ${due}.`
        : `Somebody who did not know in time gives notice at least ${hours} hours before leaving. The person leaves at ${leavesAt}, so the last moment is ${due}.`,
    facts: { leavesAt: 'Leaves at', hours: 'Hours before leaving' },
    changes: ['A different time of leaving', 'When the journey became known'],
  },
  cy: {
    name: 'Yr eiliad olaf i hysbysu teithio dramor',
    inWords: ({ leavesAt, hours, excuse, due }) =>
      excuse === true
        ? `Caiff rhywun a wyddai fwy na 7 diwrnod ymlaen llaw ac sydd ag esgus rhesymol hysbysu hyd at ${hours} awr cyn gadael. Mae’r person yn gadael am ${leavesAt}, felly’r eiliad olaf yw ${due}.`
        : `Mae rhywun na wyddai mewn pryd yn hysbysu o leiaf ${hours} awr cyn gadael. Mae’r person yn gadael am ${leavesAt}, felly’r eiliad olaf yw ${due}.`,
    facts: { leavesAt: 'Yn gadael am', hours: 'Oriau cyn gadael' },
    changes: ['Amser gadael gwahanol', 'Pryd y daeth y daith yn hysbys'],
  },
}

const changed: Explanations = {
  en: {
    name: 'Notice that travel plans have changed',
    inWords: ({ leavesAt, hours, withoutExcuseUntil, due }) =>
      `Changed plans are told at least ${hours} hours before leaving, which is at ${leavesAt}. The last moment is ${due}. After ${withoutExcuseUntil} a reasonable excuse is needed.`,
    facts: { leavesAt: 'Leaves at', changedOn: 'Plans changed on', hours: 'Hours before leaving' },
    changes: ['A different time of leaving'],
  },
  cy: {
    name: 'Hysbysu bod cynlluniau teithio wedi newid',
    inWords: ({ leavesAt, hours, withoutExcuseUntil, due }) =>
      `Hysbysir cynlluniau newydd o leiaf ${hours} awr cyn gadael, sef ${leavesAt}. Yr eiliad olaf yw ${due}. Ar ôl ${withoutExcuseUntil} mae angen esgus rhesymol.`,
    facts: { leavesAt: 'Yn gadael am', changedOn: 'Newidiodd y cynlluniau ar', hours: 'Oriau cyn gadael' },
    changes: ['Amser gadael gwahanol'],
  },
}

const back: Explanations = {
  en: {
    name: 'Notice of return to the United Kingdom',
    inWords: ({ returnedOn, latest, due }) =>
      `The date and place of return are told within 3 days, unless both were notified before leaving. The person returned on ${returnedOn}. Counting that day, the last day is ${due}. The words of the regulation may not count it, so nobody is called late before the end of ${latest}.`,
    facts: { returnedOn: 'Returned on', latest: 'Last day if the day of return is not counted' },
    changes: ['Return on the date and at the point notified before leaving', 'A different day of return'],
  },
  cy: {
    name: 'Hysbysu dychwelyd i’r Deyrnas Unedig',
    inWords: ({ returnedOn, latest, due }) =>
      `Hysbysir dyddiad a man dychwelyd o fewn 3 diwrnod, oni bai i’r ddau gael eu hysbysu cyn gadael. Dychwelodd y person ar ${returnedOn}. Gan gyfrif y diwrnod hwnnw, y diwrnod olaf yw ${due}. Efallai nad yw geiriau’r rheoliad yn ei gyfrif, felly ni ddywedir bod neb yn hwyr cyn diwedd ${latest}.`,
    facts: { returnedOn: 'Dychwelodd ar', latest: 'Diwrnod olaf heb gyfrif diwrnod y dychwelyd' },
    changes: ['Dychwelyd ar y dyddiad ac i’r man a hysbyswyd cyn gadael', 'Diwrnod dychwelyd gwahanol'],
  },
}

/** The words of each rule about travel, by the rule's name. */
export const travelText = {
  'travel-notification': sevenDays,
  'travel-last-moment': lastMoment,
  'travel-change': changed,
  'return-notification': back,
} as const satisfies Record<string, Explanations>
