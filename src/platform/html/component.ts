import { type Html, raw } from './html.ts'
import { Memo } from './memo.ts'
import { renderTemplate } from './templates.ts'

/**
 * A component is pure: the same options give the same markup. Small option sets (a tag, a button, the
 * navigation) come again and again, so their markup is kept; large ones (a table of people) never do.
 */
const LONGEST_KEY = 2_000
const MOST_CHARACTERS = 16_000_000
const memo = new Memo(MOST_CHARACTERS)

/** Makes the function for one official template. The template sees exactly the options that are not `undefined`. */
export function component<Options extends object>(template: string): (options: Options) => Html {
  return (options) => {
    const json = JSON.stringify(options)
    if (json.length > LONGEST_KEY) return renderComponent(template, json)
    const key = template + json
    const known = memo.find(key)
    if (known !== undefined) return known
    const markup = renderComponent(template, json)
    memo.keep(key, markup)
    return markup
  }
}

/** Reading the key back is what drops `undefined` and turns markup into the strings that templates expect. */
function renderComponent(template: string, json: string): Html {
  return raw(renderTemplate(template, { params: JSON.parse(json) }))
}
