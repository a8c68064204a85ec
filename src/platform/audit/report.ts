export type FaultKind =
  | 'altered'
  | 'missing'
  | 'repeated'
  | 'reordered'
  | 'truncated'
  | 'malformed'
  | 'leaf-hash-altered'
  | 'detail-altered'
  | 'detail-missing'
  | 'unlawful-disposal'
  | 'bad-signature'
  | 'unknown-key'
  | 'malformed-note'
  | 'wrong-origin'
  | 'forked'
  | 'no-checkpoint'

/** A checkpoint by its place in the list that was handed in, and the number of events it covers if that can be read. */
export type CheckpointRef = { position: number; size: number | null }

/** What is wrong and where: one leaf, or the leaves among which it lies, or a checkpoint, or both. */
export type Fault = {
  kind: FaultKind
  firstLeaf: number | null
  lastLeaf: number | null
  checkpoint: CheckpointRef | null
}

type AuditCounts = {
  events: number
  sealed: number
  notYetSealed: number
  detailsMatched: number
  detailsWithheld: number
  detailsDisposed: number
  disposalsNotYetSealed: number
  checkpoints: number
  checkpointsProved: number
  faults: number
}

export type AuditReport = {
  ok: boolean
  origin: string | null
  /** The first fault in the order of the log; a checkpoint that cannot be trusted comes before any event. */
  fault: Fault | null
  /** All faults in the same order, as far as they were kept. */
  faults: Fault[]
  counts: AuditCounts
  lastCheckpoint: { size: number; root: string; at: string; keyId: string } | null
}

const FAULTS_SHOWN = 20

/** The report as lines for a terminal. */
export function formatReport(report: AuditReport): string {
  return [
    ...verdict(report),
    '',
    ...figures(report.counts),
    ...lastCheckpoint(report),
    ...furtherFaults(report),
  ]
    .join('\n')
    .concat('\n')
}

/** One sentence that says what a fault is and where. */
export function describeFault(fault: Fault): string {
  return SENTENCES[fault.kind](leaves(fault), checkpoint(fault.checkpoint))
}

const SENTENCES: Record<FaultKind, (leaves: string, checkpoint: string) => string> = {
  altered: (where, seal) => `Altered: ${where}. The content is not what was sealed by ${seal}.`,
  missing: (where) => `Missing: ${where}. The event was sealed and is not there.`,
  repeated: (where) => `Repeated: ${where}. The same place in the log is given twice.`,
  reordered: (where) => `Reordered: ${where}. The event is not in the place where it was sealed.`,
  truncated: (where, seal) =>
    `Truncated: ${where}. The end of the log is gone, though it was sealed by ${seal}.`,
  malformed: (where) => `Unreadable: ${where}. The content is not an audit event.`,
  'leaf-hash-altered': (where) => `Altered hash: ${where}. The event is as sealed, its recorded hash is not.`,
  'detail-altered': (where) =>
    `Altered detail: ${where}. The detail is not the one the event was sealed with.`,
  'detail-missing': (where) =>
    `Missing detail: ${where}. The event was sealed with a detail that is not there.`,
  'unlawful-disposal': (where) =>
    `Unrecorded disposal: ${where}. No later event says that the detail was disposed of.`,
  'bad-signature': (_, seal) => `Bad signature: ${seal}. The key it names did not sign it.`,
  'unknown-key': (_, seal) => `Unknown key: ${seal}. It is signed with a key that was not given.`,
  'malformed-note': (_, seal) => `Unreadable checkpoint: ${seal}. It is signed, but it is not a checkpoint.`,
  'wrong-origin': (_, seal) => `Wrong log: ${seal}. It was signed for another log.`,
  forked: (_, seal) =>
    `Two histories: ${seal}. Another checkpoint for the same number of events has another root.`,
  'no-checkpoint': () => 'Nothing is sealed: no checkpoint was given, so nothing can be proved.',
}

function verdict({ ok, origin, fault }: AuditReport): string[] {
  const log = `Audit log: ${origin ?? 'unknown'}`
  if (fault !== null) return [log, 'Result: NOT VERIFIED', `First fault: ${describeFault(fault)}`]
  return [log, ok ? 'Result: verified' : 'Result: NOT VERIFIED']
}

function figures(counts: AuditCounts): string[] {
  return [
    `Events read: ${number(counts.events)}`,
    `Events proved by a checkpoint: ${number(counts.sealed)}`,
    `Events not yet sealed: ${number(counts.notYetSealed)}`,
    `Details that match: ${number(counts.detailsMatched)}`,
    `Details withheld from this check: ${number(counts.detailsWithheld)}`,
    `Details lawfully disposed of: ${number(counts.detailsDisposed)}`,
    `Details whose disposal is not yet sealed: ${number(counts.disposalsNotYetSealed)}`,
    `Checkpoints given: ${number(counts.checkpoints)}`,
    `Checkpoints proved: ${number(counts.checkpointsProved)}`,
    `Faults: ${number(counts.faults)}`,
  ]
}

function lastCheckpoint({ lastCheckpoint: last }: AuditReport): string[] {
  if (last === null) return []
  return [
    `Last checkpoint: ${number(last.size)} events at ${last.at}`,
    `Root: ${last.root}`,
    `Signed with key: ${last.keyId}`,
  ]
}

function furtherFaults({ faults, counts }: AuditReport): string[] {
  if (counts.faults < 2) return []
  const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => `- ${describeFault(fault)}`)
  const left = counts.faults - shown.length
  return ['', 'All faults:', ...shown, ...(left > 0 ? [`Not shown: ${number(left)}`] : [])]
}

function leaves({ firstLeaf, lastLeaf }: Fault): string {
  if (firstLeaf === null) return 'no leaf'
  return lastLeaf === null || lastLeaf === firstLeaf
    ? `leaf ${firstLeaf}`
    : `leaves ${firstLeaf} to ${lastLeaf}`
}

function checkpoint(ref: CheckpointRef | null): string {
  if (ref === null) return 'a checkpoint'
  const place = `checkpoint ${ref.position + 1} in the list`
  return ref.size === null ? place : `${place} (size ${ref.size})`
}

const number = (value: number) => value.toLocaleString('en-GB')
