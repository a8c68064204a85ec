import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAgreement, validatorOf } from './agreement.fixture.ts'
import { changedBetween, counting, markOf, readPage, tidied } from './answers.ts'
import { checkForm, gapsIn } from './check.ts'
import { columnsOf, parseSheetRow } from './columns.ts'
import { declareForm } from './declare.ts'
import type { Form } from './define.ts'
import { ALLOTMENT, FULL } from './sample.fixture.ts'
import { stepAfter, stepBefore, stepsOf, tasksOf } from './steps.ts'

const codes = (given: Record<string, unknown>) =>
  Object.fromEntries(checkForm(ALLOTMENT, given, 'en').map(({ at, code }) => [at, code]))

test('pages, JSON schema and spreadsheet accept and refuse the same answers', () => {
  const { accepted, refused } = checkAgreement(ALLOTMENT, 800)
  assert.ok(accepted > 100 && refused > 100, `${accepted} accepted and ${refused} refused prove too little`)
})

test('complete answers have no problem and no gap; each kind of fault has its own message', () => {
  assert.deepEqual(codes(FULL), {})
  assert.deepEqual(gapsIn(ALLOTMENT, FULL), [])
  assert.deepEqual(codes({}), { applicant: 'missing', gardenedBefore: 'missing' })
  assert.deepEqual(codes({ ...FULL, applicant: 'x'.repeat(41) }), { applicant: 'too-long' })
  assert.deepEqual(codes({ ...FULL, applicant: '🍎'.repeat(40) }), {})
  assert.deepEqual(codes({ ...FULL, gardenSince: '2025-02-29' }), { gardenSince: 'not-a-date' })
  assert.deepEqual(codes({ ...FULL, gardenedBefore: 'no' }), {
    gardenStory: 'not-asked',
    gardenedBefore: 'contradicts',
  })
  assert.deepEqual(codes({ ...FULL, cropsWanted: ['fruit', 'fruit'] }), { cropsWanted: 'twice' })
  assert.deepEqual(
    codes({ ...FULL, treesPlanned: [{}, { sort: 'Pear', colour: 'red' }, { dwarf: 'yes' }] }),
    {
      'treesPlanned.0': 'blank',
      'treesPlanned.1': 'wrong-kind',
      'treesPlanned.2.sort': 'row-incomplete',
    },
  )
  assert.deepEqual(codes({ ...FULL, treesPlanned: Array(4).fill({ sort: 'Pear' }) }), {
    treesPlanned: 'too-many',
  })
})

test('messages name the question in the reader’s language', () => {
  const [long] = checkForm(ALLOTMENT, { ...FULL, applicant: 'x'.repeat(41) }, 'en')
  assert.equal(long?.text, 'Name must be 40 characters or fewer')
  const [hir] = checkForm(ALLOTMENT, { ...FULL, applicant: 'x'.repeat(41) }, 'cy')
  assert.equal(hir?.text, 'Enw: dim mwy na 40 nod')
  const [missing] = checkForm(ALLOTMENT, {}, 'cy')
  assert.equal(missing?.text, 'Rhowch eich enw')
})

test('answers to questions that are no longer asked count for nothing, however long the chain', () => {
  const changed = { ...FULL, gardenedBefore: 'no', cropsWanted: ['beans'] }
  assert.deepEqual(Object.keys(counting(ALLOTMENT, changed)), [
    'applicant',
    'gardenedBefore',
    'plotSize',
    'cropsWanted',
  ])
})

test('each page has an address, applies or not, and is done or not', () => {
  const states = (answers: object) =>
    stepsOf(ALLOTMENT, answers as typeof FULL).map(({ page, state }) => `${page.slug}: ${state}`)
  assert.deepEqual(states({}), [
    'name: not-started',
    'gardening: not-started',
    'size: not-started',
    'crops: not-started',
    'more: optional',
  ])
  assert.deepEqual(
    states({ ...FULL, gardenStory: undefined, gardenSince: '2024-02-03', treesPlanned: [{ dwarf: 'yes' }] }),
    [
      'name: done',
      'gardening: done',
      'garden: incomplete',
      'size: done',
      'crops: done',
      'trees: problem',
      'more: optional',
    ],
  )
})

test('the task list leads to where a task goes on, and a page to the next one of its task', () => {
  const tasks = (answers: object) =>
    tasksOf(ALLOTMENT, answers as typeof FULL).map(
      ({ section, state, slug }) => `${section.key}: ${state}, ${slug}`,
    )
  assert.deepEqual(tasks({}), ['you: not-started, name', 'plot: not-started, size', 'more: optional, more'])
  assert.deepEqual(tasks({ ...FULL, treesPlanned: undefined }), [
    'you: done, name',
    'plot: incomplete, trees',
    'more: optional, more',
  ])
  assert.equal(stepAfter(ALLOTMENT, FULL, 'crops')?.page.slug, 'trees')
  assert.equal(stepAfter(ALLOTMENT, { ...FULL, cropsWanted: ['beans'] }, 'crops'), undefined)
  assert.equal(stepBefore(ALLOTMENT, FULL, 'size'), undefined)
})

test('what is asked for may be missing, what is essential may not', () => {
  const gaps = gapsIn(ALLOTMENT, { applicant: 'Ada', cropsWanted: ['fruit'] }).map(({ place, hard }) => [
    place.field.key,
    hard,
  ])
  assert.deepEqual(gaps, [
    ['gardenedBefore', true],
    ['plotSize', false],
    ['treesPlanned', true],
  ])
})

test('a page is read however wrong it is, and the mark of its answers does not depend on their order', () => {
  const [page] = ALLOTMENT.sections[1]?.pages.filter(({ slug }) => slug === 'trees') ?? []
  assert.ok(page)
  const read = readPage(page, {
    'treesPlanned.0.sort': ' Apple ',
    'treesPlanned.0.plantedOn-day': '31',
    'treesPlanned.0.plantedOn-month': '2',
    'treesPlanned.0.plantedOn-year': '20',
    'treesPlanned.1.sort': 'Pear',
    'treesPlanned.1.remove': 'yes',
    'treesPlanned.2.dwarf': ['yes', 'no'],
    'treesPlanned.99.sort': 'beyond',
    treesPlanned: 'x',
  })
  assert.deepEqual(read, { treesPlanned: [{ sort: 'Apple', plantedOn: '31/2/20' }] })
  const turned = { treesPlanned: [{ plantedOn: '31/2/20', sort: 'Apple' }] }
  assert.equal(markOf(page, read), markOf(page, turned))
  assert.deepEqual(changedBetween(ALLOTMENT, read, turned), [])
  assert.deepEqual(
    changedBetween(ALLOTMENT, read, FULL)
      .map(({ key }) => key)
      .at(-1),
    'treesPlanned',
  )
})

test('what another system sends is tidied before it is judged', () => {
  const sent = {
    applicant: ' Ada\u0000 ',
    cropsWanted: [' beans', ''],
    gardenStory: '',
    treesPlanned: [{ sort: 'Apple', dwarf: null }, {}],
    half: '\ud800',
  }
  assert.deepEqual(tidied(sent), {
    applicant: 'Ada',
    cropsWanted: ['beans'],
    treesPlanned: [{ sort: 'Apple' }],
    half: '\ufffd',
  })
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  assert.equal(checkForm(ALLOTMENT, { ...FULL, ...tidied({ applicant: deep }) }, 'en')[0]?.code, 'wrong-kind')
})

test('the columns name every question, and a spreadsheet may use the words of the page', () => {
  const columns = columnsOf(ALLOTMENT, 'en')
  assert.deepEqual(
    columns
      .filter(({ header }) => header.startsWith('treesPlanned.2'))
      .map(({ name, type }) => `${name}: ${type}`),
    ['Sort 2: text', 'Planted on 2: date', 'Dwarf 2: one-of'],
  )
  assert.deepEqual(
    columns.find(({ header }) => header === 'plotSize'),
    {
      header: 'plotSize',
      name: 'Size',
      type: 'one-of',
      need: 'asked',
      allowed: ['small', 'large'],
      source: 'Rules of the allotment society, rule 4',
    },
  )
  const line = {
    applicant: 'Ada',
    gardenedBefore: 'Ie',
    gardenStory: 'Beans',
    gardenSince: '3/2/2024',
    cropsWanted: 'Fruit trees;beans;beans',
    'treesPlanned.3.sort': 'Plum',
    plotSize: '',
  }
  const { answers, problems } = parseSheetRow(ALLOTMENT, line, 'en')
  assert.deepEqual(problems, [])
  assert.deepEqual(answers, {
    applicant: 'Ada',
    gardenedBefore: 'yes',
    gardenStory: 'Beans',
    gardenSince: '2024-02-03',
    cropsWanted: ['beans', 'fruit'],
    treesPlanned: [{ sort: 'Plum' }],
  })
  assert.deepEqual(
    parseSheetRow(ALLOTMENT, { ...line, Surname: 'x' }, 'en').problems.map(({ at, code }) => [at, code]),
    [['Surname', 'unknown']],
  )
})

test('the schema stands before a validator of somebody else’s making', () => {
  const valid = validatorOf(ALLOTMENT)
  assert.equal(valid(FULL), true)
  assert.equal(valid({ ...FULL, gardenSince: '2026-02-30' }), false)
  assert.equal(valid({ ...FULL, plotSize: 'large', gardenedBefore: 'no', gardenStory: undefined }), false)
})

test('a declaration that contradicts itself is refused before anybody sees it', () => {
  const source = { document: 'd', at: '1' }
  const declare = (...fields: Form['sections'][number]['pages'][number]['fields']) =>
    declareForm({
      key: 'bad',
      title: 'Bad',
      sections: [{ key: 's', title: 'S', pages: [{ slug: 'p', title: 'P', source, fields }] }],
    })
  const line = { kind: 'text', key: 'line', name: 'Line' } as const
  assert.throws(() => declare(line, line), /line is declared twice/)
  assert.throws(() => declare({ ...line, key: 'revision' }), /revision is no key/)
  assert.throws(() => declare({ ...line, when: { question: 'later', is: ['x'] } }), /p depends on nothing/)
  assert.throws(
    () =>
      declare(
        { kind: 'yes-no', key: 'sure', name: 'Sure' },
        { ...line, when: { question: 'sure', is: ['maybe'] } },
      ),
    /p depends on nothing/,
  )
  assert.throws(
    () =>
      declare({
        kind: 'group',
        key: 'rows',
        name: 'Rows',
        item: 'Row',
        most: 3,
        fields: [{ ...line, need: 'asked' }],
      }),
    /cannot ask line on a condition/,
  )
  assert.throws(
    () => declare({ kind: 'radios', key: 'pick', name: 'Pick', options: [{ value: 'a;b', text: 'A' }] }),
    /cannot offer “a;b”/,
  )
  assert.throws(() => declare(), /p asks nothing/)
  const sure = { kind: 'yes-no', key: 'sure', name: 'Sure' } as const
  assert.throws(
    () => declare(sure, { ...line, when: { question: 'sure', is: ['yes'] } }),
    /p depends on nothing/,
  )
})
