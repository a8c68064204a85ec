import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { walk } from './browser.ts'
import { playMainJob } from './main-job.ts'
import { isAt, MAIN_JOB_PAGES } from './main-job-pages.ts'

const server = await testServer()

test('five people take a worry to approved minutes, owned actions and a review date, and an outsider sees nothing at any step', {
  timeout: 900_000,
}, async () => {
  const walking = await walk(server, { javaScript: true })
  await playMainJob(server, walking)
  walking.checkMarkup()
  const unseen = MAIN_JOB_PAGES.filter((route) => !walking.inspected.some((path) => isAt(route, path)))
  assert.deepEqual(unseen, [], 'pages that other tests believe were looked at here')
})
