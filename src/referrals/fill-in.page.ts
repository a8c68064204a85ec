import { taskList, taskListLanguages } from '#platform/forms/answers.page.ts'
import { inLang } from '#platform/forms/define.ts'
import { readable } from '#platform/forms/readable.page.ts'
import { govukInsetText, govukTaskList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, langAmong, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { housingNeed } from '#rules/referrals/housing.ts'
import { housingText } from './housing/housing.text.ts'
import type { Mine } from './mine.ts'
import { referralsText } from './referrals.text.ts'
import { housingFactsOf, readyToSend } from './send-referral.ts'

type Known = { mine: Mine; evidenceAsked: string | null; lang: Lang }

/** The task list of a draft: what to fill in, then what to do before it can go. */
export function draftPage({ mine, evidenceAsked, ...asked }: Known): Page {
  const languages = taskListLanguages(mine.place.form)
  const lang = langAmong(languages, asked.lang)
  const t = words(lang, referralsText).draft
  const { place, draft, referral } = mine
  const title = formName(mine, lang)
  const again = referral.latestVersion > 0
  return {
    title,
    section: 'referrals',
    backLink: { href: again ? place.base : '/referrals' },
    languages,
    main: readable(html`<span class="govuk-caption-l">${place.caption}</span><h1 class="govuk-heading-l">${title}</h1>
      ${again && govukInsetText({ text: t.newVersion(referral.latestVersion + 1) })}
      ${evidenceAsked !== null && html`<h2 class="govuk-heading-m">${t.evidenceAsked}</h2><p class="govuk-body">${evidenceAsked}</p>`}
      <h2 class="govuk-heading-m">${t.fillIn}</h2>${taskList(place.form, draft.answers, place.base, lang)}
      ${housing(mine)}<h2 class="govuk-heading-m">${t.send}</h2>${sending(mine, lang)}
      <p class="govuk-body"><a class="govuk-link" href="${place.base}/withdraw">${t.withdraw}</a></p>`),
  }
}

/** What the area calls the form; in Welsh, what the form calls itself. */
export function formName({ profile, place }: Pick<Mine, 'profile' | 'place'>, lang: Lang): string {
  return lang === 'cy' ? inLang(place.form.title, lang) : profile.referralForm.value.longName
}

/** RF-09, RF-11: the housing information form that goes with it: required, offered, or not asked for. */
function housing(mine: Mine): Html | null {
  const form = mine.profile.housingForm.value
  const { need } = housingNeed(housingFactsOf(mine))
  const { state, drafts } = mine.attached
  if (form === null || (need === 'none' && state === 'none')) return null
  const t = words('en', housingText)
  const [first] = drafts
  const href =
    first === undefined
      ? `/housing-information/new?referral=${mine.referral.id}`
      : `/housing-information/${first.housing.id}/steps`
  const status =
    state === 'ready' || state === 'sent'
      ? { text: t.attach.ready }
      : { tag: { text: state === 'unfinished' ? t.attach.unfinished : t.attach.begin } }
  const hint = need === 'required' ? t.attach.required : t.attach.offered
  return html`<h2 class="govuk-heading-m">${t.title}</h2>
    ${govukTaskList({ idPrefix: 'housing', items: [{ title: { text: form.longName }, hint: { text: hint }, href, status }] })}`
}

function sending(mine: Mine, lang: Lang): Html {
  const t = words(lang, referralsText).draft
  const { base } = mine.place
  const ready = readyToSend(mine)
  const check = {
    title: { text: t.checkAndSend },
    href: `${base}/check`,
    status: ready
      ? { tag: { text: t.ready } }
      : { text: t.cannotSend, classes: 'govuk-task-list__status--cannot-start-yet' },
  }
  const items = mine.profile.protocolConfirmation.value.required ? [protocolItem(mine, lang), check] : [check]
  return govukTaskList({ idPrefix: 'send', items })
}

function protocolItem({ referral, place, confirmedAt }: Mine, lang: Lang) {
  const t = words(lang, referralsText).draft
  const next = encodeURIComponent(`${place.base}/steps`)
  return {
    title: { text: t.confirmProtocol },
    href: `/protocol?area=${referral.areaId}&next=${next}`,
    status: confirmedAt === undefined ? { tag: { text: t.todo } } : { text: t.done },
  }
}
