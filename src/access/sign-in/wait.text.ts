import { plural } from '#platform/html/format.ts'

/** How long to wait, in the largest unit that is not longer than it is: never told a moment too early. */
function waitInWords(seconds: number): string {
  if (seconds <= 90) return plural(seconds, { one: '1 second', other: `${seconds} seconds` }, 'en')
  const minutes = Math.ceil(seconds / 60)
  return plural(minutes, { one: '1 minute', other: `${minutes} minutes` }, 'en')
}

/** The words of somebody who has to wait. */
export const waitText = {
  en: {
    tryAgainIn: (seconds: number) =>
      `There have been too many attempts. Try again in ${waitInWords(seconds)}.`,
  },
}
