import type { PartReply, PartRequest } from './part.ts'
import type { SentryState } from './sentry-api-state.ts'

export function detail(status: number, text: string | object): PartReply {
  return { status, body: { detail: text } }
}

export const notFound = () => detail(404, 'The requested resource does not exist')
export const forbidden = () => detail(403, 'You do not have permission to perform this action.')
export const badToken = (text = 'Invalid token') => detail(401, text)

/** As the API limits: no Retry-After, and JSON that calls itself HTML. */
export function tooMany(resetInMs = 1000): PartReply {
  const text = 'You are attempting to use this endpoint too frequently. Limit is 40 requests in 1 seconds'
  const reset = Math.ceil((Date.now() + resetInMs) / 1000)
  return {
    status: 429,
    headers: {
      'content-type': 'text/html',
      'x-sentry-rate-limit-limit': '40',
      'x-sentry-rate-limit-remaining': '0',
      'x-sentry-rate-limit-reset': String(reset),
      'x-sentry-rate-limit-concurrentlimit': '25',
      'x-sentry-rate-limit-concurrentremaining': '25',
    },
    body: JSON.stringify({ detail: text }),
  }
}

export function serverFailure(status: number): PartReply {
  const page = `<!doctype html><html><head><title>${status}</title></head><body><h1>Internal Error</h1></body></html>`
  if (status === 410) return { status, body: { message: 'This API no longer exists.' } }
  return status >= 500 && status !== 500
    ? { status, headers: { 'content-type': 'text/html' }, body: page }
    : detail(status, status === 500 ? 'Internal Error' : 'The request was refused')
}

/** One page and the Link header that leads on: both relations are always there, `results` tells whether to follow. */
export function paged(items: object[], request: PartRequest, state: SentryState): PartReply {
  const asked = Number(request.query.get('limit') ?? request.query.get('per_page') ?? state.pageSize)
  const size = Math.min(asked, state.pageSize)
  const from = Number(request.query.get('cursor')?.split(':')[1] ?? 0)
  const before = link(request, {
    rel: 'previous',
    offset: Math.max(0, from - size),
    results: from > 0,
    back: 1,
  })
  const next = link(request, {
    rel: 'next',
    offset: from + size,
    results: from + size < items.length,
    back: 0,
  })
  return { status: 200, headers: { link: `${before}, ${next}` }, body: items.slice(from, from + size) }
}

type Relation = { rel: string; offset: number; results: boolean; back: 0 | 1 }

function link({ path, headers }: PartRequest, { rel, offset, results, back }: Relation): string {
  const cursor = `0:${offset}:${back}`
  return `<http://${headers.host}${path}?&cursor=${cursor}>; rel="${rel}"; results="${results}"; cursor="${cursor}"`
}
