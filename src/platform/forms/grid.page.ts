import { type Html, html } from '../html/html.ts'
import { choicesOf, type Field, type Grid, inLang, isOneOf } from './define.ts'
import type { Drawing } from './fields.page.ts'

/** Whether a question stands in the table of its page. */
export const inGrid = ({ rows }: Grid, key: string): boolean =>
  rows.some(({ choose, write }) => choose === key || write === key)

type Row = Grid['rows'][number]

/**
 * Questions as a table of radio buttons. On a narrow screen each row becomes a block: its style sheet lets every label
 * show, so nothing scrolls sideways and nothing needs a script.
 */
export function drawGrid(drawing: Drawing, grid: Grid): Html {
  const { lang } = drawing
  const [first] = grid.rows
  const answers = first === undefined ? [] : answersOf(drawing, grid, first)
  const heads = [inLang(grid.of, lang), ...answers.map(({ text }) => text)]
  const beside = grid.beside === undefined ? [] : [inLang(grid.beside, lang)]
  return html`<table class="govuk-table app-grid">
    <thead class="govuk-table__head"><tr class="govuk-table__row">${[...heads, ...beside].map(
      (head) => html`<th scope="col" class="govuk-table__header">${head}</th>`,
    )}</tr></thead>
    <tbody class="govuk-table__body">${grid.rows.map((row) => drawRow(drawing, grid, row))}</tbody></table>`
}

/** The answers of a row, with no answer as the last, so that a choice can be taken back. */
function answersOf(
  { fields, lang }: Drawing,
  grid: Grid,
  { choose }: Row,
): { value: string; text: string }[] {
  const field = fieldAt(fields, choose)
  const offered = field !== undefined && isOneOf(field) ? choicesOf(field) : []
  const said = offered.map(({ value, text }) => ({ value, text: inLang(text, lang) }))
  return [...said, { value: '', text: inLang(grid.none, lang) }]
}

const fieldAt = (fields: readonly Field[], key: string) => fields.find((field) => field.key === key)

function drawRow(drawing: Drawing, grid: Grid, row: Row): Html {
  const { fields, answers, errors, lang } = drawing
  const field = fieldAt(fields, row.choose)
  if (field === undefined) return html``
  const name = inLang(field.name, lang)
  const chosen = answers[row.choose]
  const known = answersOf(drawing, grid, row)
  const held = known.some(({ value }) => value === chosen) ? chosen : ''
  const wrong = errors[row.choose]
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${name}${wrong !== undefined && html`<span class="govuk-error-message">${wrong}</span>`}</th>
    ${known.map((answer, at) => drawChoice(row.choose, name, { ...answer, at, checked: answer.value === held }))}
    ${grid.beside !== undefined && drawBeside(drawing, row)}</tr>`
}

type Drawn = { value: string; text: string; at: number; checked: boolean }

function drawChoice(key: string, row: string, { value, text, at, checked }: Drawn): Html {
  const id = at === 0 ? key : `${key}-${at + 1}`
  return html`<td class="govuk-table__cell"><div class="govuk-radios govuk-radios--small"><div class="govuk-radios__item">
    <input class="govuk-radios__input" id="${id}" name="${key}" type="radio" value="${value}"${checked && html` checked`}>
    <label class="govuk-label govuk-radios__label" for="${id}"><span class="app-grid__answer">${text}</span><span class="govuk-visually-hidden">, ${row}</span></label></div></div></td>`
}

function drawBeside({ fields, answers, errors, lang }: Drawing, { write }: Row): Html {
  const field = write === undefined ? undefined : fieldAt(fields, write)
  if (field?.kind !== 'text') return html`<td class="govuk-table__cell app-grid__empty"></td>`
  const wrong = errors[field.key]
  const value = answers[field.key]
  return html`<td class="govuk-table__cell"><div class="govuk-form-group${wrong !== undefined && html` govuk-form-group--error`}">
    <label class="govuk-label app-grid__answer" for="${field.key}">${inLang(field.name, lang)}</label>
    ${wrong !== undefined && html`<p class="govuk-error-message" id="${field.key}-error">${wrong}</p>`}
    <input class="govuk-input" id="${field.key}" name="${field.key}" type="text" value="${typeof value === 'string' ? value : ''}" autocomplete="off" spellcheck="false"${wrong !== undefined && html` aria-describedby="${field.key}-error"`}></div></td>`
}
