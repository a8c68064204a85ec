import type { CheckpointRef, Fault, FaultKind } from './report.ts'

/** The faults found so far, each with its place in the log: they are not always found in that order. */
export type Faults = { found: { at: number; fault: Fault }[]; count: number }

type Where = { firstLeaf?: number; lastLeaf?: number; checkpoint?: CheckpointRef }

// A log replaced as a whole has a fault on every line; nobody reads past the first of them.
const MAX_KEPT = 1000

/** An empty list of faults. */
export function noFaults(): Faults {
  return { found: [], count: 0 }
}

/** Adds a fault that shows at a place in the log, and returns it. */
export function addFault(faults: Faults, at: number, kind: FaultKind, where: Where = {}): Fault {
  const { firstLeaf = null, lastLeaf = firstLeaf, checkpoint = null } = where
  const fault = { kind, firstLeaf, lastLeaf, checkpoint }
  faults.count += 1
  if (faults.found.length < MAX_KEPT) faults.found.push({ at, fault })
  return fault
}

/** The faults in the order of the log. */
export function inOrder(faults: Faults): Fault[] {
  return faults.found.toSorted((a, b) => a.at - b.at).map(({ fault }) => fault)
}
