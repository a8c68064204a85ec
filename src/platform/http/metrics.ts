import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Figures for operators. Labels are route patterns and outcomes: never an id, a name or an address. */
export const registry = new Registry()

export const requestSeconds = new Histogram({
  name: 'parapet_request_seconds',
  help: 'Time to answer a request, by route pattern and status class.',
  labelNames: ['route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
})

const outcomes = new Counter({
  name: 'parapet_outcomes_total',
  help: 'Acts done, refused and failed, by route pattern.',
  labelNames: ['route', 'outcome'],
  registers: [registry],
})

export const poolConnections = new Gauge({
  name: 'parapet_pool_connections',
  help: 'Connections of the web pool to the database, by state.',
  labelNames: ['state'],
  registers: [registry],
})

/** Counts one outcome of a route. */
export function countOutcome(route: string, outcome: 'done' | 'refused' | 'fault'): void {
  outcomes.inc({ route, outcome })
}
