import { type Html, render } from './html.ts'

/**
 * Markup by the options it was made from. It holds a limited amount of text, whatever comes, and lets go first of
 * what has not been asked for longest.
 */
export class Memo {
  readonly #kept = new Map<string, Html>()
  readonly #mostCharacters: number
  #characters = 0

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters
  }

  /** How much text is held, keys included. */
  get characters(): number {
    return this.#characters
  }

  find(key: string): Html | undefined {
    const markup = this.#kept.get(key)
    if (markup === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, markup)
    return markup
  }

  keep(key: string, markup: Html): void {
    this.#forget(key)
    this.#kept.set(key, markup)
    this.#characters += sizeOf(key, markup)
    for (const oldest of this.#kept.keys()) {
      if (this.#characters <= this.#mostCharacters) break
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    const markup = this.#kept.get(key)
    if (markup === undefined) return
    this.#kept.delete(key)
    this.#characters -= sizeOf(key, markup)
  }
}

function sizeOf(key: string, markup: Html): number {
  return key.length + render(markup).length
}
