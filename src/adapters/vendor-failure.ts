import type { Failure } from '../errors.ts'
import { findNetworkFailure } from '../telemetry/network-failure.ts'
import { VendorReply } from './vendor-reply.ts'

type ByReply = (reply: VendorReply) => Failure | undefined

/** Classifies a thrown thing: what this vendor's own codes mean first, then what any status means, then the network. */
export function createClassify(byReply: ByReply): (cause: unknown) => Failure {
  return (cause) => {
    const reply = findReply(cause)
    if (!reply) return findNetworkFailure(cause) ?? { kind: 'bad_response' }
    const { status: upstreamStatus, vendorCode, retryAfterMs, kind } = reply
    const failure = kind ? { kind } : (byReply(reply) ?? byStatus(upstreamStatus))
    return {
      upstreamStatus,
      ...(vendorCode ? { vendorCode } : {}),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...failure,
    }
  }
}

function byStatus(status: number): Failure {
  if (status === 401) return { kind: 'auth' }
  if (status === 403) return { kind: 'permission' }
  if (status === 408 || status === 504) return { kind: 'timeout' }
  if (status === 413) return { kind: 'too_large' }
  if (status === 429) return { kind: 'rate_limit' }
  if (status >= 500) return { kind: '5xx', retryable: 'read' }
  return { kind: 'bad_response' }
}

function findReply(cause: unknown): VendorReply | undefined {
  let link = cause
  for (let depth = 0; depth < 5 && link instanceof Error; depth += 1) {
    if (link instanceof VendorReply) return link
    link = link.cause
  }
  return undefined
}
