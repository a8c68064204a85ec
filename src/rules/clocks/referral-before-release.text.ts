import type { Explanation, Explanations } from '../explanation.ts'
import { months } from './words.ts'

const facts = {
  en: { releaseOn: 'Expected release', months: 'Months before release', sentencedOn: 'Sentenced on' },
  cy: {
    releaseOn: 'Dyddiad rhyddhau disgwyliedig',
    months: 'Misoedd cyn rhyddhau',
    sentencedOn: 'Dedfrydwyd ar',
  },
}
const changes = {
  en: ['A new expected release date', 'The referral being made', 'A new lead time in the area’s profile'],
  cy: [
    'Dyddiad rhyddhau disgwyliedig newydd',
    'Gwneud yr atgyfeiriad',
    'Amser arweiniol newydd ym mhroffil yr ardal',
  ],
}

type Rule = (months: string) => string

const short = {
  en: (sentencedOn: unknown, due: string) =>
    `The sentence that began on ${sentencedOn} is too short for that, so it is due at the start: ${due}.`,
  cy: (sentencedOn: unknown, due: string) =>
    `Mae’r ddedfryd a ddechreuodd ar ${sentencedOn} yn rhy fyr ar gyfer hynny, felly mae’n ddyledus ar y dechrau: ${due}.`,
}

const told = {
  en: (name: string, rule: Rule): Explanation => ({
    name,
    inWords: ({ releaseOn, months: before, sentencedOn, tooShort, due }) => {
      const words = rule(months.en(before))
      return tooShort === true
        ? `${words} ${short.en(sentencedOn, due)}`
        : `${words} Release is expected on ${releaseOn}, so it is due by ${due}.`
    },
    facts: facts.en,
    changes: changes.en,
  }),
  cy: (name: string, rule: Rule): Explanation => ({
    name,
    inWords: ({ releaseOn, months: before, sentencedOn, tooShort, due }) => {
      const words = rule(months.cy(before))
      return tooShort === true
        ? `${words} ${short.cy(sentencedOn, due)}`
        : `${words} Disgwylir y rhyddhau ar ${releaseOn}, felly mae’n ddyledus erbyn ${due}.`
    },
    facts: facts.cy,
    changes: changes.cy,
  }),
}

/** The words of the rule that a prisoner is referred in good time before release. */
export const referralBeforeReleaseText: Explanations = {
  en: told.en(
    'Referral before release',
    (before) =>
      `An eligible prisoner is referred at the start of the sentence or, where that is not done, at least ${before} before the expected release.`,
  ),
  cy: told.cy(
    'Atgyfeirio cyn rhyddhau',
    (before) =>
      `Caiff carcharor cymwys ei atgyfeirio ar ddechrau’r ddedfryd neu, os na wneir hynny, o leiaf ${before} cyn y dyddiad rhyddhau disgwyliedig.`,
  ),
}

/** The words of the rule that an imminent risk on release is notified early. */
export const noticeOfImminentRiskText: Explanations = {
  en: told.en(
    'Early notice of an imminent risk on release',
    (before) =>
      `Notice of somebody thought to pose an imminent risk on release is given at least ${before} before the expected release.`,
  ),
  cy: told.cy(
    'Rhybudd cynnar o berygl sydd ar fin digwydd ar ôl rhyddhau',
    (before) =>
      `Rhoddir rhybudd o rywun y credir ei fod yn beryglus yn syth ar ôl ei ryddhau o leiaf ${before} cyn y dyddiad rhyddhau disgwyliedig.`,
  ),
}
