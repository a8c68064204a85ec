/**
 * How long a worklist page takes to become a string: 25 rows of six columns with tags, navigation and pagination,
 * in the layout. Every page has other people in it, as it would in use, so no page is remembered whole.
 * Beside it, a form of twelve boxes with errors. Run it with `node bench/html.bench.ts`; the figures go to `bench/results/html.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDate, formatDue } from '#platform/html/format.ts'
import { govukInput, govukPagination, govukTable, govukTag } from '#platform/html/govuk.ts'
import { type Html, html, render } from '#platform/html/html.ts'
import { page } from '#platform/html/layout.ts'

const ROWS = 25
const WARM_UP = 2000
const ROUNDS = 3000
const TARGET_MS = 1.5

interface Task {
  name: string
  reference: string
  level: number
  act: string
  due: string
}

const ACTS = ['Review', 'Minutes', 'Action: visit', 'Referral']
const TAGS = ['govuk-tag--green', 'govuk-tag--yellow', 'govuk-tag--red']

function tasksOf(round: number): Task[] {
  return Array.from({ length: ROWS }, (_, row) => {
    const number = round * ROWS + row
    const due = `2026-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`
    return {
      name: `Person ${number} O'Example`,
      reference: `R${number}`,
      level: number % 3,
      act: ACTS[number % 4] ?? '',
      due,
    }
  })
}

const levelTag = (task: Task) => govukTag({ text: `Level ${task.level + 1}`, classes: TAGS[task.level] })

const HEAD = ['Person', 'Reference', 'Level', 'What is due', 'Due', 'When'].map((text) => ({ text }))

function officialTable(tasks: Task[]): Html {
  return govukTable({
    caption: `${tasks.length} tasks`,
    captionClasses: 'govuk-table__caption--m',
    head: HEAD,
    rows: tasks.map((task) => [
      { html: html`<a class="govuk-link" href="/people/${task.reference}">${task.name}</a>` },
      { text: task.reference },
      { html: levelTag(task) },
      { text: task.act },
      { text: formatDate(task.due, 'en') },
      { text: formatDue(task.due, '2026-06-01', 'en') },
    ]),
  })
}

/** A refused form: each box holds what this person typed, so none of it is remembered from another page. */
function refusedForm(round: number): Html {
  const boxes = Array.from({ length: 12 }, (_, box) =>
    govukInput({
      name: `answer-${box}`,
      label: { text: `Question ${box}` },
      value: `typed ${round}`,
      errorMessage: { text: 'Enter a date after 1 January' },
    }),
  )
  return html`<form method="post">${boxes}</form>`
}

function worklistPage(main: Html): string {
  return render(
    page({
      title: 'Worklist',
      lang: 'en',
      wide: true,
      navigation: ['Worklist', 'People', 'Referrals', 'Meetings', 'Reports'].map((text, index) => ({
        text,
        href: `/${text.toLowerCase()}`,
        current: index === 0,
      })),
      account: { name: 'Sam Carter, Police', href: '/account', signOut: { href: '/sign-out' } },
      phase: 'This is a new service.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Worklist' }],
      session: { seconds: 1800, stayHref: '/stay', signInHref: '/sign-in' },
      main: html`<h1 class="govuk-heading-l">What you owe</h1>${main}${govukPagination({
        previous: { href: '?page=1' },
        next: { href: '?page=3' },
        items: [1, 2, 3].map((number) => ({ number, href: `?page=${number}`, current: number === 2 })),
      })}`,
    }),
  )
}

function medianOf(make: (round: number) => string): number {
  const times: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = performance.now()
    Buffer.byteLength(make(round))
    if (round >= WARM_UP) times.push(performance.now() - start)
  }
  return Number((times.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN).toFixed(3))
}

// The refused forms come first: they fill the components' memory, and the worklist is measured with it full.
const figures = {
  target_ms: TARGET_MS,
  refused_form_of_12_ms: medianOf((round) => worklistPage(refusedForm(round))),
  worklist_ms: medianOf((round) => worklistPage(officialTable(tasksOf(round)))),
  layout_alone_ms: medianOf(() => worklistPage(html``)),
  table_alone_ms: medianOf((round) => render(officialTable(tasksOf(round)))),
  bytes: worklistPage(officialTable(tasksOf(0))).length,
}
console.log(figures)
const results = join(import.meta.dirname, 'results')
mkdirSync(results, { recursive: true })
writeFileSync(join(results, 'html.json'), `${JSON.stringify(figures, null, 2)}\n`)
