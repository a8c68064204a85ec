import {
  type Choice,
  type Condition,
  choicesOf,
  type Field,
  type Form,
  type FormPage,
  type GroupField,
  isOneOf,
  places,
} from './define.ts'

/** Names that the pages of a form use for themselves. */
const RESERVED = ['revision', 'was', 'add', 'form']
const KEY = /^[a-z][A-Za-z0-9]*$/
const SLUG = /^[a-z][a-z0-9-]*$/

/** Declares a form. Throws at start-up, naming every fault, when the declaration contradicts itself. */
export function declareForm<const F extends Form>(form: F): F {
  const faults = [
    ...keyFaults(form),
    ...pageFaults(form),
    ...gridFaults(form),
    ...conditionFaults(form),
    ...fieldFaults(form),
  ]
  if (faults.length > 0) throw new Error(`The form ${form.key} is declared wrongly: ${faults.join('; ')}`)
  return form
}

function keyFaults(form: Form): string[] {
  const keys = places(form).map(({ field }) => field.key)
  return [
    ...repeated(keys).map((key) => `${key} is declared twice`),
    ...keys.filter((key) => !KEY.test(key) || RESERVED.includes(key)).map((key) => `${key} is no key`),
  ]
}

function pageFaults(form: Form): string[] {
  const pages = form.sections.flatMap((section) => section.pages)
  const slugs = pages.map((page) => page.slug)
  return [
    ...repeated(slugs).map((slug) => `two pages are called ${slug}`),
    ...slugs.filter((slug) => !SLUG.test(slug)).map((slug) => `${slug} is no address`),
    ...pages.filter((page) => page.fields.length === 0).map((page) => `${page.slug} asks nothing`),
    ...pages
      .filter((page) => page.title === undefined && page.fields.length > 1)
      .map((page) => `${page.slug} needs a title`),
  ]
}

/** A table asks only what its page asks, the same answers in every row, and nothing that must be answered or has a condition. */
function gridFaults(form: Form): string[] {
  const pages = form.sections.flatMap((section) => section.pages)
  return pages.flatMap((page) => {
    const { slug, grid } = page
    if (grid === undefined) return []
    const [first] = grid.rows.map(({ choose }) => offered(page, choose))
    const faulty = grid.rows.filter(
      ({ choose, write }) =>
        first === undefined ||
        offered(page, choose) !== first ||
        (write !== undefined && !isPlainLine(page, write)),
    )
    return faulty.map(({ choose }) => `the table of ${slug} cannot ask ${choose}`)
  })
}

function offered({ fields }: FormPage, key: string): string | undefined {
  const field = fields.find((each) => each.key === key)
  if (field === undefined || !isOneOf(field) || field.need !== undefined || field.when !== undefined)
    return undefined
  return choicesOf(field)
    .map(({ value }) => value)
    .join(';')
}

function isPlainLine({ fields }: FormPage, key: string): boolean {
  const field = fields.find((each) => each.key === key)
  return field?.kind === 'text' && field.need === undefined && field.when === undefined
}

function conditionFaults(form: Form): string[] {
  const earlier = new Map<string, Field>()
  const faults: string[] = []
  for (const { pages } of form.sections) {
    for (const page of pages) {
      // A page is shown whole, so what it asks depends on earlier pages only.
      for (const condition of [page.when, ...page.fields.map((field) => field.when)]) {
        if (condition !== undefined && !canHold(condition, earlier))
          faults.push(`${page.slug} depends on nothing`)
      }
      for (const field of page.fields) earlier.set(field.key, field)
    }
  }
  for (const { given, must } of form.agreements ?? []) {
    if (!canHold(given, earlier) || !canHold(must, earlier)) {
      faults.push(`${given.question} agrees with nothing`)
    }
  }
  return faults
}

function canHold({ question, is }: Condition, known: ReadonlyMap<string, Field>): boolean {
  const field = known.get(question)
  if (field === undefined || (field.kind !== 'checkboxes' && !isOneOf(field))) return false
  const values = choicesOf(field).map((choice) => choice.value)
  return is.length > 0 && is.every((value) => values.includes(value))
}

function fieldFaults(form: Form): string[] {
  return places(form).flatMap(({ field }) => {
    if (field.kind === 'group') return groupFaults(field)
    if (field.kind !== 'checkboxes' && !isOneOf(field)) return []
    return choiceFaults(field.key, choicesOf(field))
  })
}

function groupFaults({ key, most, fields }: GroupField): string[] {
  const cells = fields.map((field) => field.key)
  return [
    ...repeated(cells).map((cell) => `${key} asks ${cell} twice`),
    ...(fields.length === 0 || most < 2 ? [`${key} is no group`] : []),
    ...fields
      .filter(({ when, need }) => when !== undefined || need === 'asked')
      .map((field) => `${key} cannot ask ${field.key} on a condition`),
  ]
}

function choiceFaults(key: string, choices: readonly Choice[]): string[] {
  const values = choices.map((choice) => choice.value)
  // Spreadsheet cells part several answers by this mark.
  const odd = values.filter((value) => value === '' || value.includes(';'))
  return [...repeated(values), ...odd].map((value) => `${key} cannot offer “${value}”`)
}

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)
