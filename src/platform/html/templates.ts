import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import nunjucks from '@11ty/nunjucks'

/**
 * The official GOV.UK and MoJ templates on a tuned engine. Each template is compiled once, on first use, and
 * its macros are built once. White space that no reader sees is dropped: the templates' `indent` filter and
 * their block white space took three quarters of the time.
 */
const require = createRequire(import.meta.url)
const FOLDERS = new Map([
  ['govuk', join(dirname(require.resolve('govuk-frontend/package.json')), 'dist/govuk')],
  ['moj', join(dirname(require.resolve('@ministryofjustice/frontend/package.json')), 'moj')],
])

type Template = InstanceType<typeof nunjucks.Template>
type Done = (error: Error | null, template: Template) => void

class TemplateLibrary extends nunjucks.Environment {
  /** Templates by their own full name, such as `govuk/components/tag/template.njk`. */
  readonly #byName = new Map<string, Template>()
  /** The same templates by the name another template uses for them. */
  readonly #byReference = new Map<string, Map<string, Template>>()

  constructor() {
    super([], { autoescape: true, trimBlocks: true, lstripBlocks: true })
    this.addFilter('indent', (text: unknown) => text)
    this.addFilter('trim', (text: { toString(): string }) =>
      nunjucks.runtime.copySafeness(text, text.toString().trim()),
    )
    this.addFilter('date', (_timestamp: string, words: string) => words)
  }

  override getTemplate(name: string, _eager?: boolean, from?: string | null, _ignore?: boolean, done?: Done) {
    const template = this.#referredTo(name, from ?? '')
    if (done === undefined) return template
    done(null, template)
    return undefined
  }

  #referredTo(name: string, from: string): Template {
    const references = this.#byReference.get(from) ?? new Map<string, Template>()
    const known = references.get(name)
    if (known !== undefined) return known
    const template = this.#named(name.startsWith('.') ? posix.join(posix.dirname(from), name) : name)
    this.#byReference.set(from, references.set(name, template))
    return template
  }

  #named(name: string): Template {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const template = new nunjucks.Template(readTemplate(name), this, name, true)
    exportOnce(template)
    this.#byName.set(name, template)
    return template
  }
}

function readTemplate(name: string): string {
  const [set, ...path] = name.split('/')
  const folder = FOLDERS.get(set ?? '')
  if (folder === undefined) throw new Error(`No such template: ${name}`)
  return readFileSync(join(folder, ...path), 'utf8')
}

/** A template's macros depend on nothing but the template, so one set of them serves every caller. */
function exportOnce(template: Template): void {
  const build = template.getExported.bind(template)
  let exported: unknown
  template.getExported = (...args: unknown[]) => {
    const done = args.at(-1) as (error: Error | null, result?: unknown) => void
    if (args.length > 1) return build(...args)
    if (exported !== undefined) return done(null, exported)
    build((error: Error | null, result: unknown) => {
      exported = result
      done(error, result)
    })
  }
}

const library = new TemplateLibrary()

/** Renders one official template from plain options. */
export function renderTemplate(name: string, context: object): string {
  return (library.getTemplate(name) as Template).render(context)
}

/** Renders a template of our own that builds on an official one. */
export function renderTemplateSource(name: string, source: string, context: object): string {
  return new nunjucks.Template(source, library, name, true).render(context)
}
