import { decodeBody, type Envelope, type EnvelopeItem, parseEnvelope } from './envelope.ts'
import { createKeptTexts } from './kept-texts.ts'
import { startListener } from './listener.ts'
import { type Part, type PartReply, type PartRequest, startPart } from './part.ts'
import { createSentryView, type SentryView } from './sentry-view.ts'
import { createSink, type Sink } from './sink.ts'
import { serveSink } from './sink-server.ts'
import { openTelemetryDir } from './telemetry-dir.ts'

export type SentryIngest = Part &
  Sink & {
    dsn: string
    /** Where an engine keeps what this ingest did not take: one folder for each, so that none finds another's leavings. */
    telemetryDir: string
    /** Where the sink answers GET /items?type= and DELETE /items: its own port, so that no fault can close it. */
    sinkUrl: string
    /** Every envelope as it came, uncompressed: what a search for leaked secrets must read. */
    envelopes(): readonly string[]
    /** A copy of every envelope goes there from now on. */
    forwardTo(spotlightUrl: string): void
    /** The same as Sentry's web API shows it, under the same address. */
    view: SentryView
  }

const publicKey = '0123456789abcdef0123456789abcdef'
const project = { id: '4501', slug: 'lucia-engine', name: 'Lucia Engine' }

export async function startSentryIngest(
  ports: { port?: number; sinkPort?: number; dataDir?: string } = {},
): Promise<SentryIngest> {
  const sink = createSink()
  const texts = createKeptTexts()
  const view = createSentryView(sink, { publicKey, project })
  let spotlightUrl: string | null = null
  const telemetryDir = await openTelemetryDir(ports.dataDir)
  const sinkListener = await startListener(serveSink({ ...sink, clear }), ports.sinkPort)
  const part = await startPart({
    name: 'sentry',
    ...(ports.port === undefined ? {} : { port: ports.port }),
    handle,
    rateLimited: () => rateLimit,
    wrongCredentials: () => refusal(403, 'event submission rejected with_reason: ProjectId'),
    failed: (status) => refusal(status, status === 413 ? tooLarge : 'internal server error'),
    close: async () => void (await Promise.all([sinkListener.shut(), telemetryDir.close()])),
  })

  function handle(request: PartRequest): PartReply {
    if (request.method !== 'POST' || request.path !== `/api/${project.id}/envelope/`)
      return view.answer(request)
    if (!hasKey(request)) return refusal(403, 'event submission rejected with_reason: ProjectId')
    const read = readEnvelope(request)
    if (!read) return refusal(400, 'invalid envelope')
    if (read.envelope.items.some(isTooLarge)) return refusal(413, tooLarge)
    texts.keep(read.text)
    sink.add(read.envelope.items)
    if (spotlightUrl) forward(spotlightUrl, read.text)
    return { status: 200, body: { id: read.envelope.header.event_id } }
  }

  function clear() {
    texts.clear()
    sink.clear()
  }

  const dsn = `http://${publicKey}@127.0.0.1:${part.port}/${project.id}`
  return {
    ...part,
    ...sink,
    clear,
    dsn,
    telemetryDir: telemetryDir.path,
    sinkUrl: sinkListener.url,
    envelopes: texts.all,
    forwardTo: (url) => {
      spotlightUrl = url
    },
    view,
  }
}

const maxEventBytes = 1_000_000
const isTooLarge = ({ type, bytes }: EnvelopeItem) => type === 'event' && bytes > maxEventBytes
const tooLarge =
  "envelope exceeded size limits for type 'event' (https://develop.sentry.dev/sdk/envelopes/#size-limits)"

const rateLimit: PartReply = {
  ...refusal(429, 'Sentry dropped data due to a quota or internal rate limit being reached.'),
  headers: { 'retry-after': '60', 'x-sentry-rate-limits': '60:error:organization:error_usage_exceeded' },
}

function refusal(status: number, detail: string): PartReply {
  return { status, body: { detail, causes: [] } }
}

function hasKey({ query, headers }: PartRequest) {
  return (
    query.get('sentry_key') === publicKey || headers['x-sentry-auth']?.includes(`sentry_key=${publicKey}`)
  )
}

function readEnvelope({ raw, headers }: PartRequest): { envelope: Envelope; text: string } | null {
  try {
    const body = decodeBody(raw, headers['content-encoding'])
    return { envelope: parseEnvelope(body), text: body.toString() }
  } catch {
    return null
  }
}

// A viewer that is closed, or not yet open, is nobody's failure.
function forward(spotlightUrl: string, body: string) {
  const headers = { 'content-type': 'application/x-sentry-envelope' }
  const signal = AbortSignal.timeout(2000)
  fetch(`${spotlightUrl}/stream`, { method: 'POST', body, headers, signal })
    .then((answer) => answer.arrayBuffer())
    .catch(() => undefined)
}
