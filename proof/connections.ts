import { readFileSync, writeFileSync } from 'node:fs'
import type { Env } from './engines.ts'

const addresses = [
  'LUCIA_OPENAI_BASE_URL',
  'SUPABASE_URL',
  'UPSTASH_REDIS_REST_URL',
  'CLERK_API_URL',
  'CF_ACCESS_TEAM_DOMAIN',
  'SENTRY_DSN',
]

/** Where the engines of a row went, and whether anybody had told them to. */
export function createConnections(file: string) {
  const told = new Set<string>()
  writeFileSync(file, '')
  return {
    preload: ['--import', './proof/watch-connections.ts'],
    env: { PROOF_CONNECTIONS: file },
    tell(env: Env): void {
      for (const name of addresses) {
        const url = URL.parse(env[name] ?? '')
        if (url) told.add(url.hostname).add(url.host)
      }
    },
    untold: () => [...new Set(readFileSync(file, 'utf8').split('\n'))].filter((to) => to && !told.has(to)),
  }
}
