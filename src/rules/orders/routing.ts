import { cite, type Source } from '../source.ts'

/** Who is told of what, by which kind of task. */
export type Route = { to: readonly ('police' | 'mappa-agencies')[]; task: string; source: Source }

/** CO-03, CO-12, CO-02: what an agency learns about somebody that the police, as applicants for orders, have to know. */
export type Learned =
  | { kind: 'foreign-matter'; sexualOffence: boolean }
  | { kind: 'serious-sexual-harm'; offender: boolean }
  | { kind: 'danger-to-children' }
  | { kind: 'breach' }

/** Who is told of something an agency has learned; null when nothing has to be passed on. */
export function routeOf(learned: Learned): Route | null {
  switch (learned.kind) {
    case 'foreign-matter':
      return learned.sexualOffence
        ? { to: ['police'], task: 'overseas-conviction', source: cite('london', '13.7.35, 13.7.38') }
        : null
    case 'serious-sexual-harm':
      return learned.offender
        ? { to: ['mappa-agencies', 'police'], task: 'preventative-order', source: cite('london', '13.7.41') }
        : null
    case 'danger-to-children':
      return { to: ['police'], task: 'preventative-order', source: cite('london', '13.7.45') }
    case 'breach':
      return { to: ['police'], task: 'breach-of-order', source: cite('london', '13.7.42, 13.7.46, 13.7.48') }
  }
}
