import { z } from 'zod'
import { cleanText } from '#platform/http/fields.ts'
import { ITEMS, type ItemKey } from '#rules/profiles/items.ts'
import type { Field, Shape, Simple } from '#rules/profiles/shape.ts'
import { SOURCES, type SourceKey } from '#rules/sources.ts'
import { areasText } from '../areas.text.ts'

const t = areasText.en.values

const LONGEST = 2000
const MOST = 60

const line = z
  .string(t.enterText)
  .transform(cleanText)
  .pipe(z.string().max(LONGEST, t.tooLong(LONGEST)))
const oneOf = (of: Readonly<Record<string, string>>) => z.enum(Object.keys(of), t.chooseOne)
const openable = (schema: z.ZodType, local: true | undefined) => (local === true ? schema.nullable() : schema)

function simple(shape: Simple): z.ZodType {
  switch (shape.kind) {
    case 'text':
      return line
    case 'number': {
      const { least, most } = shape
      const message = t.numberBetween(least, most)
      return openable(z.number(message).int(message).min(least, message).max(most, message), shape.local)
    }
    case 'yes-no':
      return openable(z.boolean(t.yesOrNo), shape.local)
    case 'choice':
      return oneOf(shape.of)
    case 'list':
      return z.array(line.pipe(z.string().min(1, t.emptyLine)), t.enterList).max(MOST, t.tooMany(MOST))
  }
}

const record = (fields: Readonly<Record<string, Field>>) =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, simple(field)])),
    t.enterRecord,
  )

function schemaOf(shape: Shape): z.ZodType {
  switch (shape.kind) {
    case 'choices':
      return z.array(oneOf(shape.of), t.enterList).refine((of) => new Set(of).size === of.length, t.twice)
    case 'record':
      return shape.none === undefined ? record(shape.fields) : record(shape.fields).nullable()
    case 'rows':
      return z.array(record(shape.fields), t.enterList).max(MOST, t.tooMany(MOST))
    default:
      return simple(shape)
  }
}

/** What a value of each setting must look like, from its shape. */
export const VALUES = Object.fromEntries(
  Object.entries(ITEMS).map(([key, { shape }]) => [key, schemaOf(shape)]),
) as Readonly<Record<ItemKey, z.ZodType>>

const keys = Object.keys(SOURCES) as [SourceKey, ...SourceKey[]]

/** The document and paragraph a value stands on. */
export const SourceSchema = z.strictObject({
  document: z.enum(keys, t.unknownDocument),
  at: z
    .string(t.enterSource)
    .transform(cleanText)
    .pipe(z.string().min(1, t.enterSource).max(300, t.tooLong(300))),
  confidence: z.enum(['seen', 'part', 'derived', 'memory'], t.chooseOne).default('seen'),
})
