import { type Checklist, met, notMet, type Ruling, thamesValley } from '../source.ts'

const CHECKED = thamesValley('§3.15, §3.16')

/** CP-03: what the panel checks of each referral before it decides. */
export const QUALITY_POINTS = [
  { key: 'evidence', source: CHECKED },
  { key: 'defensible', source: CHECKED },
  { key: 'proportionate', source: CHECKED },
  { key: 'consistent', source: CHECKED },
  { key: 'expectations', source: CHECKED },
] as const satisfies Checklist

export const QUALITY_KEYS = QUALITY_POINTS.map(({ key }) => key)
export type QualityKey = (typeof QUALITY_POINTS)[number]['key']
export type Quality = Partial<Record<QualityKey, 'yes' | 'no'>>

/** CP-03: every point answered, yes or no, where the area's panel makes this check. */
export function qualityIsChecked(
  points: Quality,
  setting: { required: boolean },
): Ruling<{ missing: readonly string[] }> {
  const missing = setting.required ? QUALITY_KEYS.filter((key) => points[key] === undefined) : []
  return missing.length === 0 ? met : notMet('quality-not-checked', { missing }, CHECKED)
}
