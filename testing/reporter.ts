import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'

/** One line of `reports/tests.jsonl`. */
export interface TestLine {
  readonly name: string
  /** The groups around it, outermost first, without the one that stands for its file. */
  readonly within: readonly string[]
  readonly file: string
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'to do'
  readonly milliseconds: number
}

/** Writes one line of JSON for each test, for programs to read. */
export default async function* testLines(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const names: string[] = []
  for await (const event of events) {
    if (event.type === 'test:start') names.splice(event.data.nesting, names.length, event.data.name)
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    if (event.data.details.type === 'suite' && standsForItsTests(event)) continue
    yield `${JSON.stringify(describe(event, names))}\n`
  }
}

/** A suite says nothing of its own, unless it failed by itself: a file that could not be read has no tests to fail. */
function standsForItsTests(event: Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>): boolean {
  if (event.type === 'test:pass') return true
  const { error } = event.data.details as { error?: { failureType?: string } }
  return error?.failureType === 'subtestsFailed'
}

function describe(event: Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>, names: string[]): TestLine {
  const { name, nesting, file = '', details, skip, todo } = event.data
  const ended = event.type === 'test:pass' ? 'passed' : 'failed'
  const path = relative(process.cwd(), file)
  return {
    name,
    within: names.slice(0, nesting).filter((group) => group !== path),
    file: path,
    outcome: skip !== undefined ? 'skipped' : todo !== undefined ? 'to do' : ended,
    milliseconds: Math.round(details.duration_ms),
  }
}
