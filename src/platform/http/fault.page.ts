import { govukButton } from '../html/govuk.ts'
import { type Html, html } from '../html/html.ts'
import { type Lang, words } from '../html/text.ts'
import { faultText } from './fault.text.ts'
import { csrfField } from './form.ts'
import type { Page } from './route.ts'
import { Upload } from './upload.ts'

type Kind =
  | 'not-found'
  | 'fault'
  | 'unavailable'
  | 'full'
  | 'conflict'
  | 'too-many'
  | 'too-large'
  | 'stale-form'

/** A plain page for what went wrong. */
export function faultPage(kind: Kind, lang: Lang, requestId?: string): Page {
  const t = words(lang, faultText)
  return {
    title: t.title(kind),
    languages: ['en', 'cy'],
    main: html`<h1 class="govuk-heading-l">${t.title(kind)}</h1>
      ${[t.first(kind), t.second(kind)].filter((text) => text !== '').map((text) => html`<p class="govuk-body">${text}</p>`)}
      ${requestId !== undefined && html`<p class="govuk-body-s">${t.quote(requestId)}</p>`}`,
  }
}

/** The same, with what was typed kept in the page so that it can be sent again. */
export function retryPage(
  kind: Kind,
  url: string,
  body: Record<string, unknown>,
  lang: Lang,
  requestId?: string,
): Page {
  const t = words(lang, faultText)
  const page = faultPage(kind, lang, requestId)
  const kept = keep(body)
  if (kept.length === 0) return page
  return {
    ...page,
    main: html`${page.main}
      <form method="post" action="${url}" novalidate>${csrfField}${kept}
        <p class="govuk-body">${kind === 'conflict' ? t.compare : t.kept}</p>
        ${kind === 'conflict' ? typedList(body, t.youTyped) : govukButton({ text: t.sendAgain, preventDoubleClick: true })}
      </form>
      ${kind === 'conflict' && html`<p class="govuk-body"><a class="govuk-link" href="${url}">${t.openLatest}</a></p>`}`,
  }
}

const SECRET = /password|^code$|token|^_csrf$|secret/i

function keep(body: Record<string, unknown>): Html[] {
  return Object.entries(body)
    .filter(([name, value]) => !SECRET.test(name) && !(value instanceof Upload))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => hidden(name, String(one))),
    )
}

const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`

/** After a conflict the typed words are shown, to be copied into the newer record by hand rather than sent over it. */
function typedList(body: Record<string, unknown>, caption: string): Html {
  const rows = Object.entries(body).filter(
    ([name, value]) => !SECRET.test(name) && name !== 'version' && String(value).trim() !== '',
  )
  return html`<h2 class="govuk-heading-m">${caption}</h2>
    <dl class="govuk-summary-list">${rows.map(
      ([
        name,
        value,
      ]) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${fieldWords(name)}</dt>
        <dd class="govuk-summary-list__value">${String(value)}</dd></div>`,
    )}</dl>`
}

const fieldWords = (name: string) => {
  const spaced = name
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
