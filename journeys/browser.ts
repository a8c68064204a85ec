import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { carryAxe, openBrowser, violationsOf } from '#testing/browser.ts'
import type { TestServer } from '#testing/server.ts'
import { signIn } from '#testing/sessions.ts'
import { findJava } from '#testing/system.ts'
import type { UserKey } from '#testing/world.ts'

// It runs for seconds: the compiler that pays off after minutes only takes a core from the other tests.
const QUICK_JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
// 1280 pixels at 400 % are 320 CSS pixels.
const ZOOMED = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

export type Walk = {
  /** A window of its own, signed in as this user. */
  as(user: UserKey): Promise<Page>
  /** A window of nobody. */
  anonymous(): Promise<Page>
  /** Gives a window to somebody else, or to nobody: cheaper than a new one. */
  become(page: Page, user: UserKey | null): Promise<void>
  /** Looks at the page as it stands: axe, 400 % zoom, scripts and policy; its markup is kept for the Nu checker. */
  inspect(page: Page): Promise<void>
  /** Keeps the markup of a page that was fetched without a window, for the Nu checker. */
  keep(name: string, markup: string): void
  /** What the Nu HTML checker says of every page that was inspected or kept, all at once. */
  checkMarkup(): void
  inspected: string[]
}

/** Opens one browser for a test file. With `javaScript: false` every window has none. */
export async function walk(server: TestServer, options: { javaScript: boolean }): Promise<Walk> {
  const browser = await openBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'parapet-pages-'))
  const complaints: string[] = []
  const inspected: string[] = []
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  let kept = 0
  const keep = (name: string, markup: string) => {
    kept += 1
    writeFileSync(join(folder, `${kept}-${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}.html`), markup)
  }
  const cookieOf = async (user: UserKey) => (await signIn(server.database, user, server.now())).cookie
  const open = (cookie?: string) => newWindow(browser, server.url, { ...options, cookie, complaints })
  return {
    inspected,
    keep,
    anonymous: () => open(),
    become: async (page, user) =>
      carry(page.context(), server.url, user === null ? undefined : await cookieOf(user)),
    as: async (user) => open(await cookieOf(user)),
    inspect: async (page) => {
      const address = new URL(page.url()).pathname
      keep(address, await sent(page))
      inspected.push(address)
      if (options.javaScript) assert.deepEqual(await violationsOf(page), [], `axe at ${address}`)
      // Scripts change no widths, so one of the two journeys measures them.
      if (options.javaScript) await fits(page, address)
      assert.deepEqual(complaints, [], `scripts or policy complained at ${address}`)
    },
    checkMarkup: () => checkMarkup(folder, kept),
  }
}

// What the server sent for the page a window shows: the checker reads that, not what scripts made of it. It may be the answer to a form.
const lastSent = new WeakMap<Page, Promise<string | undefined>>()

async function sent(page: Page): Promise<string> {
  const text = await lastSent.get(page)
  assert.ok(text !== undefined, `nothing was sent for ${page.url()}`)
  return text
}

type Window = { javaScript: boolean; cookie: string | undefined; complaints: string[] }

/** Makes a window that of another session, or of none. */
async function carry(context: BrowserContext, url: string, cookie: string | undefined): Promise<void> {
  await context.clearCookies()
  if (cookie === undefined) return
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
}

async function newWindow(
  browser: Browser,
  url: string,
  { javaScript, cookie, complaints }: Window,
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    baseURL: url,
    viewport: DESK,
    // Nothing here reads pixels, and half as many each way are painted four times as fast.
    deviceScaleFactor: process.env.SCREENSHOTS === undefined ? 0.5 : 1,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  await carry(context, url, cookie)
  if (javaScript) await carryAxe(context)
  const page = await context.newPage()
  page.on('response', (response) => {
    if (
      response.request().isNavigationRequest() &&
      response.frame() === page.mainFrame() &&
      response.status() !== 303
    )
      lastSent.set(
        page,
        response.text().catch(() => undefined),
      )
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.setDefaultTimeout(20_000)
  return page
}

/** At 400 % nothing makes the page scroll sideways; wide tables scroll inside their own pane. */
async function fits(page: Page, address: string): Promise<void> {
  await page.setViewportSize(ZOOMED)
  const [needed, given] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  await page.setViewportSize(DESK)
  assert.ok(needed <= given + 1, `${address} needs ${needed} pixels where 400 % zoom gives ${given}`)
}

function checkMarkup(folder: string, count: number): void {
  assert.ok(count > 0, 'no page was inspected')
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
  let report = ''
  try {
    execFileSync(
      findJava(),
      [...QUICK_JAVA, '-jar', jar, '--errors-only', '--format', 'text', '--skip-non-html', folder],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        maxBuffer: 1 << 26,
      },
    )
  } catch (error) {
    report = String((error as { stderr?: Buffer }).stderr ?? error)
  }
  assert.equal(report.replaceAll(folder, '').trim(), '')
}

/** Saves a picture of the page when `SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
