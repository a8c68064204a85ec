import { CompiledQuery } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'

type Node = { 'Node Type': string; 'Actual Loops': number; 'Relation Name'?: string; Plans?: Node[] }

/** Runs a question with every statement explained: how many statements it took, and which of these tables a plan reads from end to end. */
export async function explained(
  tx: Tx,
  large: readonly string[],
  ask: (tx: Tx) => Promise<unknown>,
): Promise<{ statements: number; scans: string[] }> {
  const seen: CompiledQuery[] = []
  const listening = tx.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  })
  const executor = listening.getExecutor()
  const original = executor.executeQuery.bind(executor)
  executor.executeQuery = async (query, ...rest) => {
    seen.push(query)
    return original(query, ...rest)
  }
  await ask(listening)
  const scans = new Set<string>()
  for (const query of seen) {
    const raw = CompiledQuery.raw(`explain (analyze, format json) ${query.sql}`, [...query.parameters])
    const { rows } = await tx.executeQuery<{ 'QUERY PLAN': { Plan: Node }[] }>(raw)
    for (const root of rows[0]?.['QUERY PLAN'] ?? []) collect(root.Plan, large, scans)
  }
  return { statements: seen.length, scans: [...scans] }
}

function collect(node: Node, large: readonly string[], scans: Set<string>): void {
  const table = node['Relation Name'] ?? ''
  // A subplan that the planner wrote down and nobody needed reads nothing.
  if (node['Actual Loops'] === 0) return
  if (node['Node Type'] === 'Seq Scan' && large.includes(table)) scans.add(table)
  for (const child of node.Plans ?? []) collect(child, large, scans)
}
