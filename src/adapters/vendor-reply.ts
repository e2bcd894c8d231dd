import type { IncomingHttpHeaders } from 'node:http'
import type { FailureKind } from '../errors.ts'

type Reply = {
  status: number
  vendorCode?: string | undefined
  retryAfterMs?: number | undefined
  kind?: FailureKind | undefined
}

/** What a vendor answered instead of what was asked for: its status and the code of its error, never its text. */
export class VendorReply extends Error {
  readonly status: number
  readonly vendorCode: string | undefined
  readonly retryAfterMs: number | undefined
  /** Set where the answer is no answer, whatever its status says. */
  readonly kind: FailureKind | undefined
  constructor({ status, vendorCode, retryAfterMs, kind }: Reply) {
    super('The vendor did not answer what was asked')
    this.name = 'VendorReply'
    this.status = status
    this.vendorCode = vendorCode
    this.retryAfterMs = retryAfterMs
    this.kind = kind
  }

  static from({
    status,
    headers,
    body,
  }: {
    status: number
    headers: IncomingHttpHeaders
    body: Buffer
  }): VendorReply {
    const seconds = Number(headers['retry-after'] ?? Number.NaN)
    return new VendorReply({
      status,
      vendorCode: findCode(body.toString('utf8', 0, 4_096)),
      retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined,
      kind: status >= 300 && status < 400 ? 'redirect' : undefined,
    })
  }
}

// PostgREST: code; OpenAI: error.code; Redis: the first words of error. All are closed vocabularies, or it is not taken.
function findCode(text: string): string | undefined {
  try {
    const { code, error } = JSON.parse(text)
    const redis = typeof error === 'string' ? error.match(/^[\w ]{1,40}/)?.[0] : undefined
    return [code, error?.code, error?.type, redis].find(
      (candidate) => typeof candidate === 'string' && /^[\w ]{1,40}$/.test(candidate),
    )
  } catch {
    return undefined
  }
}
