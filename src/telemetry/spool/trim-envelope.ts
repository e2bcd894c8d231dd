import { gzipSync } from 'node:zlib'
import type { ErrorEvent, Exception, StackFrame } from '@sentry/node'
import { joinEnvelope, readEnvelope } from './envelope.ts'

const mostRawBytes = 1_000_000
const mostPackedBytes = 200_000
const trimmedBytes = 100_000

/** Whether Sentry would take it, as far as is known. */
export function isTooLarge(raw: Buffer): boolean {
  if (raw.length <= mostPackedBytes) return false
  return raw.length > mostRawBytes || gzipSync(raw).length > mostPackedBytes
}

/** The envelope with its event cut down to what a small one needs; what is large beside the event is left out. */
export function trimEnvelope(raw: Buffer): Buffer | undefined {
  const { header, items } = readEnvelope(raw)
  const item = items.find(({ header: { type } }) => type === 'event')
  if (!item) return undefined
  const body = Buffer.from(JSON.stringify(trimEvent(JSON.parse(item.body.toString()))))
  return joinEnvelope({ header, items: [{ ...item, body }] })
}

function trimEvent(event: ErrorEvent): ErrorEvent {
  let trimmed: ErrorEvent = { ...event, tags: { ...event.tags, truncated: 'true' } }
  for (const cut of cuts) {
    trimmed = cut(trimmed)
    if (Buffer.byteLength(JSON.stringify(trimmed)) <= trimmedBytes) return trimmed
  }
  return trimmed
}

// From what is missed least to what alone must stay.
const cuts: ((event: ErrorEvent) => ErrorEvent)[] = [
  (event) =>
    withExceptions({ ...event, breadcrumbs: event.breadcrumbs?.slice(-5) ?? [] }, (exception) => ({
      ...exception,
      value: exception.value?.slice(0, 1_000) ?? '',
      ...withFrames(exception, ({ pre_context: _, post_context: __, ...frame }) => frame),
    })),
  ({ event_id, timestamp, platform, level, release, environment, fingerprint, tags, exception, contexts }) =>
    withExceptions(
      {
        type: undefined,
        ...(event_id && { event_id }),
        ...(timestamp && { timestamp }),
        ...(platform && { platform }),
        ...(level && { level }),
        ...(release && { release }),
        ...(environment && { environment }),
        fingerprint: fingerprint?.slice(0, 8).map((part) => part.slice(0, 100)) ?? [],
        tags: Object.fromEntries(
          Object.entries(tags ?? {})
            .slice(-50)
            .map(shorten),
        ),
        ...(exception && { exception }),
        ...(contexts?.storm && { contexts: { storm: contexts.storm } }),
      },
      ({ type = 'Error', value = '', stacktrace }) => ({
        type: type.slice(0, 100),
        value: value.slice(0, 200),
        ...withFrames({ stacktrace: stacktrace && { frames: stacktrace.frames?.slice(-10) ?? [] } }, bare),
      }),
    ),
]

function withExceptions(event: ErrorEvent, change: (exception: Exception) => Exception): ErrorEvent {
  const values = event.exception?.values?.slice(0, 3).map(change)
  return values ? { ...event, exception: { values } } : event
}

function withFrames(
  { stacktrace }: { stacktrace?: Exception['stacktrace'] | undefined },
  change: (frame: StackFrame) => StackFrame,
) {
  return stacktrace ? { stacktrace: { frames: stacktrace.frames?.map(change) ?? [] } } : {}
}

function bare({ filename, function: name, lineno, colno, in_app }: StackFrame): StackFrame {
  return {
    filename: filename?.slice(0, 200) ?? '',
    function: name?.slice(0, 100) ?? '?',
    ...(lineno && { lineno }),
    ...(colno && { colno }),
    ...(in_app !== undefined && { in_app }),
  }
}

function shorten([name, value]: [string, unknown]): [string, string] {
  return [name.slice(0, 50), String(value).slice(0, 200)]
}
