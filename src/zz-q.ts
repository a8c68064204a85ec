import pg from 'pg'
import { joinEmbedded } from './platform/db/embedded.ts'
const s = await joinEmbedded({ dataDir: process.env.D })
const c = new pg.Client({ connectionString: s.url().replace(/\/postgres(\?|$)/, '/parapet$1') }); await c.connect()
for (const q of process.argv.slice(2)) console.table((await c.query(q)).rows)
await c.end(); process.exit(0)
