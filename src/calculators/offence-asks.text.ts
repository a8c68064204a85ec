import { formatList, plural } from '#platform/html/format.ts'
import type { OffenceCondition } from '#rules/offences/listed.ts'

const conditionsEn: Record<OffenceCondition, string> = {
  'intent-harm-or-damage': 'intent to cause grievous bodily harm or unlawful damage',
  'intent-rape': 'intent to rape',
  death: 'a death was caused',
  'death-or-later-serious-harm': 'a death was caused or, from 2 July 2012, serious physical harm',
  arson: 'the damage was by fire',
  'not-arson': 'the damage was not by fire',
  'not-murder': 'murder was not involved',
  'sexual-exploitation': 'for sexual exploitation',
  'not-sexual-exploitation': 'not for sexual exploitation',
  'indecent-goods': 'the goods were indecent or obscene',
}

const conditionsCy: Record<OffenceCondition, string> = {
  'intent-harm-or-damage': 'bwriad i achosi niwed corfforol difrifol neu ddifrod anghyfreithlon',
  'intent-rape': 'bwriad i dreisio',
  death: 'achoswyd marwolaeth',
  'death-or-later-serious-harm': 'achoswyd marwolaeth neu, o 2 Gorffennaf 2012, niwed corfforol difrifol',
  arson: 'difrod drwy dân',
  'not-arson': 'difrod nad oedd drwy dân',
  'not-murder': 'nid oedd llofruddiaeth ynghlwm',
  'sexual-exploitation': 'ar gyfer camfanteisio rhywiol',
  'not-sexual-exploitation': 'nid ar gyfer camfanteisio rhywiol',
  'indecent-goods': 'roedd y nwyddau’n anweddus neu’n anllad',
}

/** What a paragraph of the schedules asks beyond its section, in words. */
export const offenceAsksText = {
  en: {
    paragraph: {
      'CJA 2003 Sch 15': (part: number, paragraph: string) =>
        `Criminal Justice Act 2003, Schedule 15, Part ${part}, paragraph ${paragraph}`,
      'SOA 2003 Sch 3': (_part: number, paragraph: string) =>
        `Sexual Offences Act 2003, Schedule 3, paragraph ${paragraph}`,
    },
    section: (act: string, sections: string) => `${act} s.${sections}`,
    offence: (where: string, description: string) => `${where}: ${description}`,
    condition: conditionsEn,
    offenderAtLeast: (age: number) => `offender ${age} or over`,
    offenderUnder: (age: number) => `offender under ${age}`,
    victimUnder: (age: number) => `victim under ${age}`,
    imageUnder: (age: number) => `child in the picture under ${age}`,
    decidedBefore: (day: string) => `convicted, found or cautioned before ${day}`,
    sexualGratification: 'for sexual gratification',
    sentence: {
      imprisonment: (months: number) =>
        months === 0
          ? 'imprisonment of any length'
          : plural(
              months,
              { one: 'imprisonment of 1 month or more', other: `imprisonment of ${months} months or more` },
              'en',
            ),
      hospital: 'admission to a hospital',
      restricted: 'admission to a hospital with a restriction order',
      community: (months: number) => `a community sentence of ${months} months or more`,
    },
    anyOf: (items: readonly string[]) => `any of: ${items.join('; ')}`,
    all: (items: readonly string[]) => formatList(items, 'en'),
    nothing: 'Beyond the section it asks nothing more.',
    always: 'nothing more',
    asks: (routes: readonly string[]) =>
      routes.length === 1
        ? `Beyond the section it asks: ${routes[0]}.`
        : `Beyond the section it asks one of: ${routes.join(' / ')}.`,
    since: (day: string) => `Listed from ${day}.`,
    between: (from: string, to: string) => `Listed from ${from} to ${to}.`,
    sinceUnknown: 'The day from which it is listed was not read.',
    gone: 'It is no longer in the version that was read; the day on which it went was not read.',
  },
  cy: {
    paragraph: {
      'CJA 2003 Sch 15': (part: number, paragraph: string) =>
        `Deddf Cyfiawnder Troseddol 2003, Atodlen 15, Rhan ${part}, paragraff ${paragraph}`,
      'SOA 2003 Sch 3': (_part: number, paragraph: string) =>
        `Deddf Troseddau Rhywiol 2003, Atodlen 3, paragraff ${paragraph}`,
    },
    section: (act: string, sections: string) => `${act} a.${sections}`,
    offence: (where: string, description: string) => `${where}: ${description}`,
    condition: conditionsCy,
    offenderAtLeast: (age: number) => `troseddwr yn ${age} neu’n hŷn`,
    offenderUnder: (age: number) => `troseddwr dan ${age}`,
    victimUnder: (age: number) => `dioddefwr dan ${age}`,
    imageUnder: (age: number) => `plentyn yn y llun dan ${age}`,
    decidedBefore: (day: string) => `euogfarn, dyfarniad neu rybudd cyn ${day}`,
    sexualGratification: 'er boddhad rhywiol',
    sentence: {
      imprisonment: (months: number) =>
        months === 0 ? 'carchar o unrhyw hyd' : `carchar o ${months} mis neu fwy`,
      hospital: 'derbyn i ysbyty',
      restricted: 'derbyn i ysbyty gyda gorchymyn cyfyngu',
      community: (months: number) => `dedfryd gymunedol o ${months} mis neu fwy`,
    },
    anyOf: (items: readonly string[]) => `unrhyw un o’r rhain: ${items.join('; ')}`,
    all: (items: readonly string[]) => items.join(', '),
    nothing: 'Nid yw’n gofyn dim mwy na’r adran.',
    always: 'dim mwy',
    asks: (routes: readonly string[]) =>
      routes.length === 1
        ? `Y tu hwnt i’r adran mae’n gofyn: ${routes[0]}.`
        : `Y tu hwnt i’r adran mae’n gofyn un o’r rhain: ${routes.join(' / ')}.`,
    since: (day: string) => `Wedi’i restru o ${day}.`,
    between: (from: string, to: string) => `Wedi’i restru o ${from} i ${to}.`,
    sinceUnknown: 'Ni ddarllenwyd y diwrnod y mae wedi’i restru ohono.',
    gone: 'Nid yw yn y fersiwn a ddarllenwyd mwyach; ni ddarllenwyd y diwrnod yr aeth.',
  },
}
