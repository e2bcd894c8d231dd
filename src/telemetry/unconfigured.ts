import type { Dependency } from '../errors.ts'
import type { Guard } from './guard.ts'

/** A part whose keys are not set, which only happens outside production: it fails at every call, like one that is down. */
export function createUnconfigured(guard: Guard) {
  return <T extends object>(dependency: Dependency): T => {
    const call = {
      dependency,
      operation: 'unconfigured',
      timeoutMs: 1_000,
      classify: () => ({ kind: 'config' as const }),
    }
    const fail = () => guard(call, () => Promise.reject(new Error('not configured')))
    return new Proxy({} as T, { get: () => fail })
  }
}
