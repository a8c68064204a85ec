import type { ActKey } from './acts.ts'
import type { OffenceText } from './offence-text.ts'
import type { Sections } from './read-legislation.ts'

/**
 * An offence that is made of another names both sections and is only the first: "sections 9(1)(a) and 13" of the Sexual Offences Act
 * 2003 is an offence under section 13. `of` says what it is made of; an empty list is every other section of that Act.
 */
type Swallowing = { act: ActKey; section: string; of: Readonly<Partial<Record<ActKey, readonly string[]>>> }

const SWALLOWING: readonly Swallowing[] = [
  { act: 'soa-2003', section: '13', of: { 'soa-2003': ['9', '10', '11', '12'] } },
  {
    act: 'soa-2003',
    section: '14',
    of: { 'soa-2003': ['5', '6', '7', '8', '9', '10', '11', '12', '13'] },
  },
  { act: 'soa-2003', section: '62', of: { 'soa-2003': [], 'oapa-1861': [] } },
  { act: 'soa-2003', section: '63', of: { 'soa-2003': [] } },
  { act: 'theft-1968', section: '10', of: { 'theft-1968': ['9'] } },
  { act: 'firearms-1968', section: '17', of: { 'oapa-1861': [], 'theft-1968': [], 'damage-1971': [] } },
  { act: 'cda-1998', section: '29', of: { 'oapa-1861': [], 'sca-2015': ['75a'] } },
  { act: 'cda-1998', section: '30', of: { 'damage-1971': [] } },
  { act: 'cda-1998', section: '31', of: { 'poa-1986': [] } },
  { act: 'cda-1998', section: '32', of: { 'pha-1997': [] } },
  { act: 'terrorism-2000', section: '59', of: { 'oapa-1861': [], 'damage-1971': [] } },
  { act: 'slavery-2015', section: '4', of: { 'slavery-2015': [] } },
  // Assisting an offender and concealing an offence are not forms of the offence concerned.
  { act: 'cla-1967', section: '4', of: {} },
  { act: 'cla-1967', section: '5', of: {} },
]

/** The sections a text names, without those that only make up another one it names. */
export function withoutSwallowed({ sections }: OffenceText): ReadonlyMap<ActKey, Sections> {
  const swallowing = SWALLOWING.filter(({ act, section }) => sections.get(act)?.has(section) === true)
  if (swallowing.length === 0) return sections
  if (swallowing.some(({ act }) => act === 'cla-1967')) return new Map()
  return new Map(
    [...sections].map(([act, own]) => [
      act,
      new Map([...own].filter(([section]) => !swallowing.some((by) => swallows(by, act, section)))),
    ]),
  )
}

function swallows(by: Swallowing, act: ActKey, section: string): boolean {
  const sections = by.of[act]
  if (sections === undefined || (by.act === act && by.section === section)) return false
  return sections.length === 0 || sections.includes(section)
}
