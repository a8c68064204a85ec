import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv } from './csv.ts'
import { readOffenceTable } from './read-offence-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const HEADER = 'offence_code,legislation_text,title\n'

test('quoted fields hold commas, doubled quotes and new lines, and every row knows its line', () => {
  assert.deepEqual(readCsv('a,"b, ""c""\nd",e\r\n\r\nf,,g'), [
    { line: 1, fields: ['a', 'b, "c"\nd', 'e'] },
    { line: 4, fields: ['f', '', 'g'] },
  ])
})

test('what is written as comma-separated values is read as it was', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', ' ') })
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      const text = rows
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      assert.deepEqual(
        readCsv(text).map(({ fields }) => fields),
        rows,
      )
    }),
  )
})

test('columns are found by name, others are left aside, and rows of one code are one code', () => {
  const table = readOffenceTable(
    bytes(
      '\uFEFFx,Legislation_Text,offence_code\n1,first,of61022\n2,second,OF61022\n3,second,OF61022\n4,,OF61023\n',
    ),
  )
  assert.deepEqual(
    [...table.values()],
    [
      { code: 'OF61022', texts: ['first', 'second'], title: null },
      { code: 'OF61023', texts: [], title: null },
    ],
  )
})

const BAD: readonly [what: string, file: Uint8Array, message: RegExp][] = [
  ['an empty file', bytes(''), /The file is empty/],
  ['a header alone', bytes(HEADER), /no rows/],
  [
    'a missing column',
    bytes('offence_code,text\nA,b\n'),
    /Line 1: the header has no column legislation_text/,
  ],
  [
    'a column twice',
    bytes('offence_code,legislation_text,title,title\n'),
    /Line 1: the header names title twice/,
  ],
  ['too few fields', bytes(`${HEADER}AB123,x,y\nAB124,x\n`), /Line 3: 2 fields where the header has 3/],
  [
    'a comma that is not quoted',
    bytes(`${HEADER}AB123,"a\nb",y\nAB124,sections 1, 2,t\n`),
    /Line 4: 4 fields/,
  ],
  [
    'an open quotation mark',
    bytes(`${HEADER}AB123,"x,y\nAB124,x,y\n`),
    /Line 2: a quotation mark is never closed/,
  ],
  ['text after a quotation mark', bytes(`${HEADER}AB123,"x"z,y\n`), /Line 2: something follows/],
  ['a quotation mark inside', bytes(`${HEADER}AB123,x"z,y\n`), /Line 2: a quotation mark stands inside/],
  ['a code that is none', bytes(`${HEADER}AB123,x,y\n<b>,x,y\n`), /Line 3: "<b>" is not an offence code/],
  ['another encoding', new Uint8Array([...bytes(`${HEADER}AB123,x,`), 0x92, 10]), /Line 2 is not UTF-8/],
  ['an empty character', bytes(`${HEADER}AB123,x\u0000,y\n`), /Line 2 is not UTF-8/],
]

for (const [what, file, message] of BAD)
  test(`a table with ${what} is refused with its line`, () => {
    assert.throws(() => readOffenceTable(file), { name: 'Error', message })
  })
