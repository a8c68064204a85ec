import { render } from '#platform/html/html.ts'
import { page } from '#platform/html/layout.ts'
import { type Lang, langAmong, words } from '#platform/html/text.ts'
import { may } from '#platform/http/actor.ts'
import { csrfField } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Frame } from '#platform/http/services.ts'
import { isTopic } from '#rules/procedures/library.ts'
import { frameText } from './frame.text.ts'

const SECTIONS = [
  { key: 'home', href: '/', permission: 'home.read' },
  { key: 'duties', href: '/duties', permission: 'home.read' },
  { key: 'people', href: '/people', permission: 'person.search' },
  { key: 'referrals', href: '/referrals', permission: 'case.open' },
  { key: 'screening', href: '/screening', permission: 'referral.screen' },
  { key: 'cases', href: '/cases', permission: 'case.open' },
  { key: 'meetings', href: '/meetings', permission: 'meeting.attend' },
  { key: 'minutes', href: '/minutes', permission: 'meeting.attend' },
  { key: 'actions', href: '/actions', permission: 'action.own' },
  { key: 'agencies', href: '/agencies', permission: 'home.read' },
  { key: 'areas', href: '/areas', permission: 'profile.administer' },
  { key: 'users', href: '/users', permission: 'user.read' },
  { key: 'outbox', href: '/outbox', permission: 'outbox.read' },
  { key: 'audit', href: '/audit', permission: 'audit.read' },
] as const

/** Draws the service's frame around a page: marking, header, navigation by permission, footer. */
export function draw(content: Page, frame: Frame): string {
  const languages = content.languages ?? ['en']
  const lang = langAmong(languages, frame.lang)
  const t = words(lang, frameText)
  const { actor } = frame
  return render(
    page({
      title: content.title,
      lang,
      main: content.main,
      errorTitle: content.refused,
      phase: t.phase,
      back: content.backLink,
      breadcrumbs: content.breadcrumbs,
      wide: content.wide,
      unmarked: content.unmarked,
      at: frame.at,
      footer: {
        help: `/help?about=${encodeURIComponent(frame.path)}`,
        more: [...procedures(content, frame, lang), { href: '/calculators', text: t.calculators }],
      },
      ...(languages.includes('cy') ? { otherLanguageHref: otherLanguage(frame, lang) } : {}),
      ...(actor === null ? {} : signedIn(actor, frame, content, lang)),
    }),
  )
}

/** Where a part of the service has procedure documents, each of its pages leads to them (AR-08). */
function procedures(content: Page, frame: Frame, lang: Lang) {
  const about = sectionOf(content, frame)
  if (frame.actor === null || !isTopic(about)) return []
  return [{ href: `/procedures?about=${about}`, text: words(lang, frameText).procedures }]
}

function signedIn(actor: NonNullable<Frame['actor']>, frame: Frame, content: Page, lang: Lang) {
  const t = words(lang, frameText)
  const seconds = actor.via.kind === 'session' ? actor.via.endsInSeconds : 0
  return {
    navigation: SECTIONS.filter((section) => may(actor, section.permission)).map((section) => ({
      text: t.sections[section.key],
      href: section.href,
      current: frame.path === section.href,
      active: sectionOf(content, frame) === section.key,
    })),
    account: { name: actor.name, href: '/account', signOut: { href: '/sign-out', hidden: csrfField } },
    session: { seconds, stayHref: '/account', signInHref: `/sign-in?next=${encodeURIComponent(frame.url)}` },
  }
}

/** The part of the service a page belongs to: what it says itself, or where its address stands. */
function sectionOf(content: Page, { path }: Frame): string | undefined {
  const folder = `/${path.split('/')[1] ?? ''}`
  const own = SECTIONS.find((section) => section.key === content.section)
  return (own ?? SECTIONS.find((section) => section.href === folder))?.key
}

function otherLanguage(frame: Frame, lang: Lang): string {
  const address = new URL(frame.url, 'http://parapet.invalid')
  address.searchParams.set('lang', lang === 'en' ? 'cy' : 'en')
  return `${address.pathname}${address.search}`
}
