import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkAgreement, validatorOf } from '#platform/forms/agreement.fixture.ts'
import { answersToCheck, paper } from '#platform/forms/answers.page.ts'
import type { Answers } from '#platform/forms/answers.ts'
import { checkForm } from '#platform/forms/check.ts'
import { columnsOf, parseSheetRow } from '#platform/forms/columns.ts'
import { declareForm } from '#platform/forms/declare.ts'
import { type Form, places } from '#platform/forms/define.ts'
import { stepPage } from '#platform/forms/step.page.ts'
import { findStep } from '#platform/forms/steps.ts'
import { render } from '#platform/html/html.ts'
import { MAPPA_A } from './mappa-a.form.ts'
import { PP1 } from './pp1.form.ts'
import { PP3 } from './pp3.form.ts'
import { WILTSHIRE } from './wiltshire.form.ts'

/** Everything that is made from a form, as text in which a question can be looked for. */
function madeFrom(form: Form, slug: string, answers: Answers) {
  const step = findStep(form, answers, slug)
  assert.ok(step)
  const place = { form, base: '/r/1', section: 'referrals', caption: '' }
  const problems = checkForm(form, answers, 'en')
  const page = stepPage({
    place,
    step,
    revision: 1,
    shown: answers,
    saved: answers,
    problems,
    back: '/',
    emptyRows: 0,
    stale: false,
    lang: 'en',
  })
  return {
    page: render(page.main),
    messages: problems.map(({ text }) => text).join('\n'),
    check: render(answersToCheck(form, answers, '/r/1', 'en')),
    print: render(paper(form, answers, 'en')),
    columns: JSON.stringify(columnsOf(form, 'en')),
  }
}

/** The PP1 with one page of its dynamic risk factors replaced. */
function withFactors(fields: Form['sections'][number]['pages'][number]['fields']): Form {
  const sections = PP1.sections.map((section) =>
    section.key !== 'dynamic-factors'
      ? section
      : { ...section, pages: section.pages.map((page) => ({ ...page, title: 'Factors', fields })) },
  )
  return declareForm({ ...PP1, sections })
}

const [{ fields: factors }] = (
  PP1.sections.find(({ key }) => key === 'dynamic-factors') as Form['sections'][number]
).pages as [Form['sections'][number]['pages'][number]]

test('one word changed in the declaration changes the page, the message, the check, the print and the columns', () => {
  const [first] = factors
  assert.ok(first?.kind === 'textarea')
  const changed = withFactors([
    {
      ...first,
      name: 'Changeable factors',
      ask: 'What might change?',
      max: 10,
      need: { missing: 'Enter what might change' },
    },
  ])
  const made = madeFrom(changed, 'dynamic-factors', { dynamicFactors: 'far too long an answer' })
  assert.match(made.page, /What might change\?/)
  assert.match(made.messages, /Changeable factors must be 10 characters or fewer/)
  assert.match(made.check, /Changeable factors/)
  assert.match(made.print, /Changeable factors/)
  assert.match(made.columns, /"name":"Changeable factors","need":"required"[^}]*"longest":10/)
  assert.match(madeFrom(changed, 'dynamic-factors', {}).messages, /Enter what might change/)
})

test('one question added to the declaration is asked, checked, shown, printed, described and imported', () => {
  const added = withFactors([
    ...factors,
    {
      kind: 'radios',
      key: 'factorsTrend',
      name: 'Trend',
      ask: 'Which way are they going?',
      options: [
        { value: 'up', text: 'Rising' },
        { value: 'down', text: 'Falling' },
      ],
      need: { missing: 'Select which way they are going' },
    },
  ])
  const answers = { dynamicFactors: 'Drinking', factorsTrend: 'up' }
  const made = madeFrom(added, 'dynamic-factors', answers)
  assert.match(made.page, /Which way are they going\?.*name="factorsTrend" type="radio" value="up" checked/s)
  assert.match(madeFrom(added, 'dynamic-factors', {}).messages, /Select which way they are going/)
  assert.match(made.check, /Trend.*Rising.*steps\/dynamic-factors\?from=check#factorsTrend/s)
  assert.match(made.print, /Trend.*Rising/s)
  const essential = {
    nameInFull: 'A',
    dynamicFactors: 'D',
    suggestedLevel: '1',
    panelCriteriaMet: 'no',
    referrerAgency: 'B',
    referrerName: 'C',
  }
  assert.equal(validatorOf(PP1)(essential), true)
  assert.equal(validatorOf(added)(essential), false)
  assert.equal(validatorOf(added)({ ...essential, factorsTrend: 'up' }), true)
  assert.deepEqual(parseSheetRow(added, { ...essential, factorsTrend: 'falling' }, 'en'), {
    answers: { ...essential, factorsTrend: 'down' },
    problems: [],
  })
})

for (const form of [PP1, MAPPA_A, WILTSHIRE, PP3]) {
  test(`the pages, the JSON schema and the import of ${form.key} accept and refuse the same answers`, () => {
    const { accepted, refused } = checkAgreement(form, 200)
    assert.ok(accepted > 10 && refused > 50, `${accepted} accepted and ${refused} refused prove too little`)
  })
}

test('a question is named in at most four files', async () => {
  const src = join(import.meta.dirname, '..')
  const names = await readdir(src, { recursive: true })
  // The law, its clocks and a person's record have words of their own that some questions share; they know no such form.
  const ofTheLaw = /^(rules\/(?!referrals)|calculators\/|law\/|clocks\/|people\/)/
  const files = names.filter(
    (name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name) && !ofTheLaw.test(name),
  )
  assert.ok(files.length > 100)
  const texts = await Promise.all(files.map((name) => readFile(join(src, name), 'utf8')))
  for (const { field } of [...places(PP1), ...places(MAPPA_A), ...places(WILTSHIRE), ...places(PP3)]) {
    const word = new RegExp(`\\b${field.key}\\b`)
    const naming = files.filter((_, at) => word.test(texts[at] ?? ''))
    assert.ok(naming.length >= 1 && naming.length <= 4, `${field.key} is named in ${naming.join(', ')}`)
  }
})
