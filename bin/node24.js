import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain JavaScript, because the Node that starts it may be too old to read TypeScript.

const NEEDED = 24
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program on Node 24: in this process when it is new enough, otherwise in the Node that npm installed with us.
 * @param {string} script the address of the calling file (`import.meta.url`)
 * @param {() => Promise<unknown>} program imports the program itself
 */
export async function onNode24(script, program) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
    await program()
    return
  }
  const node = installedNode()
  if (node === undefined) {
    console.error(
      `This needs Node ${NEEDED} or later, and this is Node ${process.versions.node}. Run "npm ci", which installs it, then try again.`,
    )
    process.exit(1)
  }
  runInstead(node, [...process.execArgv, fileURLToPath(script), ...process.argv.slice(2)])
}

function installedNode() {
  try {
    const require = createRequire(import.meta.url)
    const home = dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`))
    const node = join(home, 'bin', 'node')
    return existsSync(node) ? node : undefined
  } catch {
    return undefined
  }
}

function runInstead(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  const pass = (signal) => {
    // In a terminal, Ctrl-C has already reached the child too; a second one could cut its shutdown short.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of PASSED_ON) process.on(signal, pass)
  child.on('error', (error) => {
    console.error(`Node ${NEEDED} could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const name of PASSED_ON) process.off(name, pass)
    process.kill(process.pid, signal)
  })
}
