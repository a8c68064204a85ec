import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Paper } from './blocks.ts'
import { COMPILER } from './compiler.ts'

// Makes PDF documents for the process that started it. The compiler keeps a little memory of each, so its parent replaces it now and then.

type Compiler = { pdf(what: object, options: object): Buffer }
type Made = { NodeCompiler: { create(options: object): Compiler } }

const require = createRequire(import.meta.url)
const { NodeCompiler } = require(COMPILER) as Made
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf')] }],
})

process.on('message', (paper: Paper) => {
  try {
    const pdf = compiler.pdf(
      { mainFilePath: join(import.meta.dirname, 'paper.typ'), inputs: { paper: JSON.stringify(paper) } },
      { pdfStandard: 'ua-1' },
    )
    process.send?.({ pdf: pdf.toString('base64') })
  } catch (error) {
    process.send?.({ problem: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
