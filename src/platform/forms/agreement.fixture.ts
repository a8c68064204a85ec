import assert from 'node:assert/strict'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { type Answers, counting, readPage, withPage } from './answers.ts'
import { checkForm, checkPage } from './check.ts'
import { parseSheetRow, sheetRowOf } from './columns.ts'
import type { Form } from './define.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { answersTo, anythingFor, bodyOf } from './random-answers.fixture.ts'

/** A validator of somebody else's making for the schema of a form. */
export function validatorOf(form: Form): (answers: unknown) => boolean {
  const ajv = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, strictTypes: false })
  addFormats.default(ajv, ['date'])
  for (const keyword of ['x-need', 'x-source']) ajv.addKeyword(keyword)
  const validate = ajv.compile(jsonSchemaOf(form))
  return (answers) => validate(answers)
}

/** All the pages of a form filled in by somebody with these answers, and what they were told. */
export function throughThePages(form: Form, answers: Answers): { answers: Answers; told: string[] } {
  const pages = form.sections.flatMap((section) => section.pages)
  const body = bodyOf(form, answers)
  const read = pages.reduce<Answers>((before, page) => withPage(page, before, readPage(page, body)), {})
  return {
    answers: read,
    told: pages.flatMap((page) => checkPage(form, page, read, 'en')).map(({ at }) => at),
  }
}

/** The pages, the JSON schema and the spreadsheet accept the same answers. Returns how many were accepted and refused. */
export function checkAgreement(form: Form, runs: number): { accepted: number; refused: number } {
  const valid = validatorOf(form)
  const counts = { accepted: 0, refused: 0 }
  fc.assert(
    fc.property(answersTo(form), (given) => {
      const problems = checkForm(form, given, 'en')
      assert.equal(valid(given), problems.length === 0)
      const sheet = parseSheetRow(form, sheetRowOf(form, given), 'en')
      assert.deepEqual(sheet.answers, given)
      assert.deepEqual(sheet.problems, problems)
      const pages = throughThePages(form, given)
      const asked = counting(form, given)
      const wrong = new Set(checkForm(form, asked, 'en').map(({ at }) => at))
      assert.deepEqual(new Set(pages.told), wrong)
      // Three boxes cannot hold every text that is no date, so only right answers come back as they were.
      if (wrong.size === 0) assert.deepEqual(counting(form, pages.answers), asked)
      counts[problems.length === 0 ? 'accepted' : 'refused'] += 1
    }),
    { numRuns: runs },
  )
  fc.assert(
    fc.property(anythingFor(form), (given) => {
      assert.equal(valid(given), checkForm(form, given, 'en').length === 0)
    }),
    { numRuns: runs },
  )
  return counts
}
