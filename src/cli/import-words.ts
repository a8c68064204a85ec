import type { ClassifiedCode } from '../law/index.ts'

/** One line of `import offences --json`. */
export const describeCode = ({ code, classification }: ClassifiedCode) =>
  classification.classified
    ? { offence_code: code, elements: classification.elements }
    : { offence_code: code, unclassified: classification.reason }

/** What the import came to, for a reader: counts by schedule, and why codes were left out. */
export function summarise(codes: readonly ClassifiedCode[], file: string): string {
  const elements = codes.flatMap(({ classification }) =>
    classification.classified ? classification.elements.map(({ schedule }) => ({ schedule })) : [],
  )
  const reasons = codes.flatMap(({ classification }) =>
    classification.classified ? [] : [classification.reason],
  )
  const classified = codes.length - reasons.length
  return [
    `Imported ${codes.length} offence codes from ${file}: ${classified} classified, ${reasons.length} unclassified.`,
    ...counted(elements.map(({ schedule }) => schedule)).map(
      ([schedule, count]) => `  ${schedule}: ${count} elements`,
    ),
    ...counted(reasons).map(([reason, count]) => `  unclassified, ${count}: ${reason}`),
  ].join('\n')
}

const counted = (names: readonly string[]): [string, number][] =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, all]): [string, number] => [name, all.length])
    .sort((a, b) => b[1] - a[1])
