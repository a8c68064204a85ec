import { cite, durham, met, notMet, type Ruling, thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

const london = (at: string) => cite('london', at)

/** The lists of information sharing. */
export const sharingLists = {
  /** IS-01: the five principles against which each share is checked. */
  'IS-01': statedList(
    'IS-01',
    {
      sources: [cite('sussex', '§9.7.1, §9.7.5'), london('§13.7.49, §13.7.50, §13.7.59')],
      needs: 'each-met',
      detail: 'always',
    },
    ['lawful', 'necessary', 'proportionate', 'secure', 'accountable'],
  ),
  /** IS-04: the purposes for which information is shared under the arrangements. */
  'IS-04': statedList(
    'IS-04',
    {
      sources: [london('§13.7.53'), thamesValley('§3.59'), durham('Information Sharing must be Necessary')],
      needs: 'one-or-more',
      force: 'should',
    },
    ['identify', 'assess', 'plan', 'protect'],
  ),
  /** IS-14: the public interest that overrides health confidentiality, and the serious crime it rests on. */
  'IS-14': statedList(
    'IS-14',
    {
      sources: [thamesValley('§3.63')],
      needs: 'one-or-more',
      points: { other: { detail: 'when-it-holds' } },
    },
    ['murder', 'manslaughter', 'rape', 'treason', 'public-disorder', 'kidnapping', 'child-abuse', 'other'],
  ),
  /** IS-27: the ground of Article 8 that a share serves. */
  'IS-27': statedList(
    'IS-27',
    {
      sources: [durham('Information Sharing must be Necessary'), thamesValley('§3.68')],
      needs: 'one-or-more',
    },
    ['public-safety', 'crime', 'health-or-morals', 'rights-of-others', 'national-security'],
  ),
}

const PURPOSES = sharingLists['IS-04']

/** IS-04: a share is for at least one of the purposes, and any other purpose is refused. */
export function mayShareFor(purposes: readonly string[]): Ruling<{ refused: readonly string[] }> {
  const refused = purposes.filter((purpose) => !PURPOSES.items.some(({ key }) => key === purpose))
  if (refused.length > 0) return notMet('purpose-refused', { refused }, PURPOSES.sources[0])
  return purposes.length > 0 ? met : notMet('purpose-missing', { refused }, PURPOSES.sources[0])
}
