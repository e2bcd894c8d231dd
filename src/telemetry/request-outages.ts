import type { Dependency } from '../errors.ts'
import { currentRequest, type RequestContext } from './request-context.ts'

const outages = new WeakMap<RequestContext, Set<Dependency>>()

/** Whether this vendor has failed the request that is being answered. */
export function hasFailedHere(dependency: Dependency): boolean {
  const request = currentRequest()
  return request !== undefined && outages.get(request)?.has(dependency) === true
}

export function noteFailedHere(dependency: Dependency): void {
  const request = currentRequest()
  if (request) outages.set(request, (outages.get(request) ?? new Set()).add(dependency))
}
