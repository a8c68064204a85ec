import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser } from '#testing/browser.ts'
import { testServer } from '#testing/server.ts'
import { signIn } from '#testing/sessions.ts'
import { aPerson } from '#testing/stages.ts'
import { savePage, start } from './referrals.fixture.ts'

const server = await testServer()
const officer = await server.as('offenderManager')
const browser = await openBrowser()
after(() => browser.close())

async function openStep(slug: string) {
  const { personId } = await aPerson({ database: server.database })
  const base = await start(officer, personId)
  const { cookie } = await signIn(server.database, 'offenderManager', server.now())
  const context = await browser.newContext()
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  await page.goto(`${server.url}${base}/steps/${slug}`)
  return { base, page, context }
}

const savedText = async (base: string) => {
  const [draft] = await server.database.admin<{ answers: { dynamicFactors?: string }; revision: number }>(
    'select answers, revision from app.form_draft where subject_id = $1',
    [base.split('/')[2]],
  )
  return [draft?.answers.dynamicFactors, draft?.revision]
}

test('text is saved while it is typed, again and again, and the page can then be saved as a whole', async () => {
  const { base, page, context } = await openStep('dynamic-factors')
  const status = page.locator('[data-autosave-status]')
  await page.fill('#dynamicFactors', 'Drinking')
  await page.locator('input[name=revision][value="2"]').waitFor({ state: 'attached' })
  assert.match(await status.innerText(), /Saved at/)
  assert.deepEqual(await savedText(base), ['Drinking', 2])
  await page.fill('#dynamicFactors', 'Drinking, and more')
  await page.locator('input[name=revision][value="3"]').waitFor({ state: 'attached' })
  assert.deepEqual(await savedText(base), ['Drinking, and more', 3])
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.waitForURL(`**${base}/steps`)
  assert.deepEqual(await savedText(base), ['Drinking, and more', 3])
  await context.close()
})

test('an open page whose answers were changed elsewhere says so, and saving it shows both', async () => {
  const { base, page, context } = await openStep('dynamic-factors')
  await savePage(officer, base, 'dynamic-factors', { dynamicFactors: 'From elsewhere' })
  await page.fill('#dynamicFactors', 'Typed here')
  await page.getByText('this page was changed in another window').waitFor()
  assert.deepEqual(await savedText(base), ['From elsewhere', 2])
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.getByRole('heading', { name: 'This page has been changed since you opened it' }).waitFor()
  assert.deepEqual(await page.locator('tbody td').allInnerTexts(), ['Typed here', 'From elsewhere'])
  assert.equal(await page.inputValue('#dynamicFactors'), 'Typed here')
  await context.close()
})
