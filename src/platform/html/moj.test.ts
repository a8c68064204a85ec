import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { test } from 'node:test'
import nunjucks from '@11ty/nunjucks'
import { type Html, html, render } from './html.ts'
import * as moj from './moj.ts'

const require = createRequire(import.meta.url)

/** The package's own macros on the engine as it comes; MoJ publishes no fixtures to compare with. */
const untuned = new nunjucks.Environment(
  [
    new nunjucks.FileSystemLoader([
      dirname(dirname(require.resolve('govuk-frontend'))),
      dirname(require.resolve('@ministryofjustice/frontend/package.json')),
    ]),
  ],
  { autoescape: true },
)
untuned.addFilter('date', (_timestamp: string, words: string) => words)

const hostile = `<script>alert("it's")</script>`
const link = { text: hostile, href: '/a?b=1&c=2' }
const links = [
  { ...link, active: true },
  { html: html`<b>${hostile}</b>`, href: '/d', attributes: { 'data-x': hostile } },
]
const look = { classes: 'extra', attributes: { 'data-x': hostile } }

type Case = [name: string, wrapper: (options: never) => Html, options: object]

function cases(): Case[] {
  return [...alerts(), ...navigation(), ...lists(), ...headings(), ...searching()]
}

function alerts(): Case[] {
  return [
    [
      'alert',
      moj.mojAlert,
      { title: hostile, text: hostile, dismissible: true, showTitleAsHeading: true, ...look },
    ],
    [
      'alert',
      moj.mojAlert,
      { title: 'Saved', html: html`<p>Saved</p>`, variant: 'success', headingTag: 'h3' },
    ],
    ['alert', moj.mojAlert, { title: 'Late', variant: 'error' }],
    ['badge', moj.mojBadge, { text: hostile, ...look }],
    ['badge', moj.mojBadge, { html: html`<i>${hostile}</i>`, classes: 'moj-badge--red' }],
    ['banner', moj.mojBanner, { type: 'warning', text: hostile, iconFallbackText: hostile, ...look }],
    ['banner', moj.mojBanner, { type: 'success', html: html`<h2>Saved</h2>` }],
    ['banner', moj.mojBanner, { type: 'information', text: 'Note' }],
    ['notification-badge', moj.mojNotificationBadge, { text: 7, visuallyHiddenText: hostile, ...look }],
    ['notification-badge', moj.mojNotificationBadge, { text: 120 }],
    ['notification-badge', moj.mojNotificationBadge, { text: 0 }],
  ]
}

function navigation(): Case[] {
  const heading = { text: hostile, headingLevel: 3 }
  return [
    ['sub-navigation', moj.mojSubNavigation, { label: hostile, items: links, ...look }],
    ['primary-navigation', moj.mojPrimaryNavigation, { label: hostile, items: links, ...look }],
    [
      'primary-navigation',
      moj.mojPrimaryNavigation,
      { label: 'Main', items: links, searchHtml: html`<form></form>` },
    ],
    ['side-navigation', moj.mojSideNavigation, { label: hostile, items: links, ...look }],
    ['side-navigation', moj.mojSideNavigation, { label: 'Side', sections: [{ heading, items: links }] }],
    ['organisation-switcher', moj.mojOrganisationSwitcher, { text: hostile, link, ...look }],
    [
      'organisation-switcher',
      moj.mojOrganisationSwitcher,
      { html: html`<b>Police</b>`, link: { href: '/change' } },
    ],
  ]
}

function lists(): Case[] {
  const items = [
    { number: 1, href: '/1' },
    { ellipsis: true },
    { number: 3, href: '/3?a=b&c', current: true },
  ]
  const datetime = { timestamp: '2026-11-24T14:05:00Z', format: '24 November 2026 at 2:05pm' }
  const event = { label: link, byline: { text: hostile }, datetime, text: hostile, ...look }
  const task = { ...link, complete: true }
  return [
    ['pagination', moj.mojPagination, { items, results: { from: 1, to: 10, count: 30 }, ...look }],
    [
      'pagination',
      moj.mojPagination,
      { items, previous: link, next: link, results: { pages: { current: 2, count: 3 } } },
    ],
    ['pagination', moj.mojPagination, { results: { count: 3, text: hostile } }],
    [
      'timeline',
      moj.mojTimeline,
      { items: [event, { ...event, html: html`<p>x</p>` }], headingLevel: 3, ...look },
    ],
    [
      'ticket-panel',
      moj.mojTicketPanel,
      { items: [{ text: hostile, ...look }, { html: html`<p>b</p>` }], ...look },
    ],
    ['task-list', moj.mojTaskList, { sections: [{ heading: link, items: [task, link] }], ...look }],
  ]
}

function headings(): Case[] {
  const items = [
    { text: hostile, href: '/a?b&c', classes: 'x' },
    { html: html`<b>${hostile}</b>`, name: 'go', value: '"' },
  ]
  const menu = { items, button: { text: hostile, classes: 'y' }, alignMenu: 'right' }
  return [
    ['button-menu', moj.mojButtonMenu, { ...menu, ...look }],
    ['identity-bar', moj.mojIdentityBar, { title: { text: hostile }, menus: [menu], ...look }],
    ['identity-bar', moj.mojIdentityBar, { title: { html: html`<b>${hostile}</b>` } }],
    [
      'page-header-actions',
      moj.mojPageHeaderActions,
      { heading: { text: hostile, level: 2 }, items, ...look },
    ],
  ]
}

function searching(): Case[] {
  const selectedFilters = {
    heading: link,
    clearLink: link,
    categories: [{ heading: link, items: [link, { text: 'b', href: '/b' }] }],
  }
  const optionsHtml = html`<div>${hostile}</div>`
  const input = { id: 'q', value: hostile, errorMessage: { text: hostile } }
  const search = { action: '/find', label: { text: hostile }, input, button: { text: hostile } }
  return [
    ['filter', moj.mojFilter, { heading: link, selectedFilters, optionsHtml, submit: { text: hostile } }],
    ['filter', moj.mojFilter, { heading: link, optionsHtml, attributes: { 'data-x': hostile } }],
    ['search', moj.mojSearch, { ...search, hint: { text: hostile }, csrf: { value: hostile }, ...look }],
    ['search', moj.mojSearch, { ...search, iconButton: true }],
    ['search', moj.mojSearch, { ...search, layout: 'stacked', method: 'post' }],
  ]
}

const macroName = (component: string) =>
  `moj-${component}`.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
const oneSpace = (markup: string) =>
  markup
    .replace(/\s+/g, ' ')
    .replace(/ (?=>)/g, '')
    .trim()

function renderUntuned(component: string, options: object): string {
  const macro = macroName(component)
  const source = `{% from "moj/components/${component}/macro.njk" import ${macro} %}{{ ${macro}(params) }}`
  return untuned.renderString(source, { params: JSON.parse(JSON.stringify(options)) })
}

test('every MoJ component renders as its own macro does on an untuned engine, white space apart', () => {
  for (const [component, wrapper, options] of cases()) {
    const made = render(wrapper(options as never))
    assert.equal(
      oneSpace(made),
      oneSpace(renderUntuned(component, options)),
      `${component} ${JSON.stringify(options)}`,
    )
  }
})

test('every MoJ component is among the cases', () => {
  assert.deepEqual(new Set(cases().map(([, wrapper]) => wrapper)), new Set(Object.values(moj)))
})

test('no text from a person becomes a tag in an MoJ component', () => {
  for (const [component, wrapper, options] of cases()) {
    assert.doesNotMatch(render(wrapper(options as never)), /<script|="<|="[^"]*"it's/, component)
  }
})

test('the cases are ones that the compiler accepts', () => {
  assert.ok(moj.mojSubNavigation({ label: 'Case', items: [{ text: 'Risk', href: '/risk', active: true }] }))
  assert.ok(moj.mojBanner({ type: 'success', text: 'Saved', iconFallbackText: 'Success' }))
  // @ts-expect-error navigation needs a name
  assert.ok(moj.mojSubNavigation({ items: [] }))
  // @ts-expect-error markup must be made by html
  assert.ok(moj.mojBadge({ html: '<b>High</b>' }))
})
