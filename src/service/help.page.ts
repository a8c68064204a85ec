import { type Html, html } from '#platform/html/html.ts'
import type { Lang, Words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { helpText } from './help.text.ts'
import { addressOf, type Topic } from './help.ts'

type Known = {
  topic: Topic | undefined
  /** The page it was asked from. */
  about: string | undefined
  /** The reader's post allows emergency access. */
  emergency: boolean
  t: Words<typeof helpText.en>
  lang: Lang
}

/** One topic, what holds everywhere, and the way to the other topics. */
export function helpPage({ topic, about, emergency, t }: Known): Page {
  const title = topic === undefined ? t.title : t.titleFor(t.topics[topic].name)
  return {
    title,
    ...(about === undefined || topic === undefined ? {} : { backLink: { href: about, text: t.backToPage } }),
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${topic !== undefined && html`<p class="govuk-body-l">${t.topics[topic].about}</p>${bullets(t.topics[topic].lines)}`}
      <h2 class="govuk-heading-m">${t.everywhere}</h2>${bullets(t.everywhereLines)}
      <h2 class="govuk-heading-m">${t.stuck}</h2>${bullets(t.stuckLines)}
      ${emergency && html`<p class="govuk-body"><a class="govuk-link" href="/break-glass">${t.emergencyLink}</a></p>`}
      <h2 class="govuk-heading-m">${t.other}</h2>
      <ul class="govuk-list">${topics(t).map((each) => html`<li><a class="govuk-link" href="${addressOf(each)}">${t.topics[each].name}</a></li>`)}</ul>`,
  }
}

const topics = (t: Known['t']) => Object.keys(t.topics) as Topic[]

const bullets = (lines: Readonly<Record<string, string>>): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${Object.values(lines).map((line) => html`<li>${line}</li>`)}</ul>`
