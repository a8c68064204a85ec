/** One piece of a text about legislation. `sub` is what stands in brackets after a number: the `1` and the `a` of `9(1)(a)`. */
export type Token = { kind: 'word' | 'number' | 'sub' | 'mark'; text: string; touches: boolean }

const PIECES = /\(\s*([a-z0-9]{1,4})\s*\)|(\d+[a-z]{0,2})(?![a-z0-9])|([a-z][a-z'.]*|\d+[a-z]+)|[-,;:()/]/g

const KEYWORDS = 'sections?|sect|sec|ss?|articles?|arts?|paragraphs?|paras?|schedules?|sch|regulations?|regs?'
const GLUED_KEYWORD = new RegExp(`(?<![a-z])(${KEYWORDS})\\.?(?=\\d)`, 'g')

/** The text in lower case with the usual slips of the pen put right: glued words and numbers, curly marks, odd spaces. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\d)\s+(Z?[A-D]|[E-Z])(?=\s*(?:[(,.;)]|of\b|and\b|or\b|OF\b|AND\b|OR\b|$))/g, '$1$2')
    .toLowerCase()
    .replace(/[‘’`]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/&/g, ' and ')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/\(?\bs\.?i\.?\s*\d{4}\s*\/\s*\d+\)?/g, ' ')
    .replace(/\(\s*c(?:h|hapter)?\.?\s*\d+\s*\)/g, ' ')
    .replace(/\bno\.?\s*\d+\b/g, ' numbered ')
    .replace(GLUED_KEYWORD, '$1 ')
    .replace(/(?<![\d(])((?:18|19|20)\d\d)(?=[a-z])/g, '$1 ')
    .replace(/([a-z])(?=(?:18|19|20)\d\d(?!\d))/g, '$1 ')
    .replace(/(\d[a-z]{0,2}?)(and|or|of|to|the)(?![a-z])/g, '$1 $2 ')
    .replace(/(\)\s*)([a-z])(?=\s*(?:[,.;)]|and\b|or\b|of\b|$))/g, '$1($2)')
}

/** Cuts a text into its pieces. */
export function tokensOf(text: string): Token[] {
  const tidied = tidy(text)
  const tokens: Token[] = []
  let end = -1
  for (const found of tidied.matchAll(PIECES)) {
    const [all, sub, number, word] = found
    const touches = found.index === end
    end = found.index + all.length
    if (sub !== undefined && isSub(sub)) tokens.push({ kind: 'sub', text: sub, touches })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, touches })
    else {
      const plain = (sub ?? word ?? '').replace(/\.+$/, '').replaceAll('.', '')
      tokens.push(
        plain === '' ? { kind: 'mark', text: all, touches } : { kind: 'word', text: plain, touches },
      )
    }
  }
  return tokens
}

/** Brackets may also hold a short word, such as "(uk)" or "(of)": only numbers, roman numbers and one or two letters mark a subsection. */
const isSub = (text: string) =>
  /^(?:\d{1,2}[a-z]{0,2}|[a-z]|[a-z][a-z]|[ivx]{1,4})$/.test(text) && text !== 'uk'
