import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'

/** One line of `reports/tests.jsonl`. */
export interface TestLine {
  readonly name: string
  /** The groups around it, outermost first. */
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
    if (event.data.details.type === 'suite') continue
    yield `${JSON.stringify(describe(event, names))}\n`
  }
}

function describe(event: Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>, names: string[]): TestLine {
  const { name, nesting, file = '', details, skip, todo } = event.data
  const ended = event.type === 'test:pass' ? 'passed' : 'failed'
  return {
    name,
    within: names.slice(0, nesting),
    file: relative(process.cwd(), file),
    outcome: skip !== undefined ? 'skipped' : todo !== undefined ? 'to do' : ended,
    milliseconds: Math.round(details.duration_ms),
  }
}
