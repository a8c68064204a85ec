import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { test } from 'node:test'
import nunjucks from '@11ty/nunjucks'
import { html, render } from './html.ts'
import { autosaveStatus, MARKING, type PageOptions, page, printButton, scrollable } from './layout.ts'

const plain: PageOptions = { title: 'Record attendance', lang: 'en', main: html`<p>Content</p>` }
const full: PageOptions = {
  ...plain,
  navigation: [
    { text: 'People', href: '/people', active: true },
    { text: 'Meetings', href: '/meetings' },
  ],
  account: {
    name: 'Sam Carter',
    href: '/account',
    signOut: { href: '/sign-out', hidden: html`<input type="hidden" name="_csrf">` },
  },
  phase: html`This is a new service. <a href="/feedback">Tell us</a>`,
  back: { href: '/meetings' },
  otherLanguageHref: '?lang=cy',
  session: { seconds: 1800, stayHref: '/stay', signInHref: '/sign-in?next=%2F' },
}
const made = (options: Partial<PageOptions> = {}) => render(page({ ...plain, ...options }))
const countOf = (text: string, words: string) => text.split(words).length - 1

test('the title names the page and the service, and says when there are errors', () => {
  assert.match(made(), /<title>Record attendance - Parapet<\/title>/)
  assert.match(made({ errorTitle: true }), /<title>Error: Record attendance - Parapet<\/title>/)
  assert.match(made({ errorTitle: true, lang: 'cy' }), /<title>Gwall: Record attendance - Parapet<\/title>/)
})

test('every page carries its marking at the head and at the foot', () => {
  const document = made()
  assert.equal(countOf(document, `<p class="parapet-marking">${MARKING}</p>`), 2)
  assert.ok(document.indexOf(MARKING) < document.indexOf('<main'))
  assert.ok(document.lastIndexOf(MARKING) > document.indexOf('</main>'))
})

test('a page works under a policy that forbids inline scripts and styles', () => {
  const document = made(full)
  const scripts = [...document.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)]
  assert.equal(scripts.length, 2)
  for (const [, attributes, content] of scripts) {
    assert.match(attributes ?? '', / src="\/build\//)
    assert.equal(content, '')
  }
  assert.doesNotMatch(document, /<style|\sstyle=|\son[a-z]+=/)
})

test('a page shows no crown and nothing of the GOV.UK logo', () => {
  assert.doesNotMatch(made(full), /crown|crest|govuk-logo|GOV\.UK/i)
})

test('nothing that a person typed becomes markup', () => {
  const typed = `</title><script>alert('"')</script>`
  const document = made({
    ...full,
    title: typed,
    heading: typed,
    phase: typed,
    back: { href: typed, text: typed },
    navigation: [{ text: typed, href: typed }],
    account: { name: typed, href: typed, signOut: { href: typed } },
    otherLanguageHref: typed,
    session: { seconds: 60, stayHref: typed, signInHref: typed },
    footer: { help: typed },
  })
  assert.equal(countOf(document, '<script'), 2)
  assert.equal(countOf(document, '</title>'), 1)
})

test('text that looks like a mark of the template stays text', () => {
  assert.match(
    made({ title: '@footer@', main: html`<p>@content@ $& $1</p>` }),
    /<title>@footer@ - Parapet.*<p>@content@ \$& \$1<\/p>/s,
  )
})

test('the skip link comes first and leads to the content', () => {
  const document = made(full)
  assert.match(document, /<a href="#main-content" class="govuk-skip-link"/)
  assert.match(document, /<main [^>]*id="main-content"/)
  assert.ok(document.indexOf('govuk-skip-link') < document.indexOf('<header'))
})

test('signing out sends a form when there are fields to send, and is a link when there are none', () => {
  assert.match(
    made(full),
    /<form method="post" action="\/sign-out"><input type="hidden" name="_csrf"><button class="parapet-link-button">Sign out/,
  )
  const account = { name: 'Sam Carter', href: '/account', signOut: { href: '/sign-out' } }
  assert.match(made({ account }), /<a [^>]*href="\/sign-out">Sign out<\/a>/)
})

test('a page without a session has no warning, and one with a session says how long it lasts', () => {
  assert.doesNotMatch(made(), /data-session/)
  const document = made(full)
  assert.match(
    document,
    /<body [^>]*data-session-seconds="1800" data-session-warn-seconds="120" data-session-over="\/sign-in\?next=%2F"/,
  )
  assert.match(document, /you will be signed out in 2 minutes\./)
  assert.match(
    made({ session: { seconds: 90, warnSeconds: 30, stayHref: '/', signInHref: '/' } }),
    /in 30 seconds\./,
  )
})

test('a Welsh page is Welsh all round, and leads to its English self', () => {
  const document = made({ ...full, lang: 'cy', otherLanguageHref: '?lang=en' })
  assert.match(document, /<html lang="cy"/)
  for (const words of [
    'Neidio i’r prif gynnwys',
    'Allgofnodi',
    'Dewislen',
    'Yn ôl',
    'Datganiad hygyrchedd',
    'ymhen 2 funud',
  ]) {
    assert.ok(document.includes(words), words)
  }
  assert.match(document, /<a class="govuk-language-navigation__link" href="\?lang=en"[^>]*lang="en"/)
})

test('the footer leads to help, accessibility, privacy and cookies, elsewhere if the page says so', () => {
  const hrefs = (document: string) =>
    [...document.matchAll(/govuk-footer__link" href="([^"]*)"/g)].map(([, href]) => href)
  assert.deepEqual(hrefs(made()), ['/help', '/accessibility', '/privacy', '/cookies'])
  assert.equal(hrefs(made({ footer: { help: '/help/attendance' } }))[0], '/help/attendance')
})

test('a page has breadcrumbs or a way back, or neither', () => {
  assert.match(
    made({ breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Here' }] }),
    /govuk-breadcrumbs__link" href="\/"/,
  )
  assert.match(made({ back: { href: '/b' } }), /<a href="\/b" class="govuk-back-link">Back<\/a>/)
  assert.doesNotMatch(made(), /govuk-back-link|govuk-breadcrumbs/)
})

test('the frame of a page is the official GOV.UK page template with our own words in its blocks', () => {
  const require = createRequire(import.meta.url)
  const official = new nunjucks.Environment(
    [new nunjucks.FileSystemLoader([dirname(dirname(require.resolve('govuk-frontend')))])],
    {},
  )
  const source =
    '{% extends "govuk/template.njk" %}{% block header %}{% endblock %}{% block footer %}{% endblock %}'
  const document = made()
  for (const tag of [/<html[^>]*>/, /<meta charset[^>]*>/, /<meta name="viewport"[^>]*>/, /<main[^>]*>/]) {
    assert.equal(tag.exec(document)?.[0], tag.exec(official.renderString(source, {}))?.[0])
  }
})

test('the helpers of a form and a wide table carry their words', () => {
  assert.match(
    render(autosaveStatus('en')),
    /role="status".*data-saved="Saved at \{time\}".*data-offline="Not saved/,
  )
  assert.match(render(printButton('en')), /<button type="button"[^>]*data-print="" hidden=""/)
  assert.match(
    render(scrollable('25 tasks', html`<table></table>`)),
    /role="region" aria-label="25 tasks" tabindex="0"><table>/,
  )
})
