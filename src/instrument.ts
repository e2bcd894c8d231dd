import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Kept beside the packages and not where others may write; where that cannot be written, starting takes a little longer.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))
await import('./preload.ts')
