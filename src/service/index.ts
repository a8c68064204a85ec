export { serveHealth } from './health.ts'
