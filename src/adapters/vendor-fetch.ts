import type { FailureKind } from '../errors.ts'

/** What a vendor answered instead of what was asked for: its status and the code of its error, never its text. */
export class VendorReply extends Error {
  readonly status: number
  readonly vendorCode: string | undefined
  readonly retryAfterMs: number | undefined
  /** Set where the answer is no answer, whatever its status says. */
  readonly kind: FailureKind | undefined
  constructor(reply: {
    status: number
    vendorCode?: string | undefined
    retryAfterMs?: number | undefined
    kind?: FailureKind
  }) {
    super('The vendor answered with an error')
    this.name = 'VendorReply'
    this.status = reply.status
    this.vendorCode = reply.vendorCode
    this.retryAfterMs = reply.retryAfterMs
    this.kind = reply.kind
  }
}

const mostBytes = 1024 * 1024

/**
 * fetch as the vendors' clients may use it: no redirect, no more than a megabyte, JSON or an error. The body is read here,
 * so that one signal bounds the whole of it, and an error becomes a throw before any client can turn it into an empty success.
 */
export async function vendorFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'error' })
  const body = await readBody(response)
  if (!response.ok) throw failedReply(response, body)
  if (!/json/i.test(response.headers.get('content-type') ?? ''))
    throw new VendorReply({ status: response.status, kind: 'bad_response' })
  return new Response(body, { status: response.status, headers: response.headers })
}

async function readBody(response: Response): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new VendorReply({ status: response.status, kind: 'too_large' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function failedReply({ status, headers }: Response, body: Buffer): VendorReply {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return new VendorReply({
    status,
    vendorCode: findCode(body.toString('utf8', 0, 4_096)),
    retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined,
  })
}

// PostgREST: code; OpenAI: error.code; Redis: the first word of error. All are closed vocabularies of capitals or snake case.
function findCode(text: string): string | undefined {
  try {
    const { code, error } = JSON.parse(text)
    const candidates = [
      code,
      error?.code,
      error?.type,
      typeof error === 'string' ? error.match(/^(?:ERR )?[\w ]{1,40}/)?.[0] : undefined,
    ]
    return candidates.find((candidate) => typeof candidate === 'string' && /^[\w ]{1,40}$/.test(candidate))
  } catch {
    return undefined
  }
}
