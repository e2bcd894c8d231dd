import type { Dependency, Failure, FailureKind } from '../errors.ts'
import { type Breaker, createBreaker } from './breaker.ts'
import { createBulkhead } from './bulkhead.ts'
import { createRetryBudget } from './retry-budget.ts'

export type LastSeen = Partial<Record<Dependency, { ok: boolean; at: string; kind?: FailureKind }>>

/** All that stands between the engine and one vendor. */
export type Gate = {
  breaker: Breaker
  bulkhead: ReturnType<typeof createBulkhead>
  retries: ReturnType<typeof createRetryBudget>
  see: (kind?: FailureKind) => void
}

// Outcomes that say something about this call and nothing about the vendor's health.
const harmless = new Set([
  'context_length',
  'constraint',
  'multiplicity',
  'no_content',
  'conflict',
  'bulkhead',
  'emfile',
])

export function createGates() {
  const gates = new Map<Dependency, Gate>()
  const seen: LastSeen = {}

  function gateOf(dependency: Dependency): Gate {
    const known = gates.get(dependency)
    if (known) return known
    const see = (kind?: FailureKind) => {
      seen[dependency] = { ok: kind === undefined, at: new Date().toISOString(), ...(kind ? { kind } : {}) }
    }
    const gate = { breaker: createBreaker(), bulkhead: createBulkhead(), retries: createRetryBudget(), see }
    gates.set(dependency, gate)
    return gate
  }

  return { gateOf, lastSeen: (): LastSeen => ({ ...seen }) }
}

/** What a failed call tells of the vendor: true where it speaks against the vendor and not only against the call. */
export function noteFailure(
  { breaker, see }: Gate,
  { kind, retryAfterMs }: Failure,
  isProbe: boolean,
): boolean {
  if (harmless.has(kind)) {
    breaker.release(isProbe)
    return false
  }
  see(kind)
  const askedForMs = kind === 'rate_limit' || kind === 'quota' ? (retryAfterMs ?? 0) : 0
  breaker.fail({ isProbe, holdMs: askedForMs })
  return true
}
