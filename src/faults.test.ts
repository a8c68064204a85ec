import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { joinEmbedded } from '#platform/db/embedded.ts'
import { type Answer, type Visitor, visitor } from '#testing/server.ts'
import { type RunningService, startService } from '#testing/service.ts'
import { AREAS, USERS, userId } from './demonstration/cast.ts'

// The whole service, as npm start runs it, with the worst done to it.

const folder = mkdtempSync(join(tmpdir(), 'parapet-faults-'))
let service: RunningService | undefined
after(async () => {
  await service?.stop()
  const left = await joinEmbedded({ dataDir: folder }).catch(() => undefined)
  if (left !== undefined) process.kill(left.pid, 'SIGINT')
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

const areaId = AREAS.aldermere.id
const HOW_MANY = 'select count(*)::int as n from app.person'

/** A name that is like no other, so that nobody is asked whether the person is known already. */
const newName = () =>
  Array.from(randomBytes(10), (byte) => String.fromCharCode(97 + (byte % 26)))
    .join('')
    .replace(/^./, (first) => first.toUpperCase())

async function signedIn(url: string): Promise<Visitor> {
  const browser = visitor(url, { cookie: '', token: '' })
  const answer = await browser.post(
    '/demonstration/sign-in',
    { user: userId('orla') },
    { from: '/demonstration' },
  )
  assert.equal(answer.status, 303, `${USERS.orla.name} could not sign in`)
  return browser
}

async function rows<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<R[]> {
  const server = await eventually('a running database server', () => joinEmbedded({ dataDir: folder }))
  const client = new pg.Client({ connectionString: server.url().replace(/\/postgres$/, '/parapet') })
  await client.connect()
  try {
    return (await client.query<R>(sql, values)).rows
  } finally {
    await client.end()
  }
}

async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 30_000
  for (;;) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined) return answer
    assert.ok(performance.now() < end, `${what} did not happen in time`)
    await delay(50)
  }
}

test('a first start prints the address and the demonstration sign-ins, and somebody can work', async () => {
  service = await startService(folder)
  assert.match(service.lines.join('\n'), /Sign-ins for the demonstration: \S+\/demonstration/)
  const browser = await signedIn(service.url)
  assert.equal((await browser.get('/')).status, 200)
})

test('a second start on the same directory is refused in plain words', () => {
  assert.ok(service)
  const second = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: folder,
      PORT: '0',
      METRICS_PORT: '0',
      LOG_LEVEL: 'silent',
    },
    encoding: 'utf8',
    timeout: 30_000,
  })
  assert.equal(second.status, 1)
  assert.match(second.stderr, /already|in use/i)
  assert.doesNotMatch(second.stderr, /\bat .*\.ts:\d+/)
})

test('a database that is killed under load loses nothing that was acknowledged, and what was typed comes back in the page', async () => {
  assert.ok(service)
  const browser = await signedIn(service.url)
  const token =
    (await browser.get('/people/new')).page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
  const answers: { name: string; answer: Answer }[] = []
  let running = true
  const work = async () => {
    while (running) {
      const name = newName()
      answers.push({
        name,
        answer: await browser.post(
          '/people/new',
          { areaId, givenName: newName(), familyName: name },
          { token },
        ),
      })
    }
  }
  const workers = [work(), work(), work(), work()]
  await eventually('some work', async () => (answers.length > 20 ? true : undefined))
  const server = await joinEmbedded({ dataDir: folder })
  assert.ok(server)
  process.kill(server.pid, 'SIGKILL')
  await eventually('a refusal', async () => answers.find(({ answer }) => answer.status === 503))
  await eventually('the restart', () => joinEmbedded({ dataDir: folder }))
  await eventually('work after the restart', async () =>
    answers.at(-1)?.answer.status === 303 ? true : undefined,
  )
  running = false
  await Promise.all(workers)
  assert.deepEqual([...new Set(answers.map(({ answer }) => answer.status))].sort(), [303, 503])
  const refused = answers.find(({ answer }) => answer.status === 503)
  assert.match(refused?.answer.words ?? '', /the service is restarting Nothing was saved/)
  assert.equal(
    refused?.answer.page.querySelector('input[name=familyName]')?.getAttribute('value'),
    refused?.name,
  )
  const saved = await rows<{ family_name: string; names: number; events: number }>(
    `
    select p.family_name, (select count(*)::int from app.person_name n where n.person_id = p.id) as names,
      (select count(*)::int from app.audit_event e where e.event = 'person.recorded' and p.id = any (e.subject_ids)) as events
    from app.person p where p.family_name = any ($1)`,
    [answers.map(({ name }) => name)],
  )
  const there = new Set(saved.map((row) => row.family_name))
  assert.deepEqual(
    answers.filter(({ name, answer }) => answer.status === 303 && !there.has(name)),
    [],
  )
  assert.deepEqual(
    saved.filter((row) => row.names !== 1 || row.events !== 1),
    [],
    'something was half-written',
  )
})

test('a service that is killed leaves nothing locked: the next start takes over and all is there', async () => {
  assert.ok(service)
  const [before] = await rows<{ n: number }>(HOW_MANY)
  await service.kill()
  service = await startService(folder)
  assert.ok(!service.lines.some((line) => line.includes('Making the demonstration')))
  const [now] = await rows<{ n: number }>(HOW_MANY)
  assert.deepEqual(now, before)
  assert.equal((await (await signedIn(service.url)).get('/people')).status, 200)
})

test('a stop on request is clean: the exit code is 0 and the database server is gone', async () => {
  assert.ok(service)
  assert.equal(await service.stop(), 0)
  service = undefined
  assert.equal(await joinEmbedded({ dataDir: folder }), undefined)
})

test('a full disk under the data directory gives a clear page, keeps what was typed, and is over once there is room', {
  timeout: 60_000,
}, async () => {
  const disk = mkdtempSync(join(tmpdir(), 'parapet-small-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=700', 'tmpfs', disk])
  try {
    const small = await startService(disk)
    try {
      const browser = await signedIn(small.url)
      const ballast = join(disk, 'ballast')
      fill(ballast)
      const note = 'x'.repeat(90)
      const full = await eventually('a full disk', async () => {
        const answer = await browser.post(
          '/people/new',
          { areaId, givenName: note, familyName: note },
          { from: '/people/new' },
        )
        return answer.status === 503 && /disk of the database is full|restarting/.test(answer.words)
          ? answer
          : undefined
      })
      assert.equal(full.page.querySelector('input[name=familyName]')?.getAttribute('value'), note)
      rmSync(ballast)
      await eventually('room again', async () => {
        const answer = await browser.post(
          '/people/new',
          { areaId, givenName: 'Room', familyName: 'Again' },
          { from: '/people/new' },
        )
        return answer.status === 303 ? true : undefined
      })
    } finally {
      await small.stop()
    }
  } finally {
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
})

/** Writes until the disk takes no more. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (let size = 1 << 20; size >= 512; size >>= 1) {
      const block = Buffer.alloc(size)
      try {
        while (writeSync(file, block) === size);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
    }
  } finally {
    closeSync(file)
  }
}

test('settings that are wrong are each named, and nothing starts', () => {
  const wrong = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, PORT: 'many', DATABASE_URL: 'mysql://x' },
    encoding: 'utf8',
  })
  assert.equal(wrong.status, 1)
  assert.match(wrong.stderr, /PORT/)
  assert.match(wrong.stderr, /DATABASE_URL/)
})
