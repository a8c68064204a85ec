/** A run of words, bold or not. A line break is a run that says `\n`. */
export type Run = { text: string; bold?: boolean }

/** What a document is made of, whether it becomes PDF or Word. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'notice'; paragraphs: readonly (readonly Run[])[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Run[])[] }
  | { kind: 'pairs'; rows: readonly { key: string; value: readonly Run[] }[] }
  | {
      kind: 'table'
      caption: string
      head: readonly string[]
      rows: readonly (readonly (readonly Run[])[])[]
    }

/** A document as both writers take it. Every word comes from the caller; nothing in it is markup. */
export type Paper = {
  title: string
  lang: 'en' | 'cy'
  /** The protective marking, at the head and foot of every sheet. */
  marking: string
  /** Lines at the foot of every sheet: whose copy it is, when it was produced and what has authority (AR-10). */
  foot: readonly string[]
  /** The number of a sheet and of all of them, with {page} and {pages}. */
  sheet: string
  blocks: readonly Block[]
}
