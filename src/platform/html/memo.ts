import { type Html, render } from './html.ts'

/**
 * Markup by the options it was made from, in a limited amount of text whatever comes. There are two generations:
 * when the young one is full it becomes the old one, and what was not asked for since goes with the old one before
 * it. Moving an entry to the end of one map on each use, the usual way, costs V8 tens of microseconds for a key that
 * is used all the time, because the places it leaves stay in its chain.
 */
export class Memo {
  #young = new Map<string, Html>()
  #old = new Map<string, Html>()
  #youngCharacters = 0
  #oldCharacters = 0
  readonly #mostInGeneration: number

  constructor(mostCharacters: number) {
    this.#mostInGeneration = mostCharacters / 2
  }

  /** How much text is held, keys included. */
  get characters(): number {
    return this.#youngCharacters + this.#oldCharacters
  }

  find(key: string): Html | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.keep(key, old)
    return old
  }

  keep(key: string, markup: Html): void {
    const size = key.length + render(markup).length
    if (size > this.#mostInGeneration || this.#young.has(key)) return
    if (this.#youngCharacters + size > this.#mostInGeneration) this.#grow()
    this.#young.set(key, markup)
    this.#youngCharacters += size
  }

  #grow(): void {
    this.#old = this.#young
    this.#oldCharacters = this.#youngCharacters
    this.#young = new Map()
    this.#youngCharacters = 0
  }
}
