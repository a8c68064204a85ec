import { z } from 'zod'
import type { TestLine } from './reporter.ts'

const Requirement = z.object({
  id: z.string().regex(/^[A-Z]{2}-\d\d$/),
  text: z.string(),
  variant: z.union([z.string(), z.array(z.string())]).optional(),
})

/** The part of the requirements list that tracing reads. */
export const Capabilities = z.array(
  z.object({ capability: z.string(), title: z.string(), requirements: z.array(Requirement) }),
)
export type Capability = z.infer<typeof Capabilities>[number]
type Requirement = z.infer<typeof Requirement>

/** How a requirement stands: what proves it, or what it still lacks. */
export type Standing = {
  id: string
  text: string
  proven: boolean
  /** `no-test`, `failed`, or, of a requirement that holds in some localities only, the side that no test shows. */
  lacks: 'no-test' | 'failed' | 'on' | 'off' | null
  tests: readonly TestLine[]
}

export type Trace = {
  capabilities: { title: string; standings: Standing[] }[]
  /** Ids in the names of tests that no requirement has, with the test. */
  unknown: { id: string; test: string }[]
  proven: number
  total: number
}

const ID = /\b[A-Z]{2}-\d\d\b/g
const SIDE = /^[^:]*?\b(on and off|on|off): /

const idsIn = ({ name }: TestLine): string[] => [...new Set(name.match(ID) ?? [])]

/** Whether a test shows a locality's rule at work (`MT-23 on: …`), that it is absent elsewhere (`MT-23 off: …`), or both (`on and off`). */
const sidesOf = ({ name }: TestLine): string[] => SIDE.exec(name)?.[1]?.split(' and ') ?? []

/**
 * Which requirements have a test that passed. One test that names an id and did not pass leaves that id unproven, whatever
 * the others did; a requirement of some localities needs a test under their profile and one elsewhere.
 */
export function trace(capabilities: readonly Capability[], tests: readonly TestLine[]): Trace {
  const byId = Map.groupBy(
    tests.flatMap((test) => idsIn(test).map((id) => ({ id, test }))),
    ({ id }) => id,
  )
  const named = (id: string) => (byId.get(id) ?? []).map(({ test }) => test)
  const groups = capabilities.map(({ title, requirements }) => ({
    title,
    standings: requirements.map((requirement) => standingOf(requirement, named(requirement.id))),
  }))
  const standings = groups.flatMap((group) => group.standings)
  const known = new Set(standings.map(({ id }) => id))
  return {
    capabilities: groups,
    unknown: [...byId]
      .filter(([id]) => !known.has(id))
      .flatMap(([id, uses]) => uses.map(({ test }) => ({ id, test: test.name }))),
    proven: standings.filter(({ proven }) => proven).length,
    total: standings.length,
  }
}

function standingOf({ id, text, variant }: Requirement, tests: readonly TestLine[]): Standing {
  const lacks = lacksOf(variant !== undefined, tests)
  return { id, text, proven: lacks === null, lacks, tests }
}

function lacksOf(ofLocality: boolean, tests: readonly TestLine[]): Standing['lacks'] {
  if (tests.length === 0) return 'no-test'
  if (tests.some(({ outcome }) => outcome !== 'passed')) return 'failed'
  if (!ofLocality) return null
  const sides = new Set(tests.flatMap(sidesOf))
  return (['on', 'off'] as const).find((side) => !sides.has(side)) ?? null
}
