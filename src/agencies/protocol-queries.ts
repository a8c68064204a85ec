import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'

export type Signatory = { agencyId: string; agency: string; posts: string }
export type Protocol = {
  id: string
  title: string
  signedOn: string | null
  replaced: string
  legislation: string
  endedOn: string | null
  version: number
  signatories: Signatory[]
}

const rows = (tx: Tx, areaId: string) =>
  tx
    .selectFrom('protocol')
    .select([
      'id',
      'title',
      'signed_on as signedOn',
      'replaced',
      'legislation',
      'ended_on as endedOn',
      'version',
    ])
    .where('area_id', '=', areaId)

const signatories = (tx: Tx, areaId: string) =>
  tx
    .selectFrom('protocol_signatory as s')
    .innerJoin('agency as a', 'a.id', 's.agency_id')
    .select(['s.protocol_id as protocolId', 's.agency_id as agencyId', 'a.name as agency', 's.posts'])
    .where('s.area_id', '=', areaId)
    .orderBy('a.name')

/** The protocols of an area with who signed them, the latest first. */
export async function listProtocols(tx: Tx, areaId: string): Promise<Protocol[]> {
  const protocols = await rows(tx, areaId)
    .orderBy('signed_on', (to) => to.desc().nullsLast())
    .orderBy('title')
    .execute()
  const signed = await signatories(tx, areaId).execute()
  return protocols.map((each) => ({
    ...each,
    signatories: signed.filter(({ protocolId }) => protocolId === each.id),
  }))
}

/** One protocol of an area. Throws not found. */
export async function getProtocol(tx: Tx, areaId: string, id: string): Promise<Protocol> {
  const protocol = found(await rows(tx, areaId).where('id', '=', id).executeTakeFirst(), 'protocol')
  return { ...protocol, signatories: await signatories(tx, areaId).where('s.protocol_id', '=', id).execute() }
}

/** The protocols that an agency signed and that stand, with the posts that signed for it. */
export function listProtocolsOf(tx: Tx, areaId: string, agencyId: string) {
  return tx
    .selectFrom('protocol as p')
    .innerJoin('protocol_signatory as s', 's.protocol_id', 'p.id')
    .select(['p.id', 'p.title', 's.posts'])
    .where('p.area_id', '=', areaId)
    .where('p.ended_on', 'is', null)
    .where('s.agency_id', '=', agencyId)
    .orderBy('p.title')
    .execute()
}

export type WrittenProtocol = Pick<Protocol, 'title' | 'signedOn' | 'replaced' | 'legislation'> & {
  signatories: readonly { agencyId: string; posts: string }[]
}

const columns = ({ title, signedOn, replaced, legislation }: WrittenProtocol) => ({
  title,
  signed_on: signedOn,
  replaced,
  legislation,
})

/** Adds a protocol with its signatories and returns its id. */
export async function addProtocol(tx: Tx, areaId: string, written: WrittenProtocol): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('protocol')
    .values({ id, area_id: areaId, ...columns(written) })
    .execute()
  await sign(tx, areaId, id, written)
  return id
}

/** Saves a protocol drawn from a version. Throws `EditConflict`. */
export async function saveProtocol(
  tx: Tx,
  { areaId, id, version }: { areaId: string; id: string; version: number },
  written: WrittenProtocol,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('protocol')
      .set({ ...columns(written), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  )
  await tx.deleteFrom('protocol_signatory').where('protocol_id', '=', id).execute()
  await sign(tx, areaId, id, written)
}

async function sign(
  tx: Tx,
  areaId: string,
  id: string,
  { signatories: signed }: WrittenProtocol,
): Promise<void> {
  if (signed.length === 0) return
  const values = signed.map(({ agencyId, posts }) => ({
    protocol_id: id,
    area_id: areaId,
    agency_id: agencyId,
    posts,
  }))
  await tx.insertInto('protocol_signatory').values(values).execute()
}

/** Ends a protocol or lets it stand again. Throws `EditConflict`. */
export async function markProtocol(
  tx: Tx,
  id: string,
  version: number,
  endedOn: string | null,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('protocol')
      .set({ ended_on: endedOn, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  )
}
