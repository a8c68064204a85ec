import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { hiddenFields, savePage, start } from './referrals.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const officer = await server.as('offenderManager')
const aDraft = async () => start(officer, (await aPerson(stage)).personId)
const text = async (path: string, id: string) =>
  (await officer.get(path)).page.querySelector(`#${id}`)?.textContent.trim()

test('a page opened in two windows: the second to save sees both texts, and nothing is written over', async () => {
  const base = await aDraft()
  const path = `${base}/steps/dynamic-factors`
  const opened = await hiddenFields(officer, path)
  await savePage(officer, base, 'dynamic-factors', { dynamicFactors: 'From the first window' })
  const stale = await officer.post(path, { ...opened, dynamicFactors: 'From the second window' })
  assert.equal(stale.status, 409)
  assert.match(
    stale.words,
    /changed since you opened it.*What you typed ?What is saved now ?Dynamic risk factors From the second window From the first window/,
  )
  assert.equal(stale.page.querySelector('#dynamicFactors')?.textContent.trim(), 'From the second window')
  assert.equal(await text(path, 'dynamicFactors'), 'From the first window')
  // The page now knows what it would replace, so its reader may decide.
  const hidden = (name: string) =>
    stale.page.querySelector(`input[name=${name}]`)?.getAttribute('value') ?? ''
  const chosen = await officer.post(path, {
    revision: hidden('revision'),
    was: hidden('was'),
    dynamicFactors: 'From the second window',
  })
  assert.equal(chosen.status, 303)
  assert.equal(await text(path, 'dynamicFactors'), 'From the second window')
})

test('two windows on different pages of one draft do not disturb each other', async () => {
  const base = await aDraft()
  const level = await hiddenFields(officer, `${base}/steps/level`)
  await savePage(officer, base, 'dynamic-factors', { dynamicFactors: 'Drinking' })
  const saved = await officer.post(`${base}/steps/level`, {
    ...level,
    suggestedLevel: '2',
    levelArgument: 'Reasons',
  })
  assert.equal(saved.location, `${base}/steps/panel`)
  assert.equal(await text(`${base}/steps/dynamic-factors`, 'dynamicFactors'), 'Drinking')
})

test('text typed on a page that another window has just made needless is kept', async () => {
  const base = await aDraft()
  await savePage(officer, base, 'custody', { inCustody: 'yes' })
  const opened = await hiddenFields(officer, `${base}/steps/release`)
  await savePage(officer, base, 'custody', { inCustody: 'no' })
  const typed = { ...opened, custodyPlace: 'HMP Example' }
  const from = { from: `${base}/steps/custody` }
  assert.equal((await officer.post(`${base}/steps/release`, typed, from)).location, `${base}/steps`)
  assert.equal(
    (await officer.post(`${base}/steps/release/autosave`, { ...typed, releaseAddress: 'Hostel' }, from))
      .status,
    409,
  )
  await savePage(officer, base, 'custody', { inCustody: 'yes' })
  const { page } = await officer.get(`${base}/steps/release`)
  assert.equal(page.querySelector('#custodyPlace')?.getAttribute('value'), 'HMP Example')
})

test('typed text is saved as it is typed, right or wrong, and the open page gets the new revision', async () => {
  const base = await aDraft()
  const path = `${base}/steps/identity`
  const opened = await hiddenFields(officer, path)
  const half = { nameInFull: 'Half a', 'bornOn-day': '31', 'bornOn-month': '2', 'bornOn-year': '19' }
  const first = await officer.post(`${path}/autosave`, { ...opened, ...half }, { from: path })
  assert.equal(first.status, 200)
  const answer = first.json() as {
    saved: boolean
    revision: number
    fields: { revision: string; was: string }
  }
  assert.deepEqual([answer.saved, answer.revision, answer.fields.revision], [true, 2, '2'])
  const again = await officer.get(path)
  assert.equal(again.page.querySelector('#bornOn-month')?.getAttribute('value'), '2')
  assert.equal(again.page.querySelector('#bornOn-year')?.getAttribute('value'), '19')
  assert.match((await officer.get(base)).words, /The person There is a problem/)
  // The same again is nothing new; the next text carries the mark on.
  const same = (
    await officer.post(`${path}/autosave`, { ...answer.fields, ...half }, { from: path })
  ).json() as { revision: number }
  assert.equal(same.revision, 2)
  const more = await officer.post(
    `${path}/autosave`,
    { ...answer.fields, ...half, nameInFull: 'Half a name' },
    { from: path },
  )
  assert.equal((more.json() as { revision: number }).revision, 3)
})

test('text saved from a stale page is refused with its reason, and what is saved stands', async () => {
  const base = await aDraft()
  const path = `${base}/steps/dynamic-factors`
  const opened = await hiddenFields(officer, path)
  await savePage(officer, base, 'dynamic-factors', { dynamicFactors: 'Newer' })
  const late = await officer.post(`${path}/autosave`, { ...opened, dynamicFactors: 'Older' }, { from: path })
  assert.equal(late.status, 409)
  assert.deepEqual(late.json(), {
    saved: false,
    message: 'Not saved: this page was changed in another window. Press Save and continue to see both.',
  })
  assert.equal(await text(path, 'dynamicFactors'), 'Newer')
})

test('answers changed after they were checked are not sent unseen', async () => {
  const base = await aDraft()
  const { revision } = await hiddenFields(officer, `${base}/steps/level`)
  await savePage(officer, base, 'dynamic-factors', { dynamicFactors: 'Added since' })
  const sent = await officer.post(`${base}/send`, { revision }, { from: `${base}/withdraw` })
  assert.equal(sent.status, 409)
  assert.match(sent.words, /Your answers were changed after you opened this page/)
})

test('a group takes as many rows as there is something to say, without scripts', async () => {
  const base = await aDraft()
  const path = `${base}/steps/workers`
  const worker = (at: number, agency: string, name: string) => ({
    [`workersInvolved.${at}.agency`]: agency,
    [`workersInvolved.${at}.worker`]: name,
  })
  const added = await savePage(officer, base, 'workers', {
    ...worker(0, 'Police', 'Ann Example'),
    add: 'yes',
  })
  assert.equal(added.location, `${path}?add=yes`)
  const two = await officer.follow(added)
  assert.match(two.words, /Worker 1 .*Worker 2/)
  const half = await savePage(officer, base, 'workers', {
    ...worker(0, 'Police', 'Ann Example'),
    'workersInvolved.1.agency': 'Health',
  })
  assert.match(half.words, /There is a problem Enter the name of each worker/)
  assert.equal(
    half.page.querySelector('.govuk-error-summary a')?.getAttribute('href'),
    '#workersInvolved.1.worker',
  )
  await savePage(officer, base, 'workers', {
    ...worker(0, 'Police', 'Ann Example'),
    ...worker(1, 'Health', 'Bea Example'),
  })
  await savePage(officer, base, 'workers', {
    ...worker(0, 'Police', 'Ann Example'),
    'workersInvolved.0.remove': 'yes',
    ...worker(1, 'Health', 'Bea Example'),
  })
  const shown = (await officer.get(path)).words
  assert.match(shown, /Worker 1/)
  assert.doesNotMatch(shown, /Worker 2/)
  assert.match((await officer.get(`${base}/check`)).words, /Worker 1 Agency: Health Name: Bea Example/)
})

test('wrong, hostile and over-long answers are named beside their question and everything typed is kept', async () => {
  const base = await aDraft()
  const long = await savePage(officer, base, 'address', { livesAt: 'x'.repeat(501) })
  assert.equal(long.status, 400)
  assert.match(long.words, /There is a problem Address must be 500 characters or fewer/)
  assert.equal(long.page.querySelector('#livesAt')?.textContent.trim().length, 501)
  const never = await savePage(officer, base, 'category', { claimedCategory: '<script>' })
  assert.match(never.words, /Category claimed must be one of the answers offered/)
  const date = await savePage(officer, base, 'identity', {
    nameInFull: 'A',
    'bornOn-day': '31',
    'bornOn-month': 'feb',
    'bornOn-year': '1990',
  })
  assert.match(date.words, /Date of birth must be a real date/)
  assert.equal(date.page.querySelector('.govuk-error-summary a')?.getAttribute('href'), '#bornOn-day')
  assert.equal((await officer.get(`${base}/steps/no-such-page`)).status, 404)
  assert.equal(
    (await savePage(officer, base, 'address', { livesAt: 'a\u0000b', __proto__x: '1' })).status,
    303,
  )
})

test('a page reached from the answers goes back to them', async () => {
  const base = await aDraft()
  const check = await officer.get(`${base}/check`)
  const change = check.page
    .querySelectorAll('.govuk-summary-list__actions a')
    .map((link) => link.getAttribute('href'))
  assert.ok(change.includes(`${base}/steps/dynamic-factors?from=check#dynamicFactors`))
  const path = `${base}/steps/dynamic-factors?from=check`
  const saved = await officer.post(path, {
    ...(await hiddenFields(officer, path)),
    dynamicFactors: 'Drinking',
  })
  assert.equal(saved.location, `${base}/check`)
})

test('the task list and the page of the dynamic risk factors are there in Welsh', async () => {
  const base = await aDraft()
  const tasks = await officer.get(`${base}?lang=cy`)
  assert.equal(tasks.page.querySelector('html')?.getAttribute('lang'), 'cy')
  assert.match(
    tasks.words,
    /PP1: hysbysiad ac atgyfeiriad .*Rydych wedi cwblhau \d o 8 adran.*Ffactorau risg dynamig Heb ddechrau eto/,
  )
  assert.doesNotMatch(tasks.words, /Completed|Not yet started|Send|Dynamic/)
  const path = `${base}/steps/dynamic-factors?lang=cy`
  const page = await officer.get(path)
  assert.equal(page.page.querySelector('html')?.getAttribute('lang'), 'cy')
  assert.match(page.words, /Pa ffactorau risg dynamig sy’n bwysig yn yr achos hwn\?/)
  const refused = await officer.post(path, { ...(await hiddenFields(officer, path)), dynamicFactors: '' })
  assert.match(refused.words, /Mae problem Rhowch y ffactorau risg dynamig sy’n bwysig/)
  // A page that has no Welsh yet is in English as a whole, never in both.
  const english = await officer.get(`${base}/steps/level?lang=cy`)
  assert.equal(english.page.querySelector('html')?.getAttribute('lang'), 'en')
  assert.match(english.words, /Save and continue/)
  assert.doesNotMatch(english.words, /Cadw|Parhau/)
})
