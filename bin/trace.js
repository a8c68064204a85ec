#!/usr/bin/env node
import { onNode24 } from './node24.js'

await onNode24(import.meta.url, () => import('../scripts/trace.ts'))
