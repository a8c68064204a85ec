import type { Scene } from './acting.ts'
import { AREAS } from './cast.ts'
import type { Part } from './parts.ts'
import { deal } from './people.ts'

const FACTS = '/api/v1/people/:personId/facts'
const RECORD = { sourceKind: 'agency', source: 'Our own record' }
const STREETS = ['Alder Row', 'Bramble Close', 'Candle Street', 'Down View', 'Kettle Lane'] as const

/** One thing more that is known of a person, in turns. */
const MORE = [
  { kind: 'vehicle', answers: { registration: 'PX12 ABC', what: 'Silver estate car', ...RECORD } },
  { kind: 'mark', answers: { where: 'Left forearm', what: 'Tattoo of an anchor', ...RECORD } },
  {
    kind: 'interpreter',
    answers: { language: 'Polish', need: 'interpreter-for-speech', sourceKind: 'person' },
  },
  { kind: 'occupation', answers: { what: 'Warehouse work at night', ...RECORD } },
  { kind: 'adjustment', answers: { what: 'A room without stairs', sourceKind: 'person' } },
  { kind: 'online', answers: { service: 'A chess site', handle: 'rook.and.pawn', ...RECORD } },
] as const

/** The referrer writes down where somebody lives and one thing more, each with its source. */
export async function recordWhatIsKnown(scene: Scene, part: Part, personId: string): Promise<void> {
  const { n, referrer } = part
  const address = {
    use: 'home',
    lines: `${2 + n} ${deal(STREETS, n)}, ${AREAS[part.area].name}`,
    from: `20${10 + (n % 12)}-0${1 + (n % 9)}-15`,
    ...RECORD,
  }
  await scene.send(referrer, FACTS, { personId }, { kind: 'address', answers: address })
  await scene.send(referrer, FACTS, { personId }, deal(MORE, n))
}
