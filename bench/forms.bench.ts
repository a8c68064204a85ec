/**
 * How long the pages that are made from a declared form take to become a string, each in the layout, and how long
 * checking, reading a spreadsheet line and making the JSON Schema take. The form is the largest, the PP1, filled in.
 * Run it with `node bench/forms.bench.ts`; the figures go to `bench/results/forms.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersToCheck, paper, taskList } from '#platform/forms/answers.page.ts'
import type { Answers } from '#platform/forms/answers.ts'
import { checkForm } from '#platform/forms/check.ts'
import { columnsOf, parseSheetRow, sheetRowOf } from '#platform/forms/columns.ts'
import { places } from '#platform/forms/define.ts'
import { jsonSchemaOf } from '#platform/forms/json-schema.ts'
import { stepPage } from '#platform/forms/step.page.ts'
import { findStep } from '#platform/forms/steps.ts'
import { type Html, render } from '#platform/html/html.ts'
import { page } from '#platform/html/layout.ts'
import { PP1 } from '../src/referrals/pp1.form.ts'

const WARM_UP = 500
const ROUNDS = 1000
const TARGET_MS = 1.5
const place = { form: PP1, base: '/referrals/1', section: 'referrals', caption: 'Somebody' }

/** Answers that differ from round to round, so that no page is remembered whole. */
function answersIn(round: number): Answers {
  return {
    nameInFull: `Person ${round}`,
    livesAt: `${round} Example Street`,
    inCustody: 'yes',
    custodyPlace: 'HMP Example',
    claimedCategory: '2',
    toolsUsed: [1, 2, 3].map((n) => ({ tool: 'oasys', usedOn: '2026-11-02', outcome: `High ${round + n}` })),
    dynamicFactors: `Drinking ${round}`.repeat(20),
    suggestedLevel: '3',
    panelCriteriaMet: 'yes',
    panelEvidence: `Evidence ${round}`,
    workersInvolved: [1, 2, 3].map((n) => ({ agency: 'Police', worker: `Worker ${round + n}` })),
    housingConcern: 'no',
  }
}

const framed = (title: string, main: Html) =>
  render(
    page({ title, lang: 'en', main, session: { seconds: 1800, stayHref: '/stay', signInHref: '/sign-in' } }),
  )

function stepIn(slug: string, round: number): string {
  const answers = answersIn(round)
  const step = findStep(PP1, answers, slug)
  if (step === undefined) throw new Error(`There is no page ${slug}`)
  const known = {
    place,
    step,
    revision: round,
    shown: answers,
    saved: answers,
    problems: [],
    back: '/',
    emptyRows: 1,
    stale: false,
    lang: 'en' as const,
  }
  return framed(slug, stepPage(known).main)
}

function medianOf(make: (round: number) => unknown): number {
  const times: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = performance.now()
    make(round)
    if (round >= WARM_UP) times.push(performance.now() - start)
  }
  return Number((times.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN).toFixed(3))
}

const figures = {
  target_ms: TARGET_MS,
  questions: places(PP1).length,
  page_with_one_question_ms: medianOf((round) => stepIn('dynamic-factors', round)),
  page_with_choices_ms: medianOf((round) => stepIn('level', round)),
  page_with_four_rows_ms: medianOf((round) => stepIn('tools', round)),
  task_list_ms: medianOf((round) => framed('Tasks', taskList(PP1, answersIn(round), '/referrals/1', 'en'))),
  check_answers_ms: medianOf((round) =>
    framed('Check', answersToCheck(PP1, answersIn(round), '/referrals/1', 'en')),
  ),
  print_ms: medianOf((round) => framed('Print', paper(PP1, answersIn(round), 'en'))),
  check_whole_form_ms: medianOf((round) => checkForm(PP1, answersIn(round), 'en')),
  spreadsheet_line_ms: medianOf((round) => parseSheetRow(PP1, sheetRowOf(PP1, answersIn(round)), 'en')),
  json_schema_ms: medianOf(() => jsonSchemaOf(PP1)),
  columns: columnsOf(PP1, 'en').length,
}
console.log(figures)
const results = join(import.meta.dirname, 'results')
mkdirSync(results, { recursive: true })
writeFileSync(join(results, 'forms.json'), `${JSON.stringify(figures, null, 2)}\n`)
