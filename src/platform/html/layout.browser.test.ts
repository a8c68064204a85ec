import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { carryAxe, violationsOf } from '#testing/browser.ts'
import { type Answer, Pages } from './browser.fixture.ts'
import { govukButton, govukErrorSummary, govukTable, govukTag, govukTextarea } from './govuk.ts'
import { type Html, html } from './html.ts'
import { autosaveStatus, page, printButton, scrollable } from './layout.ts'

const MINUTE = 60_000

const frame = {
  lang: 'en',
  navigation: ['People', 'Referrals', 'Meetings'].map((text) => ({
    text,
    href: `/${text}`,
    active: text === 'People',
  })),
  account: { name: 'Sam Carter', href: '/account', signOut: { href: '/sign-out', hidden: html`` } },
  phase: 'This is a new service.',
  otherLanguageHref: '?lang=cy',
  session: { seconds: 1800, stayHref: '/stay', signInHref: '/sign-in' },
} as const

const notes =
  (): Html => html`${govukErrorSummary({ titleText: 'There is a problem', errorList: [{ text: 'Enter notes', href: '#notes' }] })}
  <form method="post" action="/done" data-autosave="/draft">
    <input type="hidden" name="version" value="1">
    ${govukTextarea({ name: 'notes', label: { text: 'Notes' }, errorMessage: { text: 'Enter notes' } })}
    ${govukButton({ text: 'Save and continue' })}${autosaveStatus('en')}
  </form>`

function worklist(): Html {
  const cells = [
    'A long name that takes room',
    'R-100',
    'Something to be done',
    '24 November 2026',
    'in 3 days',
  ]
  const rows = Array.from({ length: 8 }, () => [
    { html: govukTag({ text: 'Level 2' }) },
    ...cells.map((text) => ({ text })),
  ])
  const head = ['Level', 'Person', 'Reference', 'What is due', 'Due', 'When'].map((text) => ({ text }))
  return html`${printButton('en')}${scrollable('Tasks', govukTable({ caption: 'Tasks', head, rows }))}`
}

let pages: Pages
let context: BrowserContext
let tab: Page

before(async () => {
  pages = await Pages.open({
    '/notes': () =>
      page({
        ...frame,
        title: 'Notes',
        heading: 'Notes',
        errorTitle: true,
        back: { href: '/' },
        main: notes(),
      }),
    '/worklist': () =>
      page({ ...frame, title: 'Worklist', heading: 'Worklist', wide: true, main: worklist() }),
    '/stay': () => html`stay`,
    '/sign-in': () => html`sign in`,
  })
  context = await pages.visitor()
})

after(() => pages.close())

beforeEach(async () => {
  pages.sent.length = 0
  pages.answer = () => ({ status: 200, body: { fields: { version: '2' } } })
  tab = await context.newPage()
})

afterEach(async () => {
  await tab.close()
  assert.deepEqual(pages.complaints, [], 'no script failed and the policy was not broken')
})

const visit = (path: string) => tab.goto(pages.address + path)
const dialog = (of: Page = tab) => of.getByRole('alertdialog')
const status = () => tab.locator('[data-autosave-status]')
const typeNotes = async (text: string) => tab.getByLabel('Notes').pressSequentially(text)
const lastSent = () => Object.fromEntries(pages.sent.at(-1)?.fields ?? [])

test('scripts run under a policy that allows nothing inline', async () => {
  await visit('/notes')
  assert.match((await tab.locator('body').getAttribute('class')) ?? '', /js-enabled govuk-frontend-supported/)
  await tab.locator('.govuk-error-summary:focus').waitFor()
})

for (const [path, width] of [
  ['/notes', 1300],
  ['/worklist', 320],
] as const) {
  test(`axe finds nothing wrong with ${path} at a width of ${width}`, async () => {
    await carryAxe(tab)
    await tab.setViewportSize({ width, height: 900 })
    await visit(path)
    assert.deepEqual(await violationsOf(tab), [])
  })
}

test('a wide table scrolls by itself on a narrow screen, and the page does not', async () => {
  await tab.setViewportSize({ width: 320, height: 900 })
  await visit('/worklist')
  const widths = await tab.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: {
        documentElement: { scrollWidth: number }
        querySelector(css: string): { scrollWidth: number }
      }
    }
    return [document.documentElement.scrollWidth, document.querySelector('.parapet-scroll').scrollWidth]
  })
  assert.equal(widths[0], 320)
  assert.ok((widths[1] ?? 0) > 320)
})

test('before the session ends a dialog says so, and staying puts the end off', async () => {
  await visit('/notes')
  await tab.clock.fastForward(27 * MINUTE)
  assert.equal(await dialog().isVisible(), false)
  await tab.clock.fastForward(2 * MINUTE)
  await dialog().waitFor()
  await tab.locator('[data-session-stay]:focus').click()
  await dialog().waitFor({ state: 'hidden' })
  await tab.clock.fastForward(27 * MINUTE)
  assert.equal(await dialog().isVisible(), false)
})

test('the escape key keeps the session too', async () => {
  await visit('/notes')
  await tab.clock.fastForward(29 * MINUTE)
  await dialog().waitFor()
  await tab.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
  await tab.clock.fastForward(5 * MINUTE)
  assert.equal(tab.url(), `${pages.address}/notes`)
})

test('when the session is over the page gives way to the sign-in page', async () => {
  await visit('/worklist')
  await tab.clock.fastForward(31 * MINUTE)
  await tab.waitForURL('**/sign-in')
})

test('where somebody has typed, the page stays when the session is over and says so', async () => {
  await visit('/notes')
  await tab.locator('main textarea').first().fill('half a sentence')
  await tab.clock.runFor(3000)
  await tab.getByText(/^Saved at/).waitFor()
  await tab.clock.fastForward(32 * MINUTE)
  await dialog().getByText('You have been signed out').waitFor()
  assert.equal(tab.url(), `${pages.address}/notes`)
  assert.equal(await tab.locator('main textarea').first().inputValue(), 'half a sentence')
})

test('the warning itself, which takes the place from the field, sends nothing and keeps no session', async () => {
  await visit('/notes')
  await typeNotes('half a sentence')
  await tab.clock.runFor(3000)
  await tab.getByText(/^Saved at/).waitFor()
  const before = pages.sent.length
  await tab.clock.fastForward(29 * MINUTE)
  await dialog().waitFor()
  await tab.clock.runFor(5000)
  assert.equal(pages.sent.length, before)
  assert.equal(await dialog().isVisible(), true)
})

test('a page opened in another window keeps the session of this one', async () => {
  await visit('/worklist')
  await tab.clock.fastForward(29 * MINUTE)
  await dialog().waitFor()
  const other = await context.newPage()
  await other.goto(`${pages.address}/worklist`)
  await dialog().waitFor({ state: 'hidden' })
  await other.close()
})

test('typed text is sent within two seconds, and what the server answers is in the form', async () => {
  await visit('/notes')
  await typeNotes('Seen today')
  const saved = tab.waitForResponse('**/draft')
  await tab.clock.runFor(2000)
  await saved
  await status()
    .filter({ hasText: /^Saved at \d+:\d\d[ap]m$/ })
    .waitFor()
  assert.deepEqual(lastSent(), { version: '1', notes: 'Seen today' })
  assert.equal(await tab.locator('[name=version]').inputValue(), '2')
})

test('somebody who never stops typing is saved every two seconds all the same', async () => {
  await visit('/notes')
  const saved = tab.waitForResponse('**/draft')
  for (let key = 0; key < 5; key++) {
    await typeNotes('x')
    await tab.clock.runFor(400)
  }
  await saved
  assert.ok((lastSent().notes ?? '').length >= 3)
})

test('without a connection the text stays in the page with a warning, and is saved when there is one', async () => {
  await visit('/notes')
  await context.setOffline(true)
  await typeNotes('Seen today')
  await tab.clock.runFor(2000)
  await status().filter({ hasText: 'Not saved: you are offline' }).waitFor()
  await tab.getByRole('button', { name: 'Save and continue' }).click()
  assert.equal(await tab.getByLabel('Notes').inputValue(), 'Seen today')
  const saved = tab.waitForResponse('**/draft')
  await context.setOffline(false)
  await tab.clock.runFor(1)
  await saved
  await status().filter({ hasText: 'Saved at' }).waitFor()
  assert.equal(lastSent().notes, 'Seen today')
})

test('a record that changed elsewhere is not written over', async () => {
  pages.answer = () => ({ status: 409, body: {} })
  await visit('/notes')
  await typeNotes('Mine')
  await tab.clock.runFor(2000)
  await status().filter({ hasText: 'changed somewhere else' }).waitFor()
  await typeNotes(' and more')
  await tab.clock.fastForward(5 * MINUTE)
  assert.equal(pages.sent.length, 1)
})

test('somebody who was signed out is told to keep the page, and a fault is tried again', async () => {
  pages.answer = () => ({ status: 401, body: {} })
  await visit('/notes')
  await typeNotes('Seen')
  await tab.clock.runFor(2000)
  await status().filter({ hasText: 'you have been signed out' }).waitFor()
  pages.answer = () => ({ status: 500, body: { message: 'Not saved: the disk is full.' } })
  await tab.clock.runFor(4000)
  await status().filter({ hasText: 'the disk is full' }).waitFor()
  pages.answer = () => ({ status: 200, body: {} })
  await tab.clock.runFor(MINUTE)
  await status().filter({ hasText: 'Saved at' }).waitFor()
})

test('a form that is sent during a save waits for its answer and carries it', async () => {
  const save = Promise.withResolvers<Answer>()
  pages.answer = () => save.promise
  await visit('/notes')
  await typeNotes('Seen today')
  const started = tab.waitForRequest('**/draft')
  await tab.clock.runFor(2000)
  await started
  await tab.getByRole('button', { name: 'Save and continue' }).click()
  const done = tab.waitForRequest('**/done')
  save.resolve({ status: 200, body: { fields: { version: '7' } } })
  await done
  await tab.waitForURL('**/done')
  assert.deepEqual([pages.sent.at(-1)?.path, lastSent().version], ['/done', '7'])
})

test('the print button shows where scripts run, and prints', async () => {
  await tab.addInitScript('window.print = () => { document.title = "printed" }')
  await visit('/worklist')
  await tab.getByRole('button', { name: 'Print this page' }).click()
  assert.equal(await tab.title(), 'printed')
})

test('without scripts the page is whole, and the form can be sent', async () => {
  const still = await pages.visitor({ javaScriptEnabled: false })
  const quiet = await still.newPage()
  await quiet.goto(`${pages.address}/worklist`)
  assert.equal(await quiet.getByRole('button', { name: 'Print this page' }).isVisible(), false)
  assert.equal(await quiet.getByRole('link', { name: 'Referrals' }).isVisible(), true)
  await quiet.goto(`${pages.address}/notes`)
  assert.equal(await dialog(quiet).isVisible(), false)
  await quiet.getByLabel('Notes').fill('Seen today')
  await quiet.getByRole('button', { name: 'Save and continue' }).click()
  await quiet.waitForURL('**/done')
  assert.equal(lastSent().notes, 'Seen today')
  await still.close()
})
