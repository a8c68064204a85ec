import type { Visitor } from '#testing/server.ts'

/** A date as the three boxes of its field. */
export const dated = (name: string, date: string): Record<string, string> => {
  const [year = '', month = '', day = ''] = date.split('-')
  return {
    [`${name}-day`]: String(Number(day)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  }
}

export const FROM_AGENCY = { sourceKind: 'agency', source: 'Housing file of March' }

export const HOME = { use: 'home', lines: '14 Aldermere Row, Swindon', postcode: 'sn1 9zz', ...FROM_AGENCY }

/** Records a fact by its page and returns its address, from the link on the page of the person. */
export async function factOf(
  visitor: Visitor,
  personId: string,
  kind: string,
  fields: Record<string, string>,
): Promise<string> {
  const answer = await visitor.post(`/people/${personId}/facts/new/${kind}`, fields)
  if (answer.status !== 303) throw new Error(`${kind} was not recorded: ${answer.words}`)
  const listed = (await visitor.api.get(`/api/v1/people/${personId}/facts`)).json() as {
    facts: { factId: string; kind: string; recordedAt: string }[]
  }
  const mine = listed.facts.filter((fact) => fact.kind === kind)
  return `/people/${personId}/facts/${mine[0]?.factId}`
}

/** The entry that a change would be made from. */
export async function standsOf(visitor: Visitor, fact: string): Promise<string> {
  const form = await visitor.get(`${fact}/correct`)
  return form.page.querySelector('input[name=stands]')?.getAttribute('value') ?? ''
}
