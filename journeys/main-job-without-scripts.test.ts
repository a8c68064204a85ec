import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { walk } from './browser.ts'
import { playMainJob } from './main-job.ts'

const server = await testServer()

test('the same five people do the same job without JavaScript', { timeout: 900_000 }, async () => {
  await playMainJob(server, await walk(server, { javaScript: false }))
})
