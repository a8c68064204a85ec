import { ageOn, reachesAge } from '../calendar.ts'
import { cite, type Deadline, met, notMet, type Ruling } from '../source.ts'

const SOURCE = cite('london', '§13.4.11')

export type AgeTool = 'oasys' | 'asset'

/** RA-06: OASys from the 18th birthday, Asset before it. */
export const toolFor = (bornOn: string, on: string): AgeTool => (ageOn(bornOn, on) >= 18 ? 'oasys' : 'asset')

/** RA-06: an assessment is recorded with the tool for the person's age on the day of the assessment. */
export function mayAssessWith(assessment: { tool: AgeTool; bornOn: string; assessedOn: string }): Ruling {
  const { tool, bornOn, assessedOn } = assessment
  if (tool === toolFor(bornOn, assessedOn)) return met
  return notMet(tool === 'oasys' ? 'oasys-from-18' : 'asset-under-18', { bornOn, assessedOn }, SOURCE)
}

/** RA-06: on the 18th birthday OASys is asked for, with what the Asset holds offered for carrying over. */
export function oasysAt18({ bornOn }: { bornOn: string }): Deadline {
  const due = reachesAge(bornOn, 18)
  return { due, rule: 'oasys-at-18', source: SOURCE, triggeredOn: bornOn, facts: { bornOn } }
}
