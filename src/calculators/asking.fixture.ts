import assert from 'node:assert/strict'
import type { Visitor } from '#testing/server.ts'

type Values = Record<string, unknown>

/** What the interface of a calculator answers. */
export type Told = {
  answer: Values
  possible: { name: string; answer: Values }[]
  working: { text: string; source: { document: string; at: string; confidence: string } }[]
}

export type Problem = { at: string; text: string }

/** Asks calculators by their interface, as anybody may. */
export const asking = (anybody: Visitor) => ({
  async ask(key: string, answers: object): Promise<Told> {
    const response = await anybody.postJson(`/api/v1/calculators/${key}`, answers)
    assert.equal(response.status, 200, response.text)
    return response.json() as Told
  },
  async refused(key: string, answers: object): Promise<Problem[]> {
    const response = await anybody.postJson(`/api/v1/calculators/${key}`, answers)
    assert.equal(response.status, 400, response.text)
    return (response.json() as { problems: Problem[] }).problems
  },
})

/** Where the problems are. */
export const places = (problems: readonly Problem[]): string[] => problems.map(({ at }) => at).sort()
