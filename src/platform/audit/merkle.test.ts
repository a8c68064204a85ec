import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { leafHash } from './canonical.ts'
import {
  append,
  consistencyProof,
  emptyFrontier,
  inclusionProof,
  parseFrontier,
  rootOf,
  serialiseFrontier,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

// The example tree of the Certificate Transparency implementations: eight leaves, the root at each size, proofs.
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const H01 = 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'
const H0 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
const H1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const H4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const H6 = 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f'
const H23 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const H45 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'
const H67 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const H0123 = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'
const H4567 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'

const EXAMPLE = INPUTS.map((input) => leafHash(Buffer.from(input, 'hex')))
const LEAVES = Array.from({ length: 300 }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)))
const OTHER = leafHash(Buffer.from('another'))

const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'))
const rootAt = (leaves: readonly Buffer[]) => rootOf(leaves.reduce(append, emptyFrontier()))

describe('the tree of RFC 6962', () => {
  it('has the known roots at every size of the example', () => {
    const roots = ROOTS.map((_, index) => rootAt(EXAMPLE.slice(0, index + 1)))
    assert.deepEqual(hex(roots), ROOTS)
    assert.equal(
      rootAt([]).toString('hex'),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })

  const inclusions: [number, number, string[]][] = [
    [0, 1, []],
    [0, 8, [H1, H23, H4567]],
    [5, 8, [H4, H67, H0123]],
    [2, 3, [H01]],
    [1, 5, [H0, H23, H4]],
  ]
  for (const [index, size, proof] of inclusions) {
    it(`has the known inclusion proof of leaf ${index} among ${size}`, () => {
      assert.deepEqual(hex(inclusionProof(EXAMPLE.slice(0, size), index)), proof)
    })
  }

  const consistencies: [number, number, string[]][] = [
    [1, 1, []],
    [1, 8, [H1, H23, H4567]],
    [6, 8, [H45, H67, H0123]],
    [2, 5, [H23, H4]],
    [6, 7, [H45, H6, H0123]],
  ]
  for (const [first, second, proof] of consistencies) {
    it(`has the known consistency proof from size ${first} to ${second}`, () => {
      assert.deepEqual(hex(consistencyProof(EXAMPLE.slice(0, second), first)), proof)
    })
  }
})

describe('a frontier', () => {
  it('has the root of the recursive definition at every size from 0 to 300', () => {
    let frontier = emptyFrontier()
    for (const [size, leaf] of LEAVES.entries()) {
      assert.deepEqual(rootOf(frontier), naiveRoot(LEAVES.slice(0, size)), `size ${size}`)
      frontier = append(frontier, leaf)
    }
    assert.equal(frontier.size, 300)
    assert.deepEqual(rootOf(frontier), naiveRoot(LEAVES))
  })

  it('is the same after being stored and read back at any size', () => {
    fc.assert(
      fc.property(fc.nat(299), (size) => {
        const frontier = LEAVES.slice(0, size).reduce(append, emptyFrontier())
        const read = parseFrontier(serialiseFrontier(frontier))
        assert.deepEqual(read, frontier)
        assert.deepEqual(append(read, OTHER), append(frontier, OTHER))
      }),
    )
  })

  it('is left as it was by an append', () => {
    const frontier = LEAVES.slice(0, 7).reduce(append, emptyFrontier())
    append(frontier, OTHER)
    assert.deepEqual(rootOf(frontier), naiveRoot(LEAVES.slice(0, 7)))
  })

  it('counts beyond 32 bits', () => {
    const size = 2 ** 40 + 1
    const frontier = append({ size, nodes: [OTHER, OTHER] }, OTHER)
    assert.equal(frontier.size, size + 1)
    assert.equal(frontier.nodes.length, 2)
    assert.deepEqual(parseFrontier(serialiseFrontier(frontier)), frontier)
  })

  it('is not read from bytes of another length, nor built from a leaf of another length', () => {
    const bytes = serialiseFrontier(LEAVES.slice(0, 5).reduce(append, emptyFrontier()))
    for (const wrong of [
      bytes.subarray(1),
      bytes.subarray(0, 40),
      Buffer.concat([bytes, OTHER]),
      Buffer.alloc(3),
    ]) {
      assert.throws(() => parseFrontier(wrong), /not a frontier/)
    }
    assert.throws(() => parseFrontier(Buffer.alloc(8, 0xff)), /not a frontier/)
    assert.throws(() => append(emptyFrontier(), Buffer.alloc(31)), /32 bytes/)
  })
})

const treeAndIndex = fc
  .integer({ min: 1, max: 300 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }))

describe('an inclusion proof', () => {
  it('verifies for every leaf of every tree', () => {
    fc.assert(
      fc.property(treeAndIndex, ({ size, index }) => {
        assert.equal(verifyInclusion(inclusion(size, index)), true)
      }),
    )
  })

  it('does not verify once the leaf, the index, the size, the root or any hash is another', () => {
    fc.assert(
      fc.property(treeAndIndex, fc.nat(), ({ size, index }, seed) => {
        const good = inclusion(size, index)
        const { proof } = good
        const wrong = [
          { ...good, leaf: OTHER },
          { ...good, root: OTHER },
          { ...good, index: index + 1 },
          { ...good, index: index - 1 },
          { ...good, index: size },
          { ...good, proof: [...proof, OTHER] },
          { ...good, proof: [OTHER, ...proof] },
          { ...good, proof: [...proof, Buffer.alloc(0)] },
          { ...good, leaf: Buffer.alloc(0) },
        ]
        if (proof.length > 0) {
          wrong.push({ ...good, proof: proof.slice(1) }, { ...good, proof: proof.slice(0, -1) })
          wrong.push({ ...good, proof: proof.with(seed % proof.length, OTHER) })
        }
        for (const one of wrong) assert.equal(verifyInclusion(one), false)
      }),
    )
  })

  it('does not verify for a tree of half or twice the size', () => {
    for (const size of [2, 3, 8, 9, 100]) {
      const good = inclusion(size, 1)
      assert.equal(verifyInclusion({ ...good, size: size * 2 }), false)
      assert.equal(verifyInclusion({ ...good, size: Math.floor(size / 2) }), false)
    }
  })

  it('is not made for a leaf that is not there', () => {
    for (const index of [-1, 3, 0.5])
      assert.throws(() => inclusionProof(LEAVES.slice(0, 3), index), /no such leaf/)
  })
})

const twoSizes = fc
  .integer({ min: 0, max: 300 })
  .chain((second) => fc.record({ second: fc.constant(second), first: fc.nat(second) }))

describe('a consistency proof', () => {
  it('verifies for every pair of sizes', () => {
    fc.assert(
      fc.property(twoSizes, ({ first, second }) => {
        assert.equal(verifyConsistency(consistency(first, second)), true)
      }),
    )
  })

  it('does not verify once a root, a size or any hash is another', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(), ({ first, second }, seed) => {
        const good = consistency(first, second)
        const { proof } = good
        const wrong = [
          { ...good, first: { size: first, root: OTHER } },
          { ...good, proof: [...proof, OTHER] },
          { ...good, proof: [OTHER, ...proof] },
        ]
        if (first > 0) wrong.push({ ...good, second: { size: second, root: OTHER } })
        if (first < second) wrong.push({ ...good, first: good.second, second: good.first })
        if (proof.length > 0) {
          wrong.push({ ...good, proof: [] }, { ...good, proof: proof.slice(0, -1) })
          wrong.push({ ...good, proof: proof.with(seed % proof.length, OTHER) })
          wrong.push({ ...good, first: { ...good.first, size: first - 1 } })
          wrong.push({ ...good, first: { ...good.first, size: first + 1 } })
        }
        for (const one of wrong) assert.equal(verifyConsistency(one), false)
      }),
    )
  })

  it('does not verify a log whose history was rewritten', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(), ({ first, second }, seed) => {
        fc.pre(first > 0 && first < second)
        const rewritten = LEAVES.slice(0, second).with(seed % first, OTHER)
        const forged = {
          first: { size: first, root: rootAt(LEAVES.slice(0, first)) },
          second: { size: second, root: rootAt(rewritten) },
        }
        assert.equal(verifyConsistency({ ...forged, proof: consistencyProof(rewritten, first) }), false)
        assert.equal(
          verifyConsistency({ ...forged, proof: consistencyProof(LEAVES.slice(0, second), first) }),
          false,
        )
      }),
    )
  })

  it('is not made for a tree longer than the log', () => {
    assert.throws(() => consistencyProof(LEAVES.slice(0, 3), 4), /no such tree/)
  })
})

function inclusion(size: number, index: number) {
  const leaves = LEAVES.slice(0, size)
  return {
    leaf: leaves[index] ?? OTHER,
    index,
    size,
    root: rootAt(leaves),
    proof: inclusionProof(leaves, index),
  }
}

function consistency(first: number, second: number) {
  const leaves = LEAVES.slice(0, second)
  return {
    first: { size: first, root: rootAt(LEAVES.slice(0, first)) },
    second: { size: second, root: rootAt(leaves) },
    proof: consistencyProof(leaves, first),
  }
}

/** The definition in RFC 6962, section 2.1, word for word. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) return createHash('sha256').digest()
  if (leaves.length === 1) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  const children = [naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([1]), ...children]))
    .digest()
}
