import { cite, durham, type Source, thamesValley } from '../source.ts'

/** The grounds on which an agency may share an item. It is chosen for each item, not for the case. */
export const LAWFUL_BASES = [
  { key: 'mappa-gateway', source: cite('cja-2003', 'section 325') },
  { key: 'law-enforcement', source: cite('dpa-2018', 'Part 3') },
  { key: 'public-interest', source: thamesValley('§3.63, §3.64') },
  { key: 'as-understood', source: durham('Information Sharing must be Lawful') },
] as const satisfies readonly { key: string; source: Source }[]

export type LawfulBasis = (typeof LAWFUL_BASES)[number]['key']

export const LAWFUL_BASIS_KEYS = LAWFUL_BASES.map((basis) => basis.key) as [LawfulBasis, ...LawfulBasis[]]
