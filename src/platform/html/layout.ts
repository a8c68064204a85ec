import { ensureAssets } from '../assets/assets.ts'
import { formatDateTime } from './format.ts'
import {
  govukBackLink,
  govukBreadcrumbs,
  govukButton,
  govukLanguageNavigation,
  govukPhaseBanner,
  govukServiceNavigation,
  govukSkipLink,
} from './govuk.ts'
import { type Html, html, join, nothing, raw, render } from './html.ts'
import { layoutText } from './layout.text.ts'
import { fillPageTemplate } from './page-template.ts'
import type { Lang } from './text.ts'

/** A place in the service's navigation; `current` is this page, `active` the part of the service it belongs to. */
export interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly current?: boolean | undefined
  readonly active?: boolean | undefined
}

/** Who is signed in, and how they sign out: by a form with these hidden fields, or by a link when there are none. */
export interface Account {
  readonly name: string
  readonly href: string
  readonly signOut: { readonly href: string; readonly hidden?: Html | undefined }
}

/** When the session ends, in seconds without a request, and where the warning leads. */
export interface Session {
  readonly seconds: number
  /** How long before the end the warning shows; two minutes unless said otherwise. */
  readonly warnSeconds?: number | undefined
  /** A page that keeps the session alive. */
  readonly stayHref: string
  /** The page to go to when it is over. */
  readonly signInHref: string
}

/** What a page says to its layout. */
export interface PageOptions {
  /** The title in the browser, without the name of the service. */
  readonly title: string
  readonly lang: Lang
  readonly main: Html
  /** A first heading, when the content does not bring its own. */
  readonly heading?: string | undefined
  /** True when the page shows the form again with errors. */
  readonly errorTitle?: boolean | undefined
  readonly homeHref?: string | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly account?: Account | undefined
  /** What the phase banner says, as text or markup. */
  readonly phase?: string | Html | undefined
  readonly back?: { readonly href: string; readonly text?: string | undefined } | undefined
  readonly breadcrumbs?: readonly { readonly text: string; readonly href?: string | undefined }[] | undefined
  /** True for lists of work, which need more room than text to read. */
  readonly wide?: boolean | undefined
  /** True for a page that holds nobody's data: it bears no protective marking. */
  readonly unmarked?: boolean | undefined
  /** Where this page is in the other language. */
  readonly otherLanguageHref?: string | undefined
  readonly session?: Session | undefined
  /** When the page was made; it stands on the printed page with what has authority (AR-10). */
  readonly at?: Date | undefined
  /** Where the footer's links lead, when not to the usual places. */
  readonly footer?: FooterLinks | undefined
}

/** The addresses of the pages the footer names. */
export interface FooterLinks {
  readonly help?: string | undefined
  readonly accessibility?: string | undefined
  readonly privacy?: string | undefined
  readonly cookies?: string | undefined
  /** Further pages that everybody may open, after the usual ones. */
  readonly more?: readonly { readonly href: string; readonly text: string }[] | undefined
}

/** The protective marking, which is the same in both languages. */
export const MARKING = 'OFFICIAL-SENSITIVE'

const WARN_SECONDS = 120

/** The whole document, ready to send. */
export function page(options: PageOptions): Html {
  const { lang, title } = options
  const text = layoutText(lang)
  return raw(
    fillPageTemplate({
      lang,
      title: render(html`${options.errorTitle ? text.errorTitle(title) : text.title(title)}`),
      ...assetTags(),
      bodyClasses: [options.wide && 'parapet-wide', options.unmarked && 'parapet-unmarked']
        .filter(Boolean)
        .join(' '),
      bodyAttributes: render(sessionAttributes(options.session)),
      skipLink: render(govukSkipLink({ href: '#main-content', text: text.skip })),
      marking: options.unmarked ? '' : MARKING_BAR,
      header: render(header(options)),
      navigation: render(navigation(options)),
      phase: render(phaseBanner(options)),
      beforeContent: render(beforeContent(options)),
      content: render(content(options)),
      footer: render(
        html`${options.at !== undefined && produced(options.at, lang)}${footer(lang, options.footer ?? {})}`,
      ),
      endMarking: options.unmarked ? '' : MARKING_BAR,
      bodyEnd: render(bodyEnd(options)),
    }),
  )
}

const MARKING_BAR = render(html`<p class="parapet-marking">${MARKING}</p>`)

/** The tags that do not change while the process runs. */
let tags:
  | { readonly head: string; readonly icons: string; readonly start: string; readonly script: Html }
  | undefined

function assetTags() {
  tags ??= makeAssetTags()
  return tags
}

function makeAssetTags() {
  const { css, start, script, modules, icon } = ensureAssets()
  return {
    head: render(
      html`<meta name="robots" content="noindex"><link rel="stylesheet" href="${css}">${modules.map(
        (module) => html`<link rel="modulepreload" href="${module}">`,
      )}`,
    ),
    icons: render(html`<link rel="icon" href="${icon}" type="image/svg+xml">`),
    start: render(html`<script src="${start}"></script>`),
    script: html`<script type="module" src="${script}"></script>`,
  }
}

function sessionAttributes(session: Session | undefined): Html {
  if (session === undefined) return nothing
  return html` data-session-seconds="${session.seconds}" data-session-warn-seconds="${
    session.warnSeconds ?? WARN_SECONDS
  }" data-session-over="${session.signInHref}"`
}

/** The official header has no place for an account, so this one has its classes but not its template. */
function header(options: PageOptions): Html {
  const account = join([accountLinks(options), languageLink(options)])
  return html`<div class="govuk-generic-header"><div class="govuk-generic-header__container govuk-width-container parapet-header">
<div class="govuk-generic-header__logo"><a href="${options.homeHref ?? '/'}" class="govuk-generic-header__homepage-link">Parapet</a></div>
${render(account) !== '' && html`<div class="parapet-account">${account}</div>`}</div></div>`
}

function accountLinks({ account, lang }: PageOptions): Html | null {
  if (account === undefined) return null
  return html`${headerLink(account.href, account.name)}${signOut(account, lang)}`
}

function signOut({ signOut: { href, hidden } }: Account, lang: Lang): Html {
  const words = layoutText(lang).signOut
  if (hidden === undefined) return headerLink(href, words)
  return html`<form method="post" action="${href}">${hidden}<button class="parapet-link-button">${words}</button></form>`
}

function headerLink(href: string, words: string): Html {
  return html`<a class="govuk-link govuk-link--inverse" href="${href}">${words}</a>`
}

function navigation({ navigation: items = [], lang }: PageOptions): Html {
  if (items.length === 0) return nothing
  const text = layoutText(lang)
  return govukServiceNavigation({
    navigation: items,
    navigationLabel: text.navigation,
    menuButtonText: text.menu,
  })
}

const LANGUAGES = [
  { lang: 'en', text: 'English' },
  { lang: 'cy', text: 'Cymraeg' },
] as const

function languageLink({ lang, otherLanguageHref }: PageOptions): Html | null {
  if (otherLanguageHref === undefined) return null
  const items = LANGUAGES.map((each) => ({
    ...each,
    href: each.lang === lang ? undefined : otherLanguageHref,
  }))
  const classes = 'govuk-language-navigation--inverse'
  return govukLanguageNavigation({ ariaLabel: layoutText(lang).language, items, classes })
}

function phaseBanner({ phase, lang }: PageOptions): Html {
  if (phase === undefined) return nothing
  const tag = { text: layoutText(lang).beta }
  return typeof phase === 'string'
    ? govukPhaseBanner({ tag, text: phase })
    : govukPhaseBanner({ tag, html: phase })
}

function beforeContent({ back, breadcrumbs, lang }: PageOptions): Html {
  const text = layoutText(lang)
  if (breadcrumbs !== undefined) return govukBreadcrumbs({ items: breadcrumbs, labelText: text.breadcrumbs })
  if (back === undefined) return nothing
  return html`<nav aria-label="${text.back}">${govukBackLink({ href: back.href, text: back.text ?? text.back })}</nav>`
}

function content({ heading, main }: PageOptions): Html {
  return heading === undefined ? main : html`<h1 class="govuk-heading-l">${heading}</h1>${main}`
}

/** Seen on paper only. */
const produced = (at: Date, lang: Lang): Html =>
  html`<p class="parapet-produced govuk-body-s">${layoutText(lang).produced(formatDateTime(at, lang))}</p>`

/** The official footer shows a crown and the royal arms, so this one has its classes but not its template. */
function footer(lang: Lang, links: FooterLinks): Html {
  const text = layoutText(lang)
  const items = [
    footerLink(links.help ?? '/help', text.help),
    footerLink(links.accessibility ?? '/accessibility', text.accessibility),
    footerLink(links.privacy ?? '/privacy', text.privacy),
    footerLink(links.cookies ?? '/cookies', text.cookies),
    ...(links.more ?? []).map(({ href, text: words }) => footerLink(href, words)),
  ]
  return html`<div class="govuk-footer"><div class="govuk-width-container"><div class="govuk-footer__meta">
<div class="govuk-footer__meta-item govuk-footer__meta-item--grow"><h2 class="govuk-visually-hidden">${text.support}</h2>
<ul class="govuk-footer__inline-list">${items}</ul></div></div></div></div>`
}

function footerLink(href: string, words: string): Html {
  return html`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${href}">${words}</a></li>`
}

function bodyEnd({ session, lang }: PageOptions): Html {
  const { script } = assetTags()
  return session === undefined ? script : html`${sessionDialog(session, lang)}${script}`
}

function sessionDialog(session: Session, lang: Lang): Html {
  const text = layoutText(lang).session
  return html`<dialog class="parapet-session" data-session-warning role="alertdialog" aria-labelledby="session-title" aria-describedby="session-text">
<h2 class="govuk-heading-m" id="session-title">${text.title}</h2>
<p class="govuk-body" id="session-text">${text.body(session.warnSeconds ?? WARN_SECONDS)}</p>
${govukButton({ text: text.stay, href: session.stayHref, attributes: { 'data-session-stay': '' } })}
<template><h2 class="govuk-heading-m" id="session-title">${text.overTitle}</h2>
<p class="govuk-body" id="session-text">${text.over}</p>
${govukButton({ text: text.signIn, href: session.stayHref, attributes: { target: '_blank', rel: 'noopener' } })}</template>
</dialog>`
}

/** The line that tells what became of typed text, for a form with `data-autosave`. Put it last in the form. */
export function autosaveStatus(lang: Lang): Html {
  const { saved, offline, failed, signedOut, stale } = layoutText(lang).autosave
  return html`<p class="parapet-autosave" role="status" data-autosave-status data-saved="${saved}" data-offline="${offline}" data-failed="${failed}" data-signed-out="${signedOut}" data-stale="${stale}"></p>`
}

/** Room for a wide table: it scrolls sideways by itself, by keyboard too, so that the page does not. */
export function scrollable(label: string, table: Html): Html {
  return html`<div class="moj-scrollable-pane parapet-scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`
}

/** A button that prints the page. It shows only where scripts run, since nothing else can print. */
export function printButton(lang: Lang): Html {
  return govukButton({
    text: layoutText(lang).print,
    type: 'button',
    classes: 'govuk-button--secondary',
    attributes: { 'data-print': '', hidden: '' },
  })
}
