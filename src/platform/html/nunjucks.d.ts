/** The parts of the template engine that `templates.ts` uses; the package ships no types of its own. */
declare module '@11ty/nunjucks' {
  type Callback = (error: Error | null, result: unknown) => void

  interface Options {
    autoescape?: boolean
    trimBlocks?: boolean
    lstripBlocks?: boolean
  }

  class Template {
    constructor(source: string, environment: Environment, path: string, eagerCompile: boolean)
    render(context: object): string
    getExported(...args: unknown[]): void
  }

  class FileSystemLoader {
    constructor(searchPaths: readonly string[])
    resolve(from: string, to: string): string
  }

  class Environment {
    constructor(loaders: readonly FileSystemLoader[], options: Options)
    addFilter(name: string, filter: (...args: never[]) => unknown): this
    getTemplate(
      name: string | Template,
      eagerCompile?: boolean,
      parentName?: string | null,
      ignoreMissing?: boolean,
      done?: (error: Error | null, template: Template) => void,
    ): Template | undefined
    renderString(source: string, context: object): string
  }

  const runtime: {
    copySafeness(source: unknown, text: string): unknown
  }

  const nunjucks: {
    Environment: typeof Environment
    FileSystemLoader: typeof FileSystemLoader
    Template: typeof Template
    runtime: typeof runtime
  }
  export default nunjucks
}
