import { formatDate } from '../html/format.ts'
import { type Html, html, join, raw } from '../html/html.ts'
import type { Lang } from '../html/text.ts'
import { isCivilDate } from '../http/fields.ts'
import type { Answers, Row } from './answers.ts'
import { choicesOf, type Field, type GroupField, inLang, isOneOf, type SingleField } from './define.ts'
import { formsText } from './forms.text.ts'

/** An answer in words, or nothing where there is none. */
export function answerText(field: Field, answers: Answers, lang: Lang): string {
  const answer = answers[field.key]
  if (answer === undefined) return ''
  if (typeof answer === 'string')
    return field.kind === 'group' || field.kind === 'checkboxes' ? answer : singleText(field, answer, lang)
  if (field.kind === 'group') return rowsText(field, answer as readonly Row[], lang)
  const texts = answer.map((value) =>
    field.kind === 'checkboxes' ? choiceText(field, String(value), lang) : String(value),
  )
  return texts.join('\n')
}

function singleText(field: SingleField, value: string, lang: Lang): string {
  if (isOneOf(field)) return choiceText(field, value, lang)
  return field.kind === 'date' && isCivilDate(value) ? formatDate(value, lang) : value
}

/** The words of a chosen answer. What was never offered is shown as it came. */
function choiceText(field: Parameters<typeof choicesOf>[0], value: string, lang: Lang): string {
  const choice = choicesOf(field).find((each) => each.value === value)
  return choice === undefined ? value : inLang(choice.text, lang)
}

function rowsText(group: GroupField, rows: readonly Row[], lang: Lang): string {
  const t = formsText(lang)
  return rows
    .map((row, at) =>
      [t.numbered(inLang(group.item, lang), at + 1), ...cellLines(group, row, lang)].join('\n'),
    )
    .join('\n\n')
}

function cellLines(group: GroupField, row: Row, lang: Lang): string[] {
  return group.fields.flatMap((cell) => {
    const value = row[cell.key]
    return value === undefined ? [] : [`${inLang(cell.name, lang)}: ${singleText(cell, value, lang)}`]
  })
}

/** An answer as markup, with the lines that were typed. */
export function answerHtml(field: Field, answers: Answers, lang: Lang): Html {
  return lines(answerText(field, answers, lang))
}

const BREAK = raw('<br>')

/** Text whose line ends are kept. */
export function lines(text: string): Html {
  return join(
    text.split('\n').map((line) => html`${line}`),
    BREAK,
  )
}
