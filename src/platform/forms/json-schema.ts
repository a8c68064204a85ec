import {
  type Agreement,
  type Condition,
  choicesOf,
  type Field,
  type Form,
  inLang,
  isOneOf,
  longest,
  type Place,
  places,
  type SingleField,
  sourceOf,
} from './define.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * The answers of a form that may be sent, as JSON Schema 2020-12. What may be left out with a reason is not required;
 * `x-need` says that it is asked for.
 */
export function jsonSchemaOf(form: Form): JsonSchema {
  // An empty list of conditions is no schema.
  const rules = [...places(form).flatMap(conditional), ...(form.agreements ?? []).map(agreement)]
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: inLang(form.title, 'en'),
    ...answersSchema(form),
    required: places(form)
      .filter(({ field, conditions }) => isHard(field) && conditions.length === 0)
      .map(({ field }) => field.key),
    ...(rules.length > 0 && { allOf: rules }),
  }
}

/** The answers of a draft: each as it must be, any of them missing. Only keywords that OpenAPI 3.0 knows. */
export function answersSchema(form: Form): JsonSchema {
  const properties = places(form).map((place) => [
    place.field.key,
    { ...described(place), ...valueSchema(place.field) },
  ])
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) }
}

const isHard = ({ need }: Field) => need !== undefined && need !== 'asked'

function described(place: Place): JsonSchema {
  const { field } = place
  const { document, at } = sourceOf(place)
  const hint = field.hint === undefined ? '' : ` ${inLang(field.hint, 'en')}`
  return {
    title: inLang(field.name, 'en'),
    description: `${inLang(field.ask ?? field.name, 'en')}${hint}`,
    'x-need': isHard(field) ? 'required' : (field.need ?? 'optional'),
    'x-source': `${document}, ${at}`,
  }
}

function valueSchema(field: Field): JsonSchema {
  if (field.kind === 'checkboxes') {
    const items = { type: 'string', enum: valuesOf(field) }
    return { type: 'array', items, minItems: 1, uniqueItems: true }
  }
  if (field.kind !== 'group') return singleSchema(field)
  const cells = field.fields.map((cell) => [
    cell.key,
    { title: inLang(cell.name, 'en'), ...singleSchema(cell) },
  ])
  const required = field.fields.filter(isHard).map((cell) => cell.key)
  return {
    type: 'array',
    minItems: 1,
    maxItems: field.most,
    items: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(cells),
      minProperties: 1,
      ...(required.length > 0 && { required }),
    },
  }
}

/** A date from 1900 to 2199; `format` says that it is one that exists. */
const DATE = '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$'

function singleSchema(field: SingleField): JsonSchema {
  if (isOneOf(field)) return { type: 'string', enum: valuesOf(field) }
  if (field.kind === 'date') return { type: 'string', format: 'date', pattern: DATE }
  if (field.kind === 'text' && field.whole !== undefined)
    return {
      type: 'string',
      pattern: '^\\d{1,9}$',
      'x-minimum': field.whole.min,
      'x-maximum': field.whole.max,
    }
  return { type: 'string', maxLength: longest(field), pattern: '\\S' }
}

const valuesOf = (field: Parameters<typeof choicesOf>[0]) => choicesOf(field).map((choice) => choice.value)

/** A question on a condition: answered only when it holds, and then, if it matters, always. */
function conditional({ field, conditions }: Place): JsonSchema[] {
  if (conditions.length === 0) return []
  const asked = { allOf: conditions.map(holding) }
  const answered = { required: [field.key] }
  const onlyThen = { anyOf: [asked, { not: answered }] }
  return isHard(field) ? [onlyThen, { anyOf: [{ not: asked }, answered] }] : [onlyThen]
}

function agreement({ given, must }: Agreement): JsonSchema {
  return { anyOf: [{ not: holding(given) }, holding(must), { not: { required: [must.question] } }] }
}

/** A single answer that is one of these, or ticked boxes among which there is one. */
function holding({ question, is }: Condition): JsonSchema {
  const among = { enum: is }
  return {
    properties: { [question]: { anyOf: [among, { type: 'array', contains: among }] } },
    required: [question],
  }
}
