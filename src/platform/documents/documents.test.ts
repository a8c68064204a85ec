import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { extractText } from 'unpdf'
import { govukInsetText, govukSummaryList, govukTable } from '../html/govuk.ts'
import { html, render } from '../html/html.ts'
import { documentLinks, documentOf, formatAsked } from './document.ts'
import { blocksOf } from './read-page.ts'

const AT = new Date('2026-11-24T15:30:00Z')

const main = html`<span class="govuk-caption-l">Referral</span><h1 class="govuk-heading-l">Who & what</h1>
  <p class="govuk-body">Plain with <strong>weight</strong>,<br>and a <a href="/somewhere">link</a>.</p>
  ${govukInsetText({ text: 'Mind this' })}
  ${govukSummaryList({
    rows: [
      {
        key: { text: 'Risk' },
        value: { html: html`<p>High</p><p>Rising</p>` },
        actions: { items: [{ href: '/x', text: 'Change', visuallyHiddenText: 'risk' }] },
      },
    ],
  })}
  <h4 class="govuk-heading-s">Deep</h4>
  <ul class="govuk-list"><li>One #strong[two]</li><li>*Three* $4$ \\ <em>five</em></li></ul>
  ${govukTable({ caption: 'Actions', head: [{ text: 'What' }, { text: 'Who' }], rows: [[{ text: 'Visit' }, { text: 'Police' }]] })}
  <form><button>Send</button></form><div class="govuk-!-display-none-print">Only here</div>`

test('a page is read as blocks: the same words, without what only a screen needs', () => {
  assert.deepEqual(blocksOf(render(main)), [
    { kind: 'paragraph', runs: [{ text: 'Referral' }] },
    { kind: 'heading', level: 1, text: 'Who & what' },
    {
      kind: 'paragraph',
      runs: [{ text: 'Plain with ' }, { text: 'weight', bold: true }, { text: ',\nand a link.' }],
    },
    { kind: 'notice', paragraphs: [[{ text: 'Mind this' }]] },
    { kind: 'pairs', rows: [{ key: 'Risk', value: [{ text: 'High\nRising' }] }] },
    { kind: 'heading', level: 2, text: 'Deep' },
    {
      kind: 'list',
      ordered: false,
      items: [[{ text: 'One #strong[two]' }], [{ text: '*Three* $4$ \\ five' }]],
    },
    {
      kind: 'table',
      caption: 'Actions',
      head: ['What', 'Who'],
      rows: [[[{ text: 'Visit' }], [{ text: 'Police' }]]],
    },
  ])
})

test('what a table only lays out is read as what stands in it', () => {
  const laidOut =
    '<table role="presentation"><thead><tr><td><p>Copy</p></td></tr></thead><tbody><tr><td><h2>Risk</h2><p>High</p></td></tr></tbody></table>'
  assert.deepEqual(
    blocksOf(laidOut).map(({ kind }) => kind),
    ['paragraph', 'heading', 'paragraph'],
  )
})

test('a table inside a table that only lays out is read once', () => {
  const inner = '<table><caption>Actions</caption><tbody><tr><td>Visit</td></tr></tbody></table>'
  const laidOut = `<table role="presentation"><thead><tr><td><p>Copy</p></td></tr></thead><tbody><tr><td><h2>Actions</h2>${inner}</td></tr></tbody></table>`
  assert.deepEqual(
    blocksOf(laidOut).map(({ kind }) => kind),
    ['paragraph', 'heading', 'table'],
  )
})

test('one process makes many documents and is listened to by one at a time', async () => {
  const warnings: string[] = []
  const heard = (warning: Error) => void warnings.push(warning.message)
  process.on('warning', heard)
  for (let n = 0; n < 15; n += 1) await documentOf({ ...shown, main: html`<h1>One</h1>` }, 'pdf')
  await new Promise(setImmediate)
  process.off('warning', heard)
  assert.deepEqual(warnings, [])
})

const shown = { title: 'Who & what', main, lang: 'en', at: AT, everySheet: 'Copy for Hollis Brand' } as const

test('AR-10 a PDF is tagged and says on every sheet whose copy it is, when it was made and that the live record has authority', async () => {
  const long = html`${main}${Array.from({ length: 60 }, () => html`<p>A line that takes room.</p>`)}`
  const { type, content } = await documentOf({ ...shown, main: long }, 'pdf')
  assert.equal(type, 'application/pdf')
  assert.equal(content.subarray(0, 5).toString(), '%PDF-')
  const text = content.toString('latin1')
  assert.match(text, /\/MarkInfo|\/StructTreeRoot/)
  const { text: sheets } = await extractText(new Uint8Array(content), { mergePages: false })
  const second = sheets[1] ?? ''
  assert.match(second, /OFFICIAL-SENSITIVE/)
  assert.match(second, /Copy for Hollis Brand/)
  assert.match(
    second,
    /Produced on 24 November 2026 at 3:30pm\. The live record in Parapet is the authoritative\s+version/,
  )
  assert.match(second, new RegExp(`Page 2 of ${sheets.length}`))
  const whole = sheets.join('\n')
  assert.match(whole, /One #strong\[two\]/, 'what was typed is never markup')
  assert.doesNotMatch(whole, /Only here|Send|Change/)
})

/** The words of a Word document, and of its foot. */
function unzip(file: Buffer, name: string): string {
  for (let at = 0; at < file.length - 30; at += 1) {
    if (file.readUInt32LE(at) !== 0x02014b50) continue
    const [length, local] = [file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)]
    if (
      !file
        .subarray(at + 46, at + 46 + length)
        .toString()
        .includes(name)
    )
      continue
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    return inflateRawSync(file.subarray(start, start + file.readUInt32LE(at + 20))).toString()
  }
  return assert.fail(`there is no ${name}`)
}

test('AR-10 a Word document has real headings and table heads, and the same words at the foot of every sheet', async () => {
  const { type, content } = await documentOf(shown, 'docx')
  assert.match(type, /wordprocessingml/)
  const body = unzip(content, 'word/document.xml')
  assert.match(body, /Heading1.*Who &amp; what/s)
  assert.match(body, /<w:tblHeader\/>/)
  assert.match(body, /One #strong\[two\]/)
  const foot = unzip(content, 'word/footer1.xml')
  for (const said of [
    'OFFICIAL-SENSITIVE',
    'Copy for Hollis Brand',
    'Produced on 24 November 2026 at 3:30pm',
  ])
    assert.ok(foot.includes(said), said)
})

test('many documents are made one after another, in Welsh too, and each is whole', async () => {
  const made = await Promise.all(
    ['en', 'cy', 'en'].map((lang) => documentOf({ ...shown, lang: lang as 'en' | 'cy' }, 'pdf')),
  )
  for (const { content } of made) assert.match(content.subarray(-10).toString(), /%%EOF/)
})

test('only the two forms are known, and a page offers both', () => {
  assert.deepEqual([{ as: 'pdf' }, { as: 'docx' }, { as: 'exe' }, {}, null].map(formatAsked), [
    'pdf',
    'docx',
    undefined,
    undefined,
    undefined,
  ])
  assert.match(render(documentLinks('?at=1', 'en')), /href="\?at=1&amp;as=pdf".*href="\?at=1&amp;as=docx"/)
})
