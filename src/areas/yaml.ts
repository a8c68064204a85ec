import { LineCounter, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { civilDate } from '#platform/http/fields.ts'
import { breaches } from '#rules/profiles/floor.ts'
import { ITEM_KEYS, type ItemKey } from '#rules/profiles/items.ts'
import { type Settings, sameValue } from '#rules/profiles/profile.ts'
import { baseOf, SHIPPED, type ShippedKey } from '#rules/profiles/shipped.ts'
import { cite, type Sourced } from '#rules/source.ts'
import { areasText } from './areas.text.ts'
import type { Version } from './profile.ts'
import { SourceSchema, VALUES } from './values/schema.ts'

const t = areasText.en.yaml

/** Longer than any profile; a file beyond it is not read at all. */
const LONGEST = 200_000

/** An area's profile as a file that people can read, change and bring back. */
export function profileToYaml(version: Version, area: { code: string }): string {
  const { settled } = version
  const settings = Object.fromEntries(
    ITEM_KEYS.map((key) => {
      const { value, source } = settled.settings[key]
      const { key: document, at, confidence } = source
      return [key, { value, source: { document, at, confidence }, layer: settled.layers[key] }]
    }),
  )
  const overtaken = settled.asWritten.map(({ key, says, source, overtakenBy, since }) => ({
    setting: key,
    says,
    source: { document: source.key, at: source.at },
    overtaken_by: { document: overtakenBy.key, at: overtakenBy.at },
    since,
  }))
  const head = { profile: version.key, name: settled.profile.name, area: area.code, version: version.version }
  return `${t.head}\n${stringify(
    { ...head, effective_from: version.effectiveFrom, settings, as_written: overtaken },
    { lineWidth: 110, aliasDuplicateObjects: false },
  )}`
}

const Setting = (key: ItemKey) =>
  z.strictObject({ value: VALUES[key], source: SourceSchema, layer: z.string().optional() }, t.enterSetting)

const File = z.strictObject(
  {
    profile: z.enum(Object.keys(SHIPPED) as [ShippedKey, ...ShippedKey[]], t.unknownProfile),
    name: z.string().optional(),
    area: z.string().optional(),
    version: z.number().int().optional(),
    effective_from: civilDate(t.enterEffective, t.effective),
    reason: z.string().max(2000).optional(),
    settings: z
      .strictObject(
        Object.fromEntries(ITEM_KEYS.map((key) => [key, Setting(key).optional()])),
        t.enterSettings,
      )
      .default({}),
    // What the law has overtaken comes with the document. A file shows it and cannot set it.
    as_written: z.array(z.unknown()).optional(),
  },
  t.enterFile,
)

/** What a file must fit besides its own shape: the area it is for, and the versions that stand. */
export type Fitting = { area: string; today: string; lastFrom: string }

/** What is wrong with a file, and on which line. */
export type YamlError = { line: number; column: number; message: string }

export type FromYaml =
  | { ok: true; key: ShippedKey; effectiveFrom: string; reason: string; own: Partial<Settings> }
  | { ok: false; errors: readonly YamlError[] }

type Path = readonly PropertyKey[]
type Found = { path: Path; message: string; key?: string }

/** Reads a profile from YAML. What the area did not change is left to its document; whatever is wrong is said with its line. */
export function profileFromYaml(text: string, fitting: Fitting): FromYaml {
  if (text.length > LONGEST) return { ok: false, errors: [{ line: 1, column: 1, message: t.tooLong }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number, message: string): YamlError => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1), message }
  }
  if (document.errors.length > 0)
    return { ok: false, errors: document.errors.map(({ pos, message }) => at(pos[0], t.notYaml(message))) }
  const parsed = File.safeParse(plain(document))
  const found = parsed.success
    ? misfits(parsed.data, fitting)
    : parsed.error.issues.flatMap((issue) => readable(issue))
  if (found.length > 0 || !parsed.success)
    return { ok: false, errors: found.map((each) => at(offsetOf(document, each), each.message)) }
  const { profile: key, effective_from: effectiveFrom, reason = '' } = parsed.data
  return { ok: true, key, effectiveFrom, reason, own: ownOf(parsed.data) }
}

type Document = ReturnType<typeof parseDocument>

/** Too many aliases are an attack and not a profile: such a file is read as nothing. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch {
    return null
  }
}

function readable(issue: z.core.$ZodIssue): Found[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: issue.path, key, message: t.unknownKey(key) }))
  return [{ path: issue.path, message: `${String(issue.path.join(': '))}: ${issue.message}` }]
}

type Parsed = z.output<typeof File>

const settingsOf = ({ settings }: Parsed): [ItemKey, Sourced<unknown>][] =>
  ITEM_KEYS.flatMap((key) => {
    const set = settings[key]
    if (set === undefined) return []
    const { document, at, confidence } = set.source
    return [[key, { value: set.value, source: cite(document, at, confidence) }]]
  })

/** What the area itself set: the values that are not what its document, or the national default, says. */
function ownOf(file: Parsed): Partial<Settings> {
  const base = baseOf(file.profile)
  return Object.fromEntries(
    settingsOf(file).filter(([key, { value }]) => !sameValue(value, base[key].value)),
  ) as Partial<Settings>
}

function misfits(file: Parsed, { area, today, lastFrom }: Fitting): Found[] {
  const found: Found[] = []
  const from = file.effective_from
  if (file.area !== undefined && file.area !== area)
    found.push({ path: ['area'], message: t.otherArea(file.area) })
  if (from < today) found.push({ path: ['effective_from'], message: t.past(from, today) })
  else if (from <= lastFrom) found.push({ path: ['effective_from'], message: t.overlaps(from, lastFrom) })
  const base = baseOf(file.profile)
  for (const [key, { value, source }] of settingsOf(file)) {
    const standing = base[key]
    if (
      !sameValue(value, standing.value) &&
      source.key === standing.source.key &&
      source.at === standing.source.at
    )
      found.push({
        path: ['settings', key, 'value'],
        message: t.notWhatItSays(key, source.document, source.at),
      })
  }
  for (const { item, value, bound, allowed, source } of breaches(ownOf(file), { from, to: null }))
    found.push({
      path: ['settings', item, 'value'],
      message: t.belowFloor({ item, value, bound, allowed, document: source.document, at: source.at }),
    })
  return found
}

/** Where in the text something stands, or where the nearest thing around it does. */
function offsetOf(document: Document, { path, key }: Found): number {
  if (key !== undefined) {
    const map = path.length === 0 ? document.contents : document.getIn(path, true)
    const pair = (map as { items?: { key?: { value?: unknown; range?: number[] } }[] } | null)?.items?.find(
      (each) => each.key?.value === key,
    )
    if (pair?.key?.range !== undefined) return pair.key.range[0] ?? 0
  }
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined
    if (node?.range !== undefined) return node.range[0] ?? 0
  }
  return 0
}
