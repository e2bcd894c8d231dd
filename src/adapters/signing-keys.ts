import type { KeyObject } from 'node:crypto'
import { notice } from '../telemetry/report.ts'
import { currentRequest, runInRequest } from '../telemetry/request-context.ts'

export type KeysById = ReadonlyMap<string, KeyObject>

export type SigningKeys = {
  /** The key of that id, or null where the issuer has none. Throws where that cannot be found out. */
  find(kid: string): Promise<KeyObject | null>
  /** True while keys are held that are good enough to verify with. */
  isReady(): boolean
  /** Loads the keys where none are held, and never throws: who needs them will hear of it. */
  prepare(): Promise<void>
}

export type SigningKeysOptions = {
  issuer: 'cf_access' | 'clerk'
  /** Told whether keys are held all the same: then a failure is not the caller's. */
  load: (isHolding: boolean) => Promise<KeysById>
  clock?: () => number
}

const stale = 'Signing keys cannot be renewed: those at hand are used for a day'
const freshMs = 10 * 60_000
const usableMs = 24 * 60 * 60_000
const betweenAsksMs = 30_000
const betweenColdAsksMs = 5_000

/**
 * An issuer's public keys, kept for a day although its address is down. Ids that nobody knows cost one load in 30 s
 * together, however many arrive; a rotated key is found by the first token that names it.
 */
export function createSigningKeys({ issuer, load, clock = Date.now }: SigningKeysOptions): SigningKeys {
  let keys: KeysById = new Map()
  let loadedAt = Number.NEGATIVE_INFINITY
  let askAgainAt = Number.NEGATIVE_INFINITY
  let failure: unknown
  let pending: Promise<void> | undefined

  async function find(kid: string): Promise<KeyObject | null> {
    const key = isReady() ? keys.get(kid) : undefined
    if (key) {
      if (isOld() && clock() >= askAgainAt) void reload()
      return key
    }
    if (mayAsk()) await askFor(kid)
    if (failure) throw failure
    return keys.get(kid) ?? null
  }

  async function prepare() {
    if (!isReady() && mayAsk()) await reload()
  }

  async function askFor(kid: string) {
    const wasReady = isReady()
    await reload()
    if (!failure && (wasReady || !keys.has(kid))) askAgainAt = clock() + betweenAsksMs
  }

  function reload(): Promise<void> {
    pending ??= outlivingRequest(() => load(isReady()))
      .then(keep, fail)
      .finally(() => {
        pending = undefined
      })
    return pending
  }

  function keep(loaded: KeysById) {
    keys = loaded
    loadedAt = clock()
    failure = undefined
  }

  function fail(cause: unknown) {
    failure = cause
    askAgainAt = clock() + (isReady() ? betweenAsksMs : betweenColdAsksMs)
    if (isReady()) notice(stale, { area: issuer, operation: 'keys', kind: 'stale_keys' })
  }

  const mayAsk = () => pending !== undefined || clock() >= askAgainAt
  const isReady = () => clock() - loadedAt < usableMs
  const isOld = () => clock() - loadedAt >= freshMs

  return { find, isReady, prepare }
}

// Many requests wait for one load: it may not end because the client of the first one hung up.
function outlivingRequest<T>(load: () => Promise<T>): Promise<T> {
  const request = currentRequest()
  if (!request) return load()
  const { signal } = new AbortController()
  return runInRequest({ ...request, signal, deadlineAt: Number.POSITIVE_INFINITY }, load)
}
