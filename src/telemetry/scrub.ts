import type { Breadcrumb, ErrorEvent, Exception, Log, NodeOptions, StackFrame } from '@sentry/node'
import { safeMessage } from './safe-error.ts'
import { scrubText, scrubValue } from './scrub-text.ts'

type Span = Parameters<NonNullable<NodeOptions['beforeSendSpan']>>[0]

// Deny by default: what is not named here does not leave.
const contexts = new Set([
  'runtime',
  'os',
  'app',
  'device',
  'trace',
  'focus_run',
  'storm',
  'startup',
  'refusals',
  'incident',
  'drill',
])
const crumbData = new Set([
  'attempt',
  'breaker',
  'bytes',
  'count',
  'dependency',
  'duration_ms',
  'items',
  'kind',
  'lane',
  'method',
  'operation',
  'outcome',
  'reason',
  'retry_in_ms',
  'route',
  'source',
  'status',
  'strength',
  'timeout_ms',
  'variable',
])
const spanData =
  /^(sentry\.(op|origin|source|sample_rate|environment)|http\.(request\.method|response\.status_code|route)|lucia\.[a-z_]+|server\.address)$/
const deviceData = ['arch', 'memory_size', 'free_memory', 'processor_count']

/** The event with nothing in it but what is allowed, and no secret in what is allowed. */
export function scrubEvent(event: ErrorEvent): ErrorEvent {
  const {
    event_id,
    timestamp,
    start_timestamp,
    platform,
    level,
    release,
    environment,
    sdk,
    type,
    transaction,
    fingerprint,
    tags,
  } = event
  return defined({
    event_id,
    timestamp,
    start_timestamp,
    platform,
    level,
    release,
    environment,
    sdk: sdk && { name: sdk.name, version: sdk.version },
    type,
    transaction: transaction && scrubText(transaction, 100),
    fingerprint: fingerprint?.map((part) => scrubText(part, 100)),
    tags: tags && scrubTags(tags),
    user: event.user && defined({ id: event.user.id, email: event.user.email }),
    message: event.message && scrubText(event.message),
    exception: event.exception && { values: event.exception.values?.slice(0, 6).map(scrubException) ?? [] },
    breadcrumbs: event.breadcrumbs?.slice(-20).flatMap((crumb) => scrubBreadcrumb(crumb) ?? []),
    contexts: event.contexts && scrubContexts(event.contexts),
  }) as ErrorEvent
}

/** Only breadcrumbs of our own making, with data whose names are known. */
export function scrubBreadcrumb(crumb: Breadcrumb): Breadcrumb | null {
  if (!/^(guard|http|story|boot|auth)$/.test(crumb.category ?? '')) return null
  const { category, level, message, timestamp, type, data } = crumb
  return defined({
    category,
    level,
    timestamp,
    type,
    message: message && scrubText(message, 200),
    data: data && pick(data, (key) => crumbData.has(key)),
  }) as Breadcrumb
}

export function scrubSpan(span: Span): Span {
  // A release is a commit, and would pass for a secret.
  const { 'sentry.release': release, ...attributes } = span.attributes
  return {
    ...span,
    name: scrubText(span.name.split('?')[0] ?? '', 100),
    attributes: {
      ...pick(attributes, (key) => spanData.test(key)),
      ...(release ? { 'sentry.release': release } : {}),
    },
  }
}

export function scrubLog(entry: Log): Log {
  return {
    ...entry,
    message: scrubText(String(entry.message)),
    attributes: pick(entry.attributes ?? {}, (key) => crumbData.has(key) || key === 'fingerprint'),
  }
}

function scrubException({ type = 'Error', value = '', stacktrace, mechanism }: Exception): Exception {
  return defined({
    type: scrubText(type, 80),
    value: scrubText(safeMessage(type, value)),
    stacktrace: stacktrace && {
      frames:
        stacktrace.frames
          ?.filter((frame) => isCode(frame, value))
          .slice(-50)
          .map(scrubFrame) ?? [],
    },
    mechanism:
      mechanism &&
      defined({
        type: mechanism.type,
        handled: mechanism.handled,
        exception_id: mechanism.exception_id,
        parent_id: mechanism.parent_id,
        source: mechanism.source,
      }),
  }) as Exception
}

// Of a message with several lines the SDK takes for a frame whatever follows an "at".
function isCode({ filename = '' }: StackFrame, message: string): boolean {
  return !message.includes('\n') || (/^(\/|node:)/.test(filename) && !message.includes(filename))
}

// A source line is ours and public to whoever has the repository, but a key may stand in it by mistake; local variables
// are never taken.
function scrubFrame({ vars: _, pre_context, context_line, post_context, ...frame }: StackFrame): StackFrame {
  return {
    ...frame,
    ...(pre_context ? { pre_context: pre_context.map(scrubLine) } : {}),
    ...(context_line ? { context_line: scrubLine(context_line) } : {}),
    ...(post_context ? { post_context: post_context.map(scrubLine) } : {}),
  }
}

function scrubLine(line: string): string {
  return scrubText(line, 200)
}

function scrubTags(tags: NonNullable<ErrorEvent['tags']>) {
  return Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [
      name,
      name === 'requestId' || typeof value !== 'string' ? value : scrubText(value, 200),
    ]),
  )
}

function scrubContexts(all: NonNullable<ErrorEvent['contexts']>): ErrorEvent['contexts'] {
  const kept = pickRaw(all, (name) => contexts.has(name))
  // Sentry's own ids of a trace are random; what else is long and hexadecimal is not let through.
  return Object.fromEntries(
    Object.entries(kept).map(([name, context]) => {
      if (name === 'trace')
        return [
          name,
          pickRaw(context ?? {}, (key) =>
            ['trace_id', 'span_id', 'parent_span_id', 'op', 'status'].includes(key),
          ),
        ]
      if (name === 'device') return [name, pick(context ?? {}, (key) => deviceData.includes(key))]
      return [name, scrubValue(context)]
    }),
  ) as ErrorEvent['contexts']
}

function pick(data: Record<string, unknown>, isAllowed: (key: string) => boolean): Record<string, never> {
  return scrubValue(pickRaw(data, isAllowed)) as Record<string, never>
}

function pickRaw<T>(data: Record<string, T>, isAllowed: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => isAllowed(key)))
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== ''),
  ) as T
}
