import type { Html } from './html.ts'

/** The languages the service speaks. */
export type Lang = 'en' | 'cy'

/** Every language, in the order they are offered. */
export const LANGS = ['en', 'cy'] as const satisfies readonly Lang[]

/** The language of a page that exists in these: the reader's, else English. */
export const langAmong = (languages: readonly Lang[], asked: Lang): Lang =>
  languages.includes(asked) ? asked : 'en'

/** The name `Intl` knows a language by. */
export const LOCALES = { en: 'en-GB', cy: 'cy-GB' } as const satisfies Record<Lang, string>

/** One sentence: plain words, or a function from what is known to words. */
type Sentence = string | ((...known: never[]) => string | Html)

/** A page's sentences by name; related ones may stand in a group. */
export interface Sentences {
  readonly [name: string]: Sentence | Sentences
}

/** The same sentences in any wording. */
export type Words<S> = {
  readonly [Name in keyof S]: S[Name] extends string
    ? string
    : S[Name] extends (...known: infer Known) => infer Said
      ? (...known: Known) => Said extends string ? string : Said
      : Words<S[Name]>
}

/** The same sentences where some are not translated yet. */
export type SomeWords<S> = {
  readonly [Name in keyof Words<S>]?: Words<S>[Name] extends string | ((...known: never[]) => unknown)
    ? Words<S>[Name]
    : SomeWords<S[Name]>
}

interface InEachLanguage<S> {
  readonly en: S
  readonly cy?: SomeWords<NoInfer<S>> | undefined
}

const welshOf = new WeakMap<Sentences, Sentences>()

/** The words of a page or rule in a language; a sentence that has no Welsh yet is shown in English. */
export function words<S extends Sentences>(lang: Lang, said: InEachLanguage<S>): Words<S> {
  const { en, cy } = said
  if (lang === 'en' || cy === undefined) return en as unknown as Words<S>
  const welsh = welshOf.get(en) ?? overEnglish(en, cy as Partial<Sentences>)
  welshOf.set(en, welsh)
  return welsh as unknown as Words<S>
}

function overEnglish(en: Sentences, cy: Partial<Sentences>): Sentences {
  const said = Object.entries(en).map(([name, english]) => {
    const welsh = cy[name] ?? english
    const isGroup = typeof english === 'object' && typeof welsh === 'object'
    return [name, isGroup ? overEnglish(english, welsh) : welsh]
  })
  return Object.fromEntries(said)
}
