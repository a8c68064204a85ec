import type { AreaKey, UserKey } from './cast.ts'
import type { Side } from './concerns/index.ts'

/** Who speaks for each side in an area. Brackenshire is small, and some speak for two. */
export const SPEAKERS = {
  aldermere: {
    police: 'tamsin',
    probation: 'orla',
    prison: 'prue',
    housing: 'hollis',
    children: 'sacha',
    health: 'nerys',
    victims: 'vesper',
  },
  brackenshire: {
    police: 'rafe',
    probation: 'fern',
    prison: 'pascoe',
    housing: 'gwen',
    children: 'gwen',
    health: 'idris',
    victims: 'fern',
  },
} as const satisfies Record<AreaKey, Record<Side, UserKey>>

/** Who co-ordinates, chairs and takes minutes in an area. At level 3 somebody senior chairs. */
export const OFFICERS = {
  aldermere: {
    coordinator: 'corin',
    chairs: { 2: 'petra', 3: 'magnus' },
    minuteTaker: 'miles',
    panel: ['ines', 'lorimer', 'petra'],
  },
  brackenshire: { coordinator: 'bryn', chairs: { 2: 'fabian', 3: 'fabian' }, minuteTaker: 'mina', panel: [] },
} as const satisfies Record<
  AreaKey,
  { coordinator: UserKey; chairs: Record<2 | 3, UserKey>; minuteTaker: UserKey; panel: readonly UserKey[] }
>

/** Those who neither contribute nor attend: they keep the profile, read the audit trail or advise. Everybody else confirms the protocol first. */
export const ASIDE: readonly UserKey[] = ['adair', 'audra', 'lettice']

/** Who speaks for a side in the matter of the nth person. */
export function speakerOf(area: AreaKey, side: Side, n: number): UserKey {
  if (area === 'aldermere' && side === 'probation') return n % 2 === 0 ? 'orla' : 'joss'
  return SPEAKERS[area][side]
}
