import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldName, foldNumber } from './fold.ts'
import { readQuery } from './read-query.ts'
import { type Known, weigh } from './weigh.ts'

const known: Known = {
  names: [
    { kind: 'current', given: 'Robert', family: 'Thistlewick' },
    { kind: 'previous', given: 'Robert', family: 'Orchardley' },
  ],
  born: '1985-03-27',
  numbers: [
    { kind: 'PNC', value: '2003/0012345Z' },
    { kind: 'postcode', value: 'MK9 1AB' },
    { kind: 'registration', value: 'AB12CDE' },
  ],
  places: ['14 High Street'],
}
const found = (line: string) => weigh(readQuery(line), known)
const evidence = (line: string) =>
  found(line).evidence.map((each) =>
    'likeness' in each ? `${each.about}: ${each.likeness}` : each.about === 'name' ? each.kind : each.about,
  )

test('each way in which a name may differ is named', () => {
  assert.deepEqual(evidence('robert thistlewick'), ['given: same', 'family: same'])
  assert.deepEqual(evidence('Bob Thistlewick'), ['given: root', 'family: same'])
  assert.deepEqual(evidence('Robert Thisltewick'), ['given: same', 'family: one-letter'])
  assert.deepEqual(evidence('Thistlewick Robert'), ['given: same', 'family: same', 'swapped'])
  assert.deepEqual(evidence('Orchardley, Bob'), ['previous', 'given: root', 'family: same'])
  assert.deepEqual(evidence('R Thistlewick'), ['given: initial', 'family: same'])
})

test('each way in which a date of birth may be near is named, and a part of it is enough', () => {
  const born = (date: string) => evidence(`Robert Thistlewick ${date}`).at(-1)
  assert.equal(born('27/3/1985'), 'born: same')
  assert.equal(born('27 March 1985'), 'born: same')
  assert.equal(born('March 1985'), 'born: same-month')
  assert.equal(born('1985'), 'born: same-year')
  assert.equal(born('28/3/1985'), 'born: one-digit')
  assert.equal(born('27/3/1975'), 'born: one-digit')
  assert.equal(born('1984'), 'born: near-year')
  assert.equal(born('4/11/1960'), 'born: differs')
  const early: Known = { ...known, born: '1985-03-04' }
  assert.equal(
    weigh(readQuery('Robert Thistlewick 3/4/1985'), early).evidence.some(
      (each) => each.about === 'born' && each.likeness === 'swapped',
    ),
    true,
  )
})

test('a number is the same with and without its strokes, and a digit off is near', () => {
  for (const number of ['2003/0012345Z', '03/12345Z', '0312345z'])
    assert.deepEqual(evidence(number), ['number: same'], number)
  assert.deepEqual(evidence('03/12346Z'), ['number: one-off'])
  assert.deepEqual(evidence('thistlewick mk9 1ab'), ['family: same', 'number: same'])
  assert.deepEqual(evidence('AB12 CDE'), ['number: same'])
})

test('a rare name says more than a usual one, and disagreement takes away', () => {
  const smith: Known = { ...known, names: [{ kind: 'current', given: 'John', family: 'Smith' }] }
  assert.ok(weigh(readQuery('John Smith'), smith).points < found('Robert Thistlewick').points)
  assert.ok(found('Robert Thistlewick 4/11/1960').points < found('Robert Thistlewick').points)
  assert.equal(found('Robert Thistlewick 27/3/1985').strength, 'strong')
  assert.equal(weigh(readQuery('John Smith'), known).strength, 'weak')
})

test('names written in other ways fold to one: accents, apostrophes, letters of other alphabets, spellings', () => {
  assert.equal(foldName('Łukasz  Müller-O’Neill'), 'lukasz muller oneill')
  assert.equal(foldNumber('1985/0012345Z'), foldNumber('85/12345z'))
  const spelt = (family: string, asked: string) =>
    weigh(readQuery(`Mohammed ${asked}`), {
      ...known,
      names: [{ kind: 'current', given: 'Muhammad', family }],
    })
  assert.deepEqual(
    spelt('Chowdhury', 'Chaudhry').evidence.map((each) => 'likeness' in each && each.likeness),
    ['root', 'root'],
  )
})

test('a line is read as people type it', () => {
  const read = (line: string) => {
    const { given, family, words, born, numbers } = readQuery(line)
    return [given, family, words, born, numbers.join()].map((part) => part ?? '-').join('|')
  }
  assert.equal(read('Smith, John 1985'), 'John|Smith||1985|')
  assert.equal(read('john smith 27.3.1985 SN1 2AB'), '||john smith|1985-03-27|SN1 2AB')
  assert.equal(read('john 3/27/1985'), '||john|1985-03-27|')
  assert.equal(read('2003/0012345Z'), '|||-|2003/0012345Z')
  assert.equal(read('jo 03/1985 A1234BC'), '||jo|1985-03|A1234BC')
  assert.equal(read('john smith 2/3/85'), '||john smith|1985-03-02|')
})
