import { hash } from 'node:crypto'

/**
 * What is needed to go on building a tree: the roots of its complete subtrees, largest first, one for each
 * bit set in the size.
 */
export type Frontier = { readonly size: number; readonly nodes: readonly Buffer[] }

type Inclusion = { leaf: Buffer; index: number; size: number; root: Buffer; proof: readonly Buffer[] }
type Consistency = { first: Tree; second: Tree; proof: readonly Buffer[] }
type Tree = { size: number; root: Buffer }

const HASH_BYTES = 32
const NODE = Buffer.from([1])

/** The frontier of a tree without leaves. */
export function emptyFrontier(): Frontier {
  return { size: 0, nodes: [] }
}

/** The frontier after one more leaf hash. */
export function append(frontier: Frontier, leaf: Buffer): Frontier {
  if (leaf.length !== HASH_BYTES) throw new Error('A leaf hash is 32 bytes')
  const nodes = [...frontier.nodes]
  let carried = leaf
  for (let rest = frontier.size; isOdd(rest); rest = half(rest)) carried = nodeHash(popNode(nodes), carried)
  nodes.push(carried)
  return { size: frontier.size + 1, nodes }
}

/** The root of the tree behind a frontier (RFC 6962, section 2.1). */
export function rootOf(frontier: Frontier): Buffer {
  if (frontier.size === 0) return hash('sha256', '', 'buffer')
  return frontier.nodes.reduceRight((right, left) => nodeHash(left, right))
}

/** A frontier as bytes: the size in eight, then its nodes. */
export function serialiseFrontier(frontier: Frontier): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(frontier.size))
  return Buffer.concat([size, ...frontier.nodes])
}

/** Reads a frontier back, refusing bytes whose length does not fit their size. */
export function parseFrontier(bytes: Buffer): Frontier {
  const size = bytes.length < 8 ? Number.NaN : Number(bytes.readBigUInt64BE())
  if (!Number.isSafeInteger(size) || bytes.length !== 8 + HASH_BYTES * bitsSet(size)) {
    throw new Error('These bytes are not a frontier')
  }
  const nodes = Array.from({ length: bitsSet(size) }, (_, index) =>
    Buffer.from(bytes.subarray(8 + HASH_BYTES * index, 8 + HASH_BYTES * (index + 1))),
  )
  return { size, nodes }
}

/** The hashes that lead from one leaf to the root (RFC 9162, section 2.1.3.1). */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new Error('There is no such leaf')
  if (leaves.length === 1) return []
  const split = largestPowerOfTwoBelow(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  if (index < split) return [...inclusionProof(left, index), rootOfLeaves(right)]
  return [...inclusionProof(right, index - split), rootOfLeaves(left)]
}

/** The hashes that show a tree to be the continuation of its first leaves (RFC 9162, section 2.1.4.1). */
export function consistencyProof(leaves: readonly Buffer[], first: number): Buffer[] {
  if (!Number.isInteger(first) || first < 0 || first > leaves.length) throw new Error('There is no such tree')
  return first === 0 ? [] : subproof(leaves, first, true)
}

/** Whether a proof leads from the leaf at this index to the root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion({ leaf, index, size, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  if (![leaf, root, ...proof].every(isHash)) return false
  let rising = leaf
  let [here, last] = [index, size - 1]
  for (const sibling of proof) {
    if (last === 0) return false
    const onRightEdge = here === last
    const wasOdd = isOdd(here)
    rising = wasOdd || onRightEdge ? nodeHash(sibling, rising) : nodeHash(rising, sibling)
    if (!wasOdd && onRightEdge) [here, last] = climb(here, last)
    ;[here, last] = [half(here), half(last)]
  }
  return last === 0 && rising.equals(root)
}

/** Whether a proof shows the second tree to begin with all of the first (RFC 9162, section 2.1.4.2). */
export function verifyConsistency({ first, second, proof }: Consistency): boolean {
  if (!isCount(first.size) || !isCount(second.size) || first.size > second.size) return false
  if (![first.root, second.root, ...proof].every(isHash)) return false
  if (first.size === second.size) return proof.length === 0 && first.root.equals(second.root)
  if (first.size === 0) return proof.length === 0 && first.root.equals(rootOf(emptyFrontier()))
  if (proof.length === 0) return false
  return verifyLongerTree(first, second, bitsSet(first.size) === 1 ? [first.root, ...proof] : proof)
}

function verifyLongerTree(first: Tree, second: Tree, [start, ...path]: readonly Buffer[]): boolean {
  if (start === undefined) return false
  let [here, last] = [first.size - 1, second.size - 1]
  while (isOdd(here)) [here, last] = [half(here), half(last)]
  let [firstHash, secondHash] = [start, start]
  for (const sibling of path) {
    if (last === 0) return false
    const onRightEdge = here === last
    const wasOdd = isOdd(here)
    if (wasOdd || onRightEdge) firstHash = nodeHash(sibling, firstHash)
    secondHash = wasOdd || onRightEdge ? nodeHash(sibling, secondHash) : nodeHash(secondHash, sibling)
    if (!wasOdd && onRightEdge) [here, last] = climb(here, last)
    ;[here, last] = [half(here), half(last)]
  }
  return last === 0 && firstHash.equals(first.root) && secondHash.equals(second.root)
}

function subproof(leaves: readonly Buffer[], first: number, known: boolean): Buffer[] {
  if (first === leaves.length) return known ? [] : [rootOfLeaves(leaves)]
  const split = largestPowerOfTwoBelow(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  if (first <= split) return [...subproof(left, first, known), rootOfLeaves(right)]
  return [...subproof(right, first - split, false), rootOfLeaves(left)]
}

/** A last node without a sibling rises unchanged until it is a right child. */
function climb(here: number, last: number): [number, number] {
  let [up, end] = [here, last]
  while (up !== 0 && !isOdd(up)) [up, end] = [half(up), half(end)]
  return [up, end]
}

function rootOfLeaves(leaves: readonly Buffer[]): Buffer {
  return rootOf(leaves.reduce(append, emptyFrontier()))
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer')
}

function popNode(nodes: Buffer[]): Buffer {
  const node = nodes.pop()
  if (node === undefined) throw new Error('This frontier has fewer nodes than its size asks for')
  return node
}

function largestPowerOfTwoBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

// Arithmetic and not bit operators: those stop at 32 bits, and a log may not.
const isOdd = (value: number) => value % 2 === 1
const half = (value: number) => Math.floor(value / 2)
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
const isHash = (value: Buffer) => value.length === HASH_BYTES

function bitsSet(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = half(rest)) count += rest % 2
  return count
}
