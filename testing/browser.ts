import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './system.ts'

// WCAG 2.2 AA and what comes before it.
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
// The last list given is the one that holds, so it repeats what playwright turns off and would be felt here. A new renderer for
// each document makes every page that carries axe wait for it to be sent again.
const WITHOUT = [
  'RenderDocument',
  'PaintHolding',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'LensOverlay',
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--in-process-gpu',
  `--disable-features=${WITHOUT.join(',')}`,
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A real browser, without a screen. Whoever opens it closes it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: FLAGS })

/** Gives axe to every page these windows will open. To send it to a page costs ten times what it costs to load there. */
export const carryAxe = (windows: BrowserContext | Page): Promise<unknown> =>
  windows.addInitScript({ content: AXE })

/** What axe finds wrong with the page as it stands, one line each. Our pages have no frames, which this would not look into. */
export function violationsOf(page: Page): Promise<string[]> {
  const options = JSON.stringify({ runOnly: STANDARD, resultTypes: ['violations'] })
  return page.evaluate<string[]>(
    `axe.run(${options}).then(({ violations }) => violations.map(({ id, help, nodes }) =>
      id + ': ' + help + ' (' + nodes.map((node) => node.html.slice(0, 160)).join(' | ') + ')'))`,
  )
}
