/** What a referral says about the level of management. */
export type LevelClaim = { proposedLevel: 1 | 2 | 3 | null; claimsLevel3: boolean }

/**
 * One form serves every level (RF-02). A case is put forward for a level 3 panel when the form says that the criteria
 * are met or proposes level 3: either is enough for everybody to be shown it unmistakably (RF-08, §3.76).
 */
export function levelClaim(says: { level: '1' | '2' | '3' | undefined; criteriaMet: boolean }): LevelClaim {
  const proposedLevel = says.level === undefined ? null : LEVELS[says.level]
  return { proposedLevel, claimsLevel3: says.criteriaMet || proposedLevel === 3 }
}

const LEVELS = { 1: 1, 2: 2, 3: 3 } as const
