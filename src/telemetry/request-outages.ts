import type { Dependency } from '../errors.ts'
import { currentRequest } from './request-context.ts'

// By what every context made from one request shares.
const outages = new WeakMap<object, Set<Dependency>>()

/** Whether this vendor has failed the request that is being answered. */
export function hasFailedHere(dependency: Dependency): boolean {
  const request = currentRequest()
  return request !== undefined && outages.get(request.reported)?.has(dependency) === true
}

export function noteFailedHere(dependency: Dependency): void {
  const request = currentRequest()
  if (request) outages.set(request.reported, (outages.get(request.reported) ?? new Set()).add(dependency))
}
