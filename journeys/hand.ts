import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

export type Answers = Readonly<Record<string, string | readonly string[]>>

/** Fills the fields of the page's form by their names, as a person would: typing, choosing, ticking. A date is `YYYY-MM-DD`. */
export async function fill(page: Page, answers: Answers): Promise<void> {
  const kinds = await kindsOf(page)
  for (const [name, value] of Object.entries(answers)) await answer(page, kinds, name, value)
}

/** What kind each named field of the main part is, asked all at once. */
async function kindsOf(page: Page): Promise<Map<string, string>> {
  const fields = await page.evaluate<[string, string][]>(
    `[...document.querySelectorAll('main [name]')].map((field) => [field.name, field.type])`,
  )
  return new Map(fields)
}

type Kinds = ReadonlyMap<string, string>

async function answer(page: Page, kinds: Kinds, name: string, value: string | readonly string[]) {
  const main = page.locator('main')
  if (typeof value !== 'string') {
    for (const one of value) await main.locator(`input[name="${name}"][value="${one}"]`).check()
    return
  }
  if (kinds.has(`${name}-day`)) return date(page, name, value)
  const kind = kinds.get(name)
  if (kind === undefined) assert.fail(`there is no field ${name} at ${page.url()}: ${await wordsOf(page)}`)
  const field = main.locator(`[name="${name}"]`)
  if (kind === 'radio' || kind === 'checkbox')
    await main.locator(`input[name="${name}"][value="${value}"]`).check()
  else if (kind === 'select-one') await field.first().selectOption(value)
  else await field.first().fill(value)
}

async function date(page: Page, name: string, value: string): Promise<void> {
  const [year = '', month = '', day = ''] = value.split('-')
  const part = (suffix: string, digits: string) =>
    page.locator(`main [name="${name}-${suffix}"]`).fill(digits)
  await part('day', String(Number(day)))
  await part('month', String(Number(month)))
  await part('year', year)
}

/** Presses the button with this text and waits for the page it leads to. */
export async function press(page: Page, button: string | RegExp): Promise<void> {
  await arrive(page, () => page.locator('main').getByRole('button', { name: button }).first().click())
}

/** Follows the link with this text in the main part of the page. */
export async function follow(page: Page, link: string | RegExp): Promise<void> {
  await arrive(page, () => page.locator('main a', { hasText: link }).first().click())
}

/** Does something that leads to another page, or to the same one anew, and waits until that page is there. */
export async function arrive(page: Page, act: () => Promise<void>): Promise<void> {
  const arrived = page.waitForEvent('load')
  await act()
  await arrived
}

/** The words of the main part. */
export const wordsOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ')

/** Asserts that the page says this. */
export async function says(page: Page, pattern: RegExp): Promise<void> {
  assert.match(await wordsOf(page), pattern, page.url())
}
