import { met, notMet, type Ruling, thamesValley } from '../source.ts'

/** CP-02: the posts from which the co-ordination panel is drawn. */
export const PANEL_POSTS = [
  'panel-member',
  'detective-chief-inspector',
  'forensic-psychologist',
  'senior-probation-officer',
] as const

/** The document speaks of members and gives no smallest number; two is the fewest that can be called a panel. */
const AT_LEAST = {
  members: 2,
  source: thamesValley('§3.14 (members in the plural; the number is set by us)', 'derived'),
}

/** CP-07: a sitting of the panel has at least two of its members present. Where there is no panel the co-ordinator decides alone (CP-09). */
export function panelIsMade(sitting: { hasPanel: boolean; present: number }): Ruling<{ members: number }> {
  if (!sitting.hasPanel || sitting.present >= AT_LEAST.members) return met
  return notMet('panel-too-small', { members: AT_LEAST.members }, AT_LEAST.source)
}
