import { answersToCheck } from '#platform/forms/answers.page.ts'
import { counting } from '#platform/forms/answers.ts'
import { gapsIn } from '#platform/forms/check.ts'
import { inLang } from '#platform/forms/define.ts'
import { readable } from '#platform/forms/readable.page.ts'
import { govukButton, govukCharacterCount, govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Sending } from '#rules/referrals/following.ts'
import { mayGoWithHousing } from '#rules/referrals/housing.ts'
import type { Mine } from './mine.ts'
import { referralsText } from './referrals.text.ts'
import { level3Banner } from './shared.page.ts'

type Known = { mine: Mine; sending: Sending; protocolHref: string; form: FormState; lang: Lang }

/** Check your answers: everything as it will be sent, with what is missing and what stands in the way. */
export function checkPage(known: Known): Page {
  const { mine, form, lang } = known
  const t = words(lang, referralsText).check
  const { place, draft, kind, profile } = mine
  const answers = counting(kind.form, draft.answers)
  return {
    title: t.title,
    section: 'referrals',
    backLink: { href: `${place.base}/steps` },
    main: readable(html`${errorSummary(form, undefined, { form: 'send' })}
      ${kind.level(answers).claimsLevel3 && level3Banner(profile, lang)}
      <span class="govuk-caption-l">${place.caption}</span><h1 class="govuk-heading-l">${t.title}</h1>
      ${answersToCheck(kind.form, answers, place.base, lang)}
      <section id="send">${standingInTheWay(known) ?? sendForm(known)}</section>`),
  }
}

function standingInTheWay({ mine, sending, protocolHref, lang }: Known): Html | null {
  const t = words(lang, referralsText).check
  const { base } = mine.place
  const taskList = html`<p class="govuk-body"><a class="govuk-link" href="${base}/steps">${t.taskList}</a></p>`
  if (sending.wrong > 0) return html`${govukWarningText({ text: t.wrong, iconFallbackText: '' })}${taskList}`
  if (sending.essential.length > 0)
    return html`${govukWarningText({ text: t.essential, iconFallbackText: '' })}${missingList(mine, true, lang)}`
  const housed = mayGoWithHousing(sending.housing.facts, sending.housing.attached)
  if (!housed.met) {
    const { because } = words(lang, referralsText)
    const key = housed.because === 'housing-missing' ? 'housing-missing' : 'housing-unfinished'
    return html`${govukWarningText({ text: because[key](), iconFallbackText: '' })}${taskList}`
  }
  if (!sending.protocol.value.required || sending.confirmed) return null
  return html`${govukWarningText({ text: t.protocol(sending.protocol.value.protocol), iconFallbackText: '' })}
    ${govukButton({ text: t.protocolButton, href: protocolHref })}`
}

/** What is missing, each with a link to its page and the paragraph that asks for it. */
function missingList({ kind, draft, place: { base } }: Mine, hard: boolean, lang: Lang): Html {
  const t = words(lang, referralsText)
  const gaps = gapsIn(kind.form, draft.answers).filter((gap) => gap.hard === hard)
  return html`<ul class="govuk-list govuk-list--bullet">${gaps.map(({ place: { field, page } }) => {
    const source = field.source ?? page.source
    return html`<li><a class="govuk-link" href="${base}/steps/${page.slug}?from=check">${inLang(field.name, lang)}</a>
      <span class="govuk-hint">${t.source(source.document, source.at)}</span></li>`
  })}</ul>`
}

function sendForm({ mine, sending, form, lang }: Known): Html {
  const t = words(lang, referralsText).check
  return html`<h2 class="govuk-heading-m">${t.sendTitle}</h2>
    ${postForm(
      html`<input type="hidden" name="revision" value="${mine.draft.revision}">
        ${sending.askedFor.length > 0 && whyMissing(mine, form, lang)}
        <p class="govuk-body">${t.declaration}</p>
        ${govukButton({ text: t.button, preventDoubleClick: true })}`,
      { action: `${mine.place.base}/send` },
    )}`
}

function whyMissing(mine: Mine, form: FormState, lang: Lang): Html {
  const t = words(lang, referralsText).check
  return html`<h3 class="govuk-heading-s">${t.missing}</h3>${missingList(mine, false, lang)}
    ${govukCharacterCount({ id: 'reason', name: 'reason', value: typed(form, 'reason'), maxlength: 2000, maxwords: '', label: { text: t.why, classes: 'govuk-label--s' }, hint: { text: t.whyHint }, errorMessage: errorFor(form, 'reason') })}`
}
