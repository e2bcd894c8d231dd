import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

// V8 would take the records of one reading for long-lived and keep thousands of them: docs/decisions/0013.
setFlagsFromString('--no-allocation-site-pretenuring')

// Kept beside the packages and not where others may write; where that cannot be written, starting takes a little longer.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))
await import('./preload.ts')
