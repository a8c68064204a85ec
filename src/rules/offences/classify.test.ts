import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { actName } from './acts.ts'
import { type Classification, classify } from './classify.ts'
import { PARENTS_CSV, SAMPLE_CSV } from './offence-table.fixture.ts'
import { SCHEDULE_3_ENTRIES } from './schedule-3.ts'
import { SCHEDULE_15_ENTRIES } from './schedule-15.ts'
import { tableOf } from './table.ts'

type Row = { code: string; text: string; title?: string }

/** Elements as short words: `1/32` is Schedule 15 part 1 paragraph 32, `S3/18` is Schedule 3 paragraph 18. */
function short(given: Classification): string[] {
  if (!given.classified) return []
  return given.elements
    .map(({ schedule, part, paragraph }) =>
      schedule === 'SOA 2003 Sch 3' ? `S3/${paragraph}` : `${part}/${paragraph}`,
    )
    .sort()
}

function classified(code: string, rows: readonly Row[]): Classification {
  const table = tableOf(rows)
  const offence = table.get(code)
  assert.ok(offence)
  return classify(offence, table)
}

const alone = (text: string, title?: string, code = 'AA00001') =>
  short(classified(code, [{ code, text, ...(title !== undefined && { title }) }]))

function sampleRows() {
  return `${SAMPLE_CSV}${PARENTS_CSV}`
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const found = /^([^,]+),("?)(.*)\2,([^,]*),([^,]*),([^,]*)$/.exec(line)
      assert.ok(found, line)
      const [, code = '', , text = '', schedule = '', part = '', paragraph = ''] = found
      return { code, text, schedule, part, paragraph }
    })
}

test('IC-10 every row of the published sample is among the elements of its code', () => {
  const rows = sampleRows()
  const table = tableOf(rows)
  const wanted = rows.filter(({ schedule }) => schedule !== '')
  assert.equal(wanted.length, 51)
  for (const { code, schedule, part, paragraph } of wanted) {
    const offence = table.get(code)
    assert.ok(offence)
    const got = short(classify(offence, table))
    if (schedule === 'SOA 2003 Sch 3')
      assert.ok(
        got.some((each) => each.startsWith('S3/')),
        `${code}: ${got}`,
      )
    else assert.ok(got.includes(`${part}/${paragraph}`), `${code}: ${got}`)
  }
})

test('IC-10 rows of the sample have no element that the sample and the statute do not give them', () => {
  const rows = sampleRows()
  const table = tableOf(rows)
  const got = (code: string) => short(classify(table.get(code) ?? { code, texts: [], title: null }, table))
  assert.deepEqual(got('TH68029A'), ['1/32'])
  assert.deepEqual(got('AT01003'), ['1/60A'])
  assert.deepEqual(got('PT00045'), ['3/156'])
  assert.deepEqual(got('MS15003C'), ['1/63H', '2/152A'])
  assert.deepEqual(got('SX03039'), ['2/114', 'S3/22'])
  assert.deepEqual(got('SX03111'), ['2/135', 'S3/29'])
  assert.deepEqual(got('SX56019'), ['S3/5'])
  assert.deepEqual(got('SX56003'), ['2/68'])
  assert.deepEqual(got('FI68073'), ['1/29'])
  assert.deepEqual(got('SX56029C'), ['2/77', 'S3/8'])
})

/** Sections whose paragraph asks more than the section, each with a text that gives it. */
const CONDITIONAL = new Set([
  'theft-1968 9',
  'damage-1971 1',
  'damage-1971 1(2)',
  'customs-1979 170',
  'common-law',
])

const standing = [...SCHEDULE_15_ENTRIES, ...SCHEDULE_3_ENTRIES].filter(
  ({ rule, act, sections }) =>
    rule.to === null &&
    rule.source.confidence !== 'memory' &&
    act !== 'common-law' &&
    sections.some((section) => !CONDITIONAL.has(`${act} ${section}`)),
)

const label = ({ schedule, part, paragraph }: (typeof standing)[number]) =>
  schedule === 'SOA 2003 Sch 3' ? `S3/${paragraph}` : `${part}/${paragraph}`

function referenceTo(act: string, section: string): string {
  if (section.startsWith('Sch4/')) return `paragraph ${section.slice(5)} of Schedule 4 to the ${act}`
  return act.startsWith('Channel Tunnel')
    ? `article ${section} of the ${act}`
    : `section ${section} of the ${act}`
}

test('IC-10 every listed section of every Act is found in each usual wording, and its forms with it', () => {
  const written = [
    (ref: string) => `Contrary to ${ref}.`,
    (ref: string) => `CONTRARY TO ${ref.toUpperCase()}`,
    (ref: string) => `Contrary to ${ref} and section 1(1) of the Criminal Attempts Act 1981.`,
    (ref: string) => `Contrary to section 1(1) of the Criminal Law Act 1977 and ${ref}.`,
    (ref: string) =>
      `Contrary to ${ref.replace(/^section /, 'section')} and section 8 of the Accessories and Abettors Act 1861`,
    (ref: string) =>
      `Contrary to ${ref.replace(' of the ', ' of and Schedule 2 to the ')}and section 44 of the Serious Crime Act 2007`,
    (ref: string) => `Contrary to ${ref.replace(' of the ', ' ')}`,
  ]
  let checked = 0
  for (const entry of standing)
    for (const section of entry.sections)
      for (const write of written) {
        const text = write(referenceTo(actName(entry.act), section))
        assert.ok(alone(text).includes(label(entry)), `${text}: ${alone(text)}`)
        checked += 1
      }
  assert.ok(checked > 1500, `${checked}`)
})

test('IC-10 no text names an element whose Act and section it does not name', () => {
  const sections = standing.flatMap((entry) => entry.sections.map((section) => ({ entry, section })))
  const one = fc.constantFrom(...sections)
  fc.assert(
    fc.property(one, one, ({ entry: a, section: x }, { entry: b, section: y }) => {
      const [first, second] = [referenceTo(actName(a.act), x), referenceTo(actName(b.act), y)]
      const together = alone(`Contrary to ${first} and ${second}.`)
      const apart = new Set([...alone(`Contrary to ${first}.`), ...alone(`Contrary to ${second}.`)])
      if (a.act !== b.act)
        assert.deepEqual(
          together.filter((each) => !apart.has(each)),
          [],
        )
    }),
    { numRuns: 500 },
  )
})

const CASES: readonly [text: string, elements: readonly string[], title?: string][] = [
  ['Contrary to section 18 of the Offences Against the Person Act 1861.', ['1/6']],
  ['Contrary to section 18 of the Offences against the Persons Act 1861.', ['1/6']],
  ['Contrary to section 18 of the Offences Against Person Act 1861.', ['1/6']],
  ['Contrary to section 20 of the Offences Against the Person Act.', ['1/7']],
  ['Contrary to section 17(1) of and Schedule 6 to the Firearms Act 1968.', ['1/28']],
  [
    'Contrary to section 16A of, and Schedule 6 to, the Firearms Act 1968 (as amended) and section 1(1) of the Criminal Attempts Act 1981.',
    ['1/27'],
  ],
  ['Contrary to section 16 A of the Firearms Act 1968', ['1/27']],
  ['Contrary to section 1(1), (3) and 4(1) of the Criminal Damage Act 1971', ['1/35']],
  ['Contrary to sections 1(1), 1(3) and 4 of the Criminal Damage Act 1971.', ['1/35']],
  ['Contrary to sections 1(2) and (3) and 4 of the Criminal Damage Act 1971.', ['1/35']],
  ['Contrary to section 1(2)(a) and 4 of the Criminal Damage Act 1971.', ['1/36']],
  ['Contrary to section 1 of the Criminal Damage Act 1971.', ['1/35'], 'Arson'],
  ['Contrary to sections 12A(1), (2)(b) and (4) of the Theft Act 1968.', ['1/34']],
  ['Contrary to section 12A of the Theft Act 1968.', [], 'Aggravated vehicle taking: damage to the vehicle'],
  ['Contrary to section 12A of the Theft Act 1968.', ['1/34'], 'Aggravated vehicle taking and causing death'],
  ['Contrary to section 9(1)(a) of the Theft Act 1968.', ['2/97'], 'Burglary dwelling with intent to rape'],
  ['Contrary to section 9(1)(a) of the Theft Act 1968.', [], 'Burglary dwelling with intent to steal'],
  [
    'Contrary to section 9(1)(a) of the Theft Act 1968.',
    ['1/32'],
    'Burglary with intent to inflict grievous bodily harm',
  ],
  ['Contrary to sections 9(1)(a) and 10 of the Theft Act 1968.', ['1/33']],
  [
    'Contrary to section 8 of the Theft Act 1968 and section 1(1) of the Criminal Attempts Act 1981.',
    ['1/31'],
  ],
  ['Contrary to section 31(1)(a) and (4) of the Crime and Disorder Act 1998.', ['1/59']],
  [
    'Contrary to section 29(1)(a) and (2) of the Crime and Disorder Act 1998 and section 20 of the Offences Against the Person Act 1861.',
    ['1/58'],
  ],
  ['Contrary to section 1 of the Public Order Act 1986.', ['1/44']],
  ['Contrary to article 4(1) of the Channel Tunnel (Security) Order.', ['1/56']],
  ['Contrary to section 4A(1)(b)(ii) and (5) of the Protection from Harassment Act 1997.', ['1/57']],
  [
    'Contrary to section 3ZC of the Road Traffic Act 1988 and Schedule 2 to the Road Traffic Offenders Act 1988.',
    ['1/48A'],
  ],
  ['Contrary to section 3A(1)(a) of the Road Traffic Act 1988', ['1/49']],
  ['Contrary to section 51(1) of the International Criminal Court Act 2001', ['1/60']],
  ['Contrary to section 50 of the Anti-terrorism, Crime & Security Act 2001', ['1/60B']],
  ['Contrary to section 113 of the Anti-Terrorism, Crime and Security Act 2001', ['3/165']],
  ['Contrary to section 5(1) of the Domestic Violence, Crime and Victims Act 2004.', ['1/63A']],
  ['Contrary to section 75A(1)(a) and (5) of the Serious Crime Act 2015.', ['1/63FA']],
  ['Contrary to section 69 of the Serious Crime Act 2015.', ['S3/35C']],
  ['Contrary to sections 2(1), 3(3) and 5(1) of the Modern Slavery Act 2015.', ['2/152A']],
  ['Contrary to sections 2(1), 3(5) and 5(1) of the Modern Slavery Act 2015.', ['1/63H']],
  ['Contrary to paragraphs 1(1) and 7 of Schedule 4 to the Space Industry Act 2018.', ['1/63I']],
  [
    'Contrary to section 1(1) of the Sexual Offences Act 1956 as amended by section 142 of the Criminal Justice and Public Order Act 1994.',
    ['2/66', 'S3/1'],
  ],
  ['Contrary to section 12 of the Sexual Offences Act 1956', ['S3/5']],
  ['Contrary to section 33A of the Sexual Offences Act 1956', ['2/92A']],
  ['Contrary to section 3(1)(a) and (4) of the Sexual Offences (Amendment) Act 2000.', ['S3/16']],
  ['Contrary to section 4 of the Sexual Offences Act 1967', ['2/95']],
  ['Contrary to section 54 of the Criminal Law Act 1977.', ['2/98', 'S3/12']],
  ['Contrary to section 1(1)(a)–(d) of the Protection of Children Act 1978', ['2/99', 'S3/13']],
  [
    'Contrary to section 170(2)(b) of the Customs and Excise Management Act 1979 and section 42 of the Customs Consolidation Act 1876',
    ['2/100', 'S3/14'],
  ],
  [
    'Contrary to sections 16 to 19 of the Sexual Offences Act 2003',
    ['2/117', '2/118', '2/119', '2/120', 'S3/25'],
  ],
  [
    'Contrary to common law and section 62(1) and (3) of the Sexual Offences Act 2003',
    ['2/145', 'S3/31'],
    'Kidnapping with intent to commit a sexual offence',
  ],
  [
    'Contrary to section 59 of the Terrorism Act 2000 and section 18 of the Offences against the Person Act 1861',
    ['3/162'],
  ],
  ['Contrary to sections 5 and 72 of the Sexual Offences Act 2003', ['2/106', 'S3/19']],
  ['Contrary to section 14(1) and section 9 of the Sexual Offences Act 2003', ['2/115', 'S3/23']],
  ['Contrary to section 66B(2) and (9) of the Sexual Offences Act 2003', ['2/149B']],
  ['Contrary to section 66B(3) and (10) of the Sexual Offences Act 2003', ['2/149B', 'S3/33B']],
  ['Contrary to section 67A(1), (3)(a) and (4) of the Sexual Offences Act 2003', ['S3/34A']],
  ['Contrary to section 62(1) and 66(2) of the Coroners and Justice Act 2009', ['S3/35B']],
  [
    'Contrary to section 42 of the Armed Forces Act 2006 and section 3 of the Sexual Offences Act 2003',
    ['S3/18'],
  ],
  ['Theft Act 1968, section 9(1)(a) and Criminal Attempts Act 1981, section 1(1)', ['1/32']],
  ['Contrary to Common Law.', ['1/1'], 'Manslaughter'],
  ['Contrary to Common Law.', ['1/2'], 'Kidnapping'],
  ['False imprisonment, contrary to common law.', ['1/3']],
  ['Contrary to section 1(1) of the Criminal Attempts Act 1981.', ['1/2'], 'Attempted kidnapping'],
  ['Contrary to common law and section 2 of the Homicide Act 1957', ['1/1']],
  ['Contrary to section 1(1) of the Criminal Attempts Act 1981.', ['1/65(1)'], 'Attempted murder'],
  ['Contrary to section 1(1) of the Criminal Law Act 1977.', ['1/65(2)'], 'Conspiracy to murder'],
]

for (const [text, elements, title] of CASES)
  test(`IC-10 ${title === undefined ? '' : `${title}: `}${text} is ${elements.join(' and ') || 'in neither schedule'}`, () => {
    assert.deepEqual(alone(text, title), [...elements].sort())
  })

const TRAPS: readonly [text: string, title?: string][] = [
  ['Contrary to section 5 of the Public Order Act 1986.'],
  ['Contrary to section 4 of the Public Order Act 1986.'],
  ['Contrary to section 20 of the Building Act 1984.'],
  ['Contrary to section 20 of the Identity Theft Act 1968.'],
  ['Contrary to section 1 of the Theft Act 1968.'],
  [
    'Contrary to sections 1(1) and 7 of the Theft Act 1968 and section 1(1) of the Criminal Attempts Act 1981.',
  ],
  ['Contrary to section 9 of the Theft Act 1968.'],
  ['Contrary to section 9(1)(b) of the Theft Act 1968.'],
  ['Contrary to section 9 of the Theft Act.'],
  ['Contrary to section 12A(1) and (2)(c) of the Theft Act 1968.'],
  ['Contrary to sections 1(1) and 4 of the Criminal Damage Act 1971.'],
  ['Contrary to section 1 of the Criminal Damage Act 1971.'],
  ['Contrary to section 17 of the Firearms Act 1968.'],
  ['Contrary to section 31(1)(c) and (5) of the Crime and Disorder Act 1998.'],
  [
    'Contrary to section 32(1)(b) of the Crime and Disorder Act 1998 and section 4 of the Protection from Harassment Act 1997.',
  ],
  ['Contrary to section 2A of the Protection from Harassment Act 1997.'],
  ['Contrary to section 1A of the Road Traffic Act 1988.'],
  ['Contrary to section 3ZB of the Road Traffic Act 1988.'],
  ['Contrary to section 3A of the Female Genital Mutilation Act 2003.'],
  ['Contrary to section 51 of the International Criminal Court Act 2001.', 'Genocide by murder'],
  ['Contrary to sections 51(1) and 53(5) of the International Criminal Court Act 2001.'],
  ['Contrary to sections 2 and 4 of the Modern Slavery Act 2015.'],
  ['Contrary to section 76 of the Serious Crime Act 2015.'],
  ['Contrary to section 66B(1) of the Sexual Offences Act 2003.'],
  ['Contrary to section 66B of the Sexual Offences Act 2003.'],
  ['Contrary to section 67A(1) and (3)(b) of the Sexual Offences Act 2003.'],
  ['Contrary to section 91(1)(a) of the Sexual Offences Act 2003.'],
  ['Contrary to section 1 of the Sexual Offences Act.'],
  ['Contrary to section 3 of the Sexual Offences Act 1985.'],
  ['Contrary to section 33 of the Sexual Offences Act 1956.'],
  ['Contrary to section 30 of the Sexual Offences Act 1956.'],
  ['Contrary to section 170(2) of the Customs and Excise Management Act 1979.'],
  ['Contrary to article 20 of the Channel Tunnel (Security) Order 1994.'],
  [
    'Contrary to section 4(1) of the Criminal Law Act 1967 and section 18 of the Offences Against the Person Act 1861.',
  ],
  ['Contrary to Common Law.'],
  ['Contrary to Common Law.', 'Murder'],
  ['Contrary to Common Law.', 'Perverting the course of justice'],
  ['Contrary to section 1(1) of the Criminal Attempts Act 1981.'],
  ['Contrary to Schedule 2 to the Sexual Offences Act 1956.'],
  [''],
]

for (const [text, title] of TRAPS)
  test(`IC-10 ${title === undefined ? '' : `${title}: `}${text || 'an empty text'} stays out, with a reason`, () => {
    const given = classified('AA00001', [{ code: 'AA00001', text, ...(title !== undefined && { title }) }])
    assert.equal(given.classified, false)
    assert.match(given.classified ? '' : given.reason, /\w+ .*\.$/)
  })

const CONSPIRACY = 'Contrary to section 1(1) of the Criminal Law Act 1977.'
const ATTEMPT = 'Contrary to section 1(1) of the Criminal Attempts Act 1981.'

test('IC-10 a form that names only its own Act is known by its parent in the same table', () => {
  const parent = { code: 'SX56001', text: 'Contrary to section 1 of the Sexual Offences Act 1956.' }
  for (const [letter, text] of [
    ['A', ATTEMPT],
    ['C', CONSPIRACY],
  ] as const)
    assert.deepEqual(short(classified(`SX56001${letter}`, [parent, { code: `SX56001${letter}`, text }])), [
      '2/66',
      'S3/1',
    ])
})

test('IC-10 aiding and encouraging are known by the Act that the text names, inciting by its letter, and another letter alone tells nothing', () => {
  const parent = { code: 'SX03001', text: 'Contrary to section 1 of the Sexual Offences Act 2003.' }
  const of = (code: string, text: string) => short(classified(code, [parent, { code, text }]))
  assert.deepEqual(of('SX03001B', 'Contrary to section 8 of the Accessories and Abettors Act 1861.'), [
    '2/102',
    'S3/17',
  ])
  assert.deepEqual(of('SX03001E', 'Contrary to section 44 of the Serious Crime Act 2007.'), [
    '2/102',
    'S3/17',
  ])
  assert.deepEqual(of('SX03001X', 'Contrary to section 91 of the Sexual Offences Act 2003.'), [])
  assert.deepEqual(of('SX03001I', 'Contrary to Common Law.'), ['2/102', 'S3/17'])
})

test('IC-10 without its parent a form is known by other forms of it that agree, and otherwise by nothing', () => {
  const other = (letter: string, section: string) => ({
    code: `SX56099${letter}`,
    text: `Contrary to section ${section} of the Sexual Offences Act 1956 and section 1(1) of the Criminal Attempts Act 1981.`,
  })
  const form = { code: 'SX56099C', text: CONSPIRACY }
  assert.deepEqual(short(classified('SX56099C', [form, other('A', '14')])), ['2/76', 'S3/7'])
  assert.deepEqual(short(classified('SX56099C', [form, other('A', '14'), other('B', '15')])), [])
  assert.deepEqual(short(classified('SX56099C', [form])), [])
})

test('IC-10 a form of an offence that is in neither schedule is in neither, and a form of murder is paragraph 65', () => {
  const theft = { code: 'TH68001', text: 'Contrary to section 1 of the Theft Act 1968.' }
  assert.deepEqual(short(classified('TH68001A', [theft, { code: 'TH68001A', text: ATTEMPT }])), [])
  const murder = { code: 'CL00001', text: 'Contrary to Common Law.', title: 'Murder' }
  const forms = [murder, { code: 'CL00001A', text: ATTEMPT }, { code: 'CL00001C', text: CONSPIRACY }]
  assert.deepEqual(short(classified('CL00001', forms)), [])
  assert.deepEqual(short(classified('CL00001A', forms)), ['1/65(1)'])
  assert.deepEqual(short(classified('CL00001C', forms)), ['1/65(2)'])
})

test('IC-10 an Act without its year is the one whose year the code bears, and no other', () => {
  assert.deepEqual(alone('Contrary to section 8 of the Theft Act.', undefined, 'TH68010'), ['1/31'])
  assert.deepEqual(alone('Contrary to section 8 of the Theft Act.', undefined, 'TH78010'), [])
  assert.deepEqual(alone('Contrary to section 1 of the Sexual Offences Act.', undefined, 'SX56001'), [
    '2/66',
    'S3/1',
  ])
  assert.deepEqual(alone('Contrary to section 1 of the Sexual Offences Act.', undefined, 'SX03001A'), [
    '2/102',
    'S3/17',
  ])
  assert.deepEqual(alone('Contrary to section 1 of the Sexual Offences Act 2003.', undefined, 'SX56001'), [
    '2/102',
    'S3/17',
  ])
})

test('IC-10 a form whose own Act cannot be read is known by its parent', () => {
  const parent = { code: 'SX03001', text: 'Contrary to section 1 of the Sexual Offences Act 2003.' }
  const form = {
    code: 'SX03001A',
    text: 'Contrary to section 1 of the Sexal Offnces Act and section 1(1) of the Criminal Attempts Act 1981.',
  }
  assert.deepEqual(short(classified('SX03001A', [parent, form])), ['2/102', 'S3/17'])
  assert.deepEqual(short(classified('SX03001A', [form])), [])
})

test('IC-10 rows of one code are read together, whatever their order', () => {
  const rows = [
    { code: 'MS15003C', text: 'Contrary to section 1(1) Criminal Law Act 1977.' },
    { code: 'ms15003c', text: 'Contrary to section 2(1) of the Modern Slavery Act 2015.' },
  ]
  assert.deepEqual(short(classified('MS15003C', rows)), ['1/63H', '2/152A'])
  assert.deepEqual(short(classified('MS15003C', rows.toReversed())), ['1/63H', '2/152A'])
})

test('IC-10 whatever the text, an answer is given and never an unknown paragraph', () => {
  const known = new Set(standing.map(label))
  const words = fc.constantFrom(
    ...'section sections of the and to ( ) (1) (a) 1 9 12A 170 Act 1968 2003 Theft Sexual Offences Schedule paragraph common law , - amended by'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), (pieces) => {
      const extra = alone(pieces.join(' ')).filter(
        (each) => !known.has(each) && !/^1\/(?:1|2|3|32|35|36)$/.test(each),
      )
      assert.deepEqual(extra, [])
    }),
    { numRuns: 2000 },
  )
})
