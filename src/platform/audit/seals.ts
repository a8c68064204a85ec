import type { KeyObject } from 'node:crypto'
import { type Checkpoint, type SignedCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { addFault, type Faults } from './faults.ts'
import type { CheckpointRef, FaultKind } from './report.ts'

/** A checkpoint whose signature holds. */
export type Seal = Checkpoint & { keyId: string; ref: CheckpointRef }

export type SealsInput = {
  checkpoints: readonly SignedCheckpoint[]
  publicKeys: ReadonlyMap<string, KeyObject>
  origin?: string | undefined
}

// A checkpoint that cannot be trusted comes before every event, since it says nothing about any of them.
const BEFORE_THE_LOG = -1

/** The checkpoints that can be trusted, grouped by size from small to large; the others become faults. */
export function readSeals({ checkpoints, publicKeys, origin }: SealsInput, faults: Faults): Seal[][] {
  const read = checkpoints.flatMap((signed, position) => readSeal({ signed, position, publicKeys }, faults))
  const log = origin ?? read[0]?.origin
  const own = read.filter((seal) => seal.origin === log || refuseSeal(faults, 'wrong-origin', seal.ref))
  const groups = Map.groupBy(
    own.toSorted((a, b) => a.size - b.size),
    (seal) => seal.size,
  )
  return [...groups.values()]
}

type OneCheckpoint = Pick<SealsInput, 'publicKeys'> & { signed: SignedCheckpoint; position: number }

function readSeal({ signed, position, publicKeys }: OneCheckpoint, faults: Faults): Seal[] {
  const verdict = verifyCheckpoint(signed, publicKeys)
  if (!verdict.ok) {
    refuseSeal(faults, verdict.why, { position, size: null })
    return []
  }
  const ref = { position, size: verdict.checkpoint.size }
  return [{ ...verdict.checkpoint, keyId: signed.keyId, ref }]
}

function refuseSeal(faults: Faults, kind: FaultKind, checkpoint: CheckpointRef): false {
  addFault(faults, BEFORE_THE_LOG, kind, { checkpoint })
  return false
}
