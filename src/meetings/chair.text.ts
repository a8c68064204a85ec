import { type Lang, LOCALES } from '#platform/html/text.ts'
import type { Source } from '#rules/source.ts'

type Line = { agency: string; rank: string }

/** The words of the rule about who may chair. */
export const chairText = {
  en: {
    line: ({ agency, rank }: Line) => (agency === 'Any' ? `any agency: ${rank}` : `${agency}: ${rank}`),
    rule: (meeting: string, asked: string) => `${meeting} – ${asked}`,
    heading: 'Least rank or grade of the chair on the day of the meeting',
    noPost: (on: string) => `No post is recorded for this person on ${on}.`,
    held: (rank: string) => `This person is recorded as ${rank}.`,
    refused: (asked: string, held: string, { document, at }: Source) =>
      `The chair must be at least ${asked} (${document}, ${at}). ${held}`,
  },
}

/** The lines of a rule as alternatives. */
export const chairRuleWords = (lines: readonly Line[], lang: Lang): string =>
  new Intl.ListFormat(LOCALES[lang], { type: 'disjunction' }).format(lines.map(chairText.en.line))
