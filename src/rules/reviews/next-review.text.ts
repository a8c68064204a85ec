import type { Explanations } from '../explanation.ts'

const everyMonths = {
  en: (months: number) => (months === 1 ? 'month' : `${months} months`),
  cy: (months: number) => (months === 1 ? 'mis' : `${months} mis`),
}

/** The words of the rule that sets the next review of a case. */
export const nextReviewText: Explanations = {
  en: {
    name: 'Next review of the case',
    inWords: ({ level, months, setOn, latest, chosen, later, due }) => {
      if (months === null)
        return `This area has not set how often a level ${level} case is reviewed. On ${setOn} the review was set for ${due}.`
      const rule = `A level ${level} case in this area is reviewed at least every ${everyMonths.en(Number(months))}.`
      if (chosen === null) return `${rule} The date was set on ${setOn}, so the review is due by ${due}.`
      if (later === true)
        return `${rule} On ${setOn} the review was set for ${due}. That is later than ${latest}, the last day of the usual time; the reason is recorded with the review.`
      return `${rule} On ${setOn} the review was set for ${due}. The last day allowed was ${latest}.`
    },
    facts: {
      level: 'Level of the case',
      months: 'Most months between reviews',
      setOn: 'Review date set on',
      latest: 'Last day of the usual time',
      chosen: 'Date chosen',
    },
    changes: [
      'A change of the level of the case',
      'A new review date, set at a meeting or by the co-ordinator',
      'A decision to end review, with reasons',
      'Closing the case',
    ],
  },
  cy: {
    name: 'Adolygiad nesaf yr achos',
    inWords: ({ level, months, setOn, latest, chosen, later, due }) => {
      if (months === null)
        return `Nid yw’r ardal hon wedi gosod pa mor aml y caiff achos lefel ${level} ei adolygu. Ar ${setOn} gosodwyd yr adolygiad ar gyfer ${due}.`
      const rule = `Mae achos lefel ${level} yn yr ardal hon yn cael ei adolygu o leiaf bob ${everyMonths.cy(Number(months))}.`
      if (chosen === null)
        return `${rule} Gosodwyd y dyddiad ar ${setOn}, felly rhaid cynnal yr adolygiad erbyn ${due}.`
      if (later === true)
        return `${rule} Ar ${setOn} gosodwyd yr adolygiad ar gyfer ${due}. Mae hynny’n hwyrach na ${latest}, sef diwrnod olaf y cyfnod arferol; mae’r rheswm wedi’i gofnodi gyda’r adolygiad.`
      return `${rule} Ar ${setOn} gosodwyd yr adolygiad ar gyfer ${due}. ${latest} oedd y diwrnod olaf a ganiateid.`
    },
    facts: {
      level: 'Lefel yr achos',
      months: 'Y nifer mwyaf o fisoedd rhwng adolygiadau',
      setOn: 'Gosodwyd y dyddiad adolygu ar',
      latest: 'Diwrnod olaf y cyfnod arferol',
      chosen: 'Y dyddiad a ddewiswyd',
    },
    changes: [
      'Newid lefel yr achos',
      'Dyddiad adolygu newydd, wedi’i osod mewn cyfarfod neu gan y cydlynydd',
      'Penderfyniad i ddod â’r adolygu i ben, gyda rhesymau',
      'Cau’r achos',
    ],
  },
}

/** Why a review date or the end of review is refused. */
export const reviewRulingText = {
  en: {
    'review-not-ahead': 'The next review must be after the day on which it is set',
    'later-without-reason': ({ latest, months }: { latest: string; months: number }) =>
      `The longest time between reviews is ${everyMonths.en(months)}, which ends on ${latest}. Give the reason for a later date`,
    'level-3-keeps-its-review':
      'A level 3 case always has a next review date. Change the level first, or set a date',
    'interval-not-set': ({ level }: { level: number }) =>
      `This area has not set how often a level ${level} case is reviewed. Set the interval in the area profile first`,
    'factor-missing': 'Say what was taken into account about each of the four points',
  },
}
