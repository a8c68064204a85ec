import { govukButton, govukDetails, govukInsetText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { autosaveStatus } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { DISCUSSION_TOPICS, isGuided, kindOf } from '#rules/minutes/record.ts'
import { caseBar } from '../cases/index.ts'
import { levelSection, reviewSection, toldSection } from './conclusions.page.ts'
import { type DraftView, longText } from './draft-view.ts'
import { type Minuting, meetingHref, meetingName, minutesHref } from './known.ts'
import { actionsList, decisionsList, quotesList, recipientsList } from './lists.page.ts'
import { minutesText } from './minutes.text.ts'

/** What the form of these minutes is called, as this area names it. */
export function titleOf({ discussed, profile }: Pick<Minuting, 'discussed' | 'profile'>, lang: Lang): string {
  return words(lang, minutesText).title(profile.minutesForm.value.longName, kindOf(discussed.purpose))
}

/** Minutes cannot begin: discussion has not opened. */
export function notOpenPage({ discussed }: Minuting, lang: Lang): Page {
  const t = words(lang, minutesText)
  return {
    title: t.notOpenTitle,
    section: 'minutes',
    main: html`<h1 class="govuk-heading-l">${t.notOpenTitle}</h1><p class="govuk-body">${t.notOpen}</p>
      ${govukButton({ text: t.toMeeting, href: meetingHref(discussed) })}`,
  }
}

/** The draft: one page in the order in which a meeting goes, saved while it is typed. */
export function writeMinutePage(draft: DraftView): Page {
  const { known, shown, form, lang } = draft
  const { discussed, minute } = known
  const t = words(lang, minutesText)
  const title = titleOf(known, lang)
  const version = html`<input type="hidden" name="version" value="${typed(form, 'version', String(minute?.version ?? 0))}">`
  return {
    title,
    section: 'minutes',
    backLink: { href: meetingHref(discussed), text: t.toMeeting },
    main: html`${errorSummary(form, undefined, { nextReviewOn: 'nextReviewOn-day' })}
      ${caseBar(shown, lang)}
      <span class="govuk-caption-l">${meetingName(known, lang)}</span>
      <h1 class="govuk-heading-l">${title}</h1>
      ${standing(known, lang)}
      ${draft.sentToChair && govukInsetText({ text: t.sentToChair })}
      ${postForm(
        html`${version}${defaultButton(t.save)}${talkSections(draft)}${levelSection(draft)}${toldSection(draft)}${reviewSection(draft)}
        <h2 class="govuk-heading-m" id="distribution">${t.distribution}</h2>
        <p class="govuk-hint">${t.distributionHint}</p>
        ${recipientsList(draft.recipients, lang)}
        ${nextButton('recipients', t.addRecipient)}
        ${endButtons(draft)}
        ${autosaveStatus(lang)}`,
        { action: minutesHref(discussed), autosave: `${minutesHref(discussed)}/autosave` },
      )}`,
  }
}

/** How the case stands in the meeting: minutes are written through, whatever the outcome. */
function standing({ discussed }: Minuting, lang: Lang): Html {
  const t = words(lang, minutesText)
  if (discussed.outcome === null)
    return govukInsetText({
      html: html`${t.stillOpen} <a class="govuk-link" href="${meetingHref(discussed)}">${t.toMeeting}</a>`,
    })
  const outcome = t.closedAs[discussed.outcome]
  return govukInsetText({
    text: discussed.outcomeReason === null ? outcome : t.closedBecause(outcome, discussed.outcomeReason),
  })
}

function talkSections(draft: DraftView): Html {
  const { known, quotes, decisions, actions, lang } = draft
  const t = words(lang, minutesText)
  const agendaItem = minutesHref(known.discussed)
  return html`
    <h2 class="govuk-heading-m">${t.risk}</h2>
    ${longText(draft, { name: 'riskConfirmed', label: t.riskConfirmed, hint: t.riskHint, value: known.minute?.riskConfirmed, rows: 4 })}
    <h2 class="govuk-heading-m" id="information">${t.information}</h2>
    <p class="govuk-hint">${t.informationHint}</p>
    ${quotesList(quotes, t.noQuotes, lang)}
    ${nextButton('quotes', t.chooseInformation)}
    <h2 class="govuk-heading-m">${t.discussion}</h2>
    ${isGuided(known.profile.key) && topics(lang)}
    ${longText(draft, { name: 'discussion', label: t.discussionLabel, hint: t.discussionHint, value: known.minute?.discussion, rows: 12 })}
    <h2 class="govuk-heading-m" id="decisions">${t.decisions}</h2>
    ${decisionsList(decisions, lang, agendaItem)}
    ${nextButton('decision', t.addDecision)}
    ${longText(draft, { name: 'dissent', label: t.dissent, hint: t.dissentHint, value: known.minute?.dissent, rows: 3 })}
    <h2 class="govuk-heading-m" id="actions">${t.actions}</h2>
    <p class="govuk-hint">${t.actionsHint}</p>
    ${actionsList(actions, lang)}
    ${nextButton('action', t.proposeAction)}`
}

/** MT-32: what the PP2 guides the discussion of a case to consider. */
function topics(lang: Lang): Html {
  const t = words(lang, minutesText)
  const { document, at } = DISCUSSION_TOPICS[0].source
  return govukDetails({
    summaryText: t.topicsSummary,
    html: html`<ul class="govuk-list govuk-list--bullet">${DISCUSSION_TOPICS.map(({ key }) => html`<li>${t.topics[key]}</li>`)}</ul>
      <p class="govuk-body-s">${t.gapSource(document, at)}</p>`,
  })
}

/** Saves everything first, so that nothing typed is lost on the way to another page. */
const nextButton = (next: string, text: string): Html =>
  govukButton({
    text,
    name: 'next',
    value: next,
    classes: 'govuk-button--secondary',
    preventDoubleClick: true,
  })

function endButtons({ known, lang }: DraftView): Html {
  const t = words(lang, minutesText)
  return html`<div class="govuk-button-group">${govukButton({ text: t.save, preventDoubleClick: true })}
    ${known.chairs ? nextButton('approve', t.saveAndApprove) : nextButton('chair', t.saveAndSend)}</div>`
}

/** What the Enter key sends: a plain save, and not the first button on the page that leads elsewhere. */
const defaultButton = (text: string): Html =>
  html`<button type="submit" class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">${text}</button>`
