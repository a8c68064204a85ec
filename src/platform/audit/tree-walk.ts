import { addFault, type Faults } from './faults.ts'
import { append, emptyFrontier, type Frontier, rootOf } from './merkle.ts'
import type { CheckpointRef, Fault } from './report.ts'
import type { Seal } from './seals.ts'

/** How far the tree has been rebuilt from the rows, and which checkpoints are still to be met. */
export type Walk = {
  readonly faults: Faults
  readonly seals: readonly Seal[][]
  nextSeal: number
  /** Rebuilt from the content of the rows. */
  read: Frontier
  /** Rebuilt from the recorded leaf hashes, kept only since the first of them that differs from the content. */
  recorded: Frontier | null
  differing: Differing[]
  /** The number of leaves under the last checkpoint whose root was met. */
  proved: number
  sealsProved: number
  /** The first leaves that were not where they should be. */
  gap: Fault | null
  /** Once the tree cannot be rebuilt, later roots say nothing more. */
  broken: boolean
}

type Differing = { leaf: number; hash: Buffer; recorded: Buffer }

// Enough to name the events; a whole table rewritten need not be listed.
const MAX_DIFFERING = 1000

/** The walk before the first row. */
export function startWalk(seals: readonly Seal[][], faults: Faults): Walk {
  const walk: Walk = {
    faults,
    seals,
    nextSeal: 0,
    read: emptyFrontier(),
    recorded: null,
    differing: [],
    proved: 0,
    sealsProved: 0,
    gap: null,
    broken: false,
  }
  meetSeals(walk)
  return walk
}

/** Takes the index of the next row: false when it is not the one that should follow. */
export function takeIndex(walk: Walk, leafIndex: number): boolean {
  if (walk.broken) {
    markReordered(walk.gap, leafIndex)
    return false
  }
  const expected = walk.read.size
  if (leafIndex === expected) return true
  walk.broken = true
  if (!isIndex(leafIndex)) addFault(walk.faults, expected, 'malformed', { firstLeaf: expected })
  else if (leafIndex < expected) addFault(walk.faults, expected, 'repeated', { firstLeaf: leafIndex })
  else walk.gap = addFault(walk.faults, expected, 'missing', { firstLeaf: expected, lastLeaf: leafIndex - 1 })
  return false
}

/** Adds the leaf of the next row and compares roots wherever a checkpoint was made. */
export function takeLeaf(walk: Walk, hash: Buffer, recorded: Buffer | null): void {
  if (recorded !== null && !recorded.equals(hash)) {
    walk.recorded ??= walk.read
    if (walk.differing.length < MAX_DIFFERING) walk.differing.push({ leaf: walk.read.size, hash, recorded })
  }
  if (walk.recorded !== null) walk.recorded = append(walk.recorded, recorded ?? hash)
  walk.read = append(walk.read, hash)
  meetSeals(walk)
}

/** Says what is still owed after the last row. */
export function endWalk(walk: Walk): void {
  if (walk.broken) return
  for (const { leaf } of walk.differing) addFault(walk.faults, leaf, 'altered', { firstLeaf: leaf })
  const [unmet] = walk.seals[walk.nextSeal] ?? []
  const last = walk.seals.at(-1)?.[0]
  if (unmet === undefined || last === undefined) return
  const firstLeaf = walk.read.size
  addFault(walk.faults, firstLeaf, 'truncated', { firstLeaf, lastLeaf: last.size - 1, checkpoint: unmet.ref })
}

/** Whether a number can be the index of a leaf. */
export function isIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function markReordered(gap: Fault | null, leafIndex: number): void {
  if (gap?.firstLeaf == null || gap.lastLeaf === null) return
  if (leafIndex >= gap.firstLeaf && leafIndex <= gap.lastLeaf) gap.kind = 'reordered'
}

function meetSeals(walk: Walk): void {
  const group = walk.seals[walk.nextSeal]
  const [first] = group ?? []
  if (group === undefined || first === undefined || first.size !== walk.read.size) return
  walk.nextSeal += 1
  const met = meetByContent(walk, group) ?? meetByRecord(walk, group)
  if (met === undefined) breakAt(walk, first.ref)
  else countProved(walk, group, met)
}

function countProved(walk: Walk, group: readonly Seal[], met: Buffer): void {
  walk.proved = walk.read.size
  for (const seal of group) {
    if (seal.root.equals(met)) walk.sealsProved += 1
    else addFault(walk.faults, seal.size - 1, 'forked', { checkpoint: seal.ref })
  }
}

function meetByContent(walk: Walk, group: readonly Seal[]): Buffer | undefined {
  const root = rootOf(walk.read)
  if (!group.some((seal) => seal.root.equals(root))) return undefined
  for (const { leaf } of walk.differing) addFault(walk.faults, leaf, 'leaf-hash-altered', { firstLeaf: leaf })
  walk.differing = []
  walk.recorded = null
  return root
}

/** The recorded hashes are the sealed ones, so each row that differs from its own is known to be at fault. */
function meetByRecord(walk: Walk, group: readonly Seal[]): Buffer | undefined {
  if (walk.recorded === null) return undefined
  const root = rootOf(walk.recorded)
  const [first] = group.filter((seal) => seal.root.equals(root))
  if (first === undefined) return undefined
  const sealed = new Set(walk.differing.map(({ recorded }) => recorded.toString('hex')))
  for (const { leaf, hash } of walk.differing) {
    const kind = sealed.has(hash.toString('hex')) ? 'reordered' : 'altered'
    addFault(walk.faults, leaf, kind, { firstLeaf: leaf, checkpoint: first.ref })
  }
  walk.differing = []
  walk.read = walk.recorded
  walk.recorded = null
  return root
}

function breakAt(walk: Walk, checkpoint: CheckpointRef): void {
  walk.broken = true
  const lastLeaf = Math.max(walk.read.size - 1, 0)
  addFault(walk.faults, lastLeaf, 'altered', {
    firstLeaf: Math.min(walk.proved, lastLeaf),
    lastLeaf,
    checkpoint,
  })
}
