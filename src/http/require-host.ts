import type { RequestHandler } from 'express'
import { InvalidRequest } from '../errors.ts'

/** Serves the hosts it is told of, all of them if it is told of none, and never a request that names two. */
export function createRequireHost(hosts: readonly string[]): RequestHandler {
  const known = new Set(hosts.map((host) => host.toLowerCase()))
  return (request, _response, next) => {
    const [host = '', ...others] = request.headersDistinct.host ?? []
    const name = host.toLowerCase().replace(/:\d+$/, '')
    if (others.length > 0 || (known.size > 0 && !known.has(name))) throw new InvalidRequest('host.unknown')
    next()
  }
}
