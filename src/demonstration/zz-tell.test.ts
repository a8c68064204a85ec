import { testDatabase } from '/work/main/testing/database.ts'
import { test } from 'node:test'
import { makeKeys } from '/work/main/src/access/index.ts'
import { seedIfEmpty, tellStories } from '/work/main/src/demonstration/index.ts'
import { randomBytes } from 'node:crypto'
test('tell', async () => {
  const database = await testDatabase({ world: false })
  const urls = { login: database.url, jobs: database.jobsUrl, admin: database.adminUrl }
  const keys = makeKeys(randomBytes(32))
  let t = performance.now()
  await seedIfEmpty(urls, keys, new Date(), console.log)
  console.log('cast', performance.now() - t)
  t = performance.now()
  try { await tellStories(urls, { now: new Date(), say: (s) => console.log(s, Math.round(performance.now() - t)) }) } catch (e) { console.log(String(e)); console.log(e.cause?.stack?.slice(0,1500)) ; throw new Error('x')}
  console.log('stories', performance.now() - t)
  console.log(await database.admin('select count(*)::int from app.audit_event'))
})
