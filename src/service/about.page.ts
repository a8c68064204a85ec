import { formatDate } from '#platform/html/format.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../access/index.ts'
import { accessibilityText } from './accessibility.text.ts'
import { cookiesText } from './cookies.text.ts'
import { privacyText } from './privacy.text.ts'

const PREPARED_ON = '2026-11-24'

const bullets = (lines: Readonly<Record<string, string>>): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${Object.values(lines).map((line) => html`<li>${line}</li>`)}</ul>`
const paragraph = (text: string): Html => html`<p class="govuk-body">${text}</p>`
const heading = (text: string): Html => html`<h2 class="govuk-heading-m">${text}</h2>`

/** What was tested, how, and what is known to be in the way. */
export function accessibilityPage(lang: Lang): Page {
  const t = words(lang, accessibilityText)
  return {
    title: t.title,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      ${paragraph(t.intro)}${paragraph(t.want)}${bullets(t.able)}
      ${heading(t.how)}${paragraph(t.partly)}${bullets(t.gaps)}
      ${heading(t.tested)}${bullets(t.testedLines)}
      ${heading(t.contact)}${bullets(t.contactLines)}
      ${heading(t.enforcement)}${paragraph(t.enforcementText)}
      ${paragraph(t.prepared(formatDate(PREPARED_ON, lang)))}`,
  }
}

/** What is held about whom, on what ground, for how long, and whom to ask. */
export function privacyPage(lang: Lang): Page {
  const t = words(lang, privacyText)
  return {
    title: t.title,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      ${paragraph(t.intro)}
      ${heading(t.you)}${paragraph(t.youWhat)}${bullets(t.youLines)}${paragraph(t.youWhy)}
      ${heading(t.subjects)}${paragraph(t.subjectsWhat)}${bullets(t.subjectsLines)}
      ${heading(t.law)}${bullets(t.lawLines)}
      ${heading(t.who)}${bullets(t.whoLines)}
      ${heading(t.long)}${bullets(t.longLines)}
      ${heading(t.rights)}${bullets(t.rightsLines)}`,
  }
}

/** Every cookie by the name it has on this server. Over https the browser itself guards the name. */
export function cookiesPage(lang: Lang, secure: boolean): Page {
  const t = words(lang, cookiesText)
  const named = (name: string) => (secure ? `__Host-${name}` : name)
  const rows = [
    [named('parapet-session'), t.session, t.sessionEnds],
    [named('parapet-form'), t.form, t.formEnds],
    [named('parapet-step'), t.step, t.stepEnds],
    ['lang', t.language, t.languageEnds],
  ]
  return {
    title: t.title,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      ${paragraph(t.intro)}
      ${recordTable(t.title, [t.name, t.purpose, t.ends], rows)}
      ${heading(t.without)}${paragraph(t.withoutText)}`,
  }
}
