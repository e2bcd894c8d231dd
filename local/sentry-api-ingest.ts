import { decodeBody, type EnvelopeItem, parseEnvelope } from './envelope.ts'
import type { PartReply, PartRequest } from './part.ts'
import { addCronDetector } from './sentry-api-alerts.ts'
import { groupEvent } from './sentry-api-group.ts'
import { eventOf } from './sentry-api-records.ts'
import type { Crumb, EventRecord, SentryState, Stored } from './sentry-api-state.ts'

/** What sends through the DSN: events become findable by id after a while, check-ins make their monitor. */
export function takeEnvelope(request: PartRequest, state: SentryState, projectId: string): PartReply {
  const key = /sentry_key=([\w-]+)/.exec(`${request.headers['x-sentry-auth'] ?? ''} ${request.query}`)?.[1]
  if (key !== state.publicKey) return refused('Sentry: invalid or disabled key')
  if (projectId !== state.project.id) return refused('event submission rejected with_reason: ProjectId')
  const { header, items } = parseEnvelope(decodeBody(request.raw, request.headers['content-encoding']))
  takeItems(items, state)
  return { status: 200, body: header.event_id ? { id: header.event_id } : {} }
}

export function takeItems(items: EnvelopeItem[], state: SentryState) {
  for (const { type, payload } of items) {
    if (type === 'event') takeEvent(payload as Sent, state)
    if (type === 'session') takeSessions(payload as SentSessions, state)
    if (type === 'check_in') takeCheckIn(payload as SentCheckIn, state)
  }
}

function refused(text: string): PartReply {
  return { status: 403, body: { detail: text } }
}

type Sent = {
  event_id?: string
  timestamp?: number
  message?: string
  level?: string
  release?: string
  environment?: string
  tags?: Record<string, string>
  fingerprint?: string[]
  user?: { id?: string }
  exception?: {
    values?: { value?: string; mechanism?: { handled?: boolean }; stacktrace?: { frames?: SentFrame[] } }[]
  }
  breadcrumbs?: SentCrumb[]
}
type SentCrumb = { category?: string; message?: string; level?: string; timestamp?: number }
type SentFrame = {
  filename?: string
  function?: string
  lineno?: number
  in_app?: boolean
  context_line?: string
}

function takeEvent(sent: Sent, state: SentryState) {
  const event = recordOf(sent, state)
  const thrown = sent.exception?.values?.at(-1)
  const key = sent.fingerprint?.join('|') ?? event.message
  groupEvent(state, event, { key, isUnhandled: thrown?.mechanism?.handled === false })
  state.events.push(event)
}

function recordOf(sent: Sent, state: SentryState): EventRecord {
  const thrown = sent.exception?.values?.at(-1)
  return eventOf({
    ...(sent.event_id ? { eventId: sent.event_id.replaceAll('-', '') } : {}),
    message: thrown?.value ?? (typeof sent.message === 'string' ? sent.message : 'event'),
    level: sent.level ?? 'error',
    release: sent.release ?? null,
    environment: sent.environment ?? 'production',
    // Sentry keeps every tag as text.
    tags: Object.fromEntries(Object.entries(sent.tags ?? {}).map(([key, value]) => [key, String(value)])),
    user: sent.user?.id ?? null,
    ...(sent.timestamp ? { at: new Date(sent.timestamp * 1000).toISOString() } : {}),
    breadcrumbs: (sent.breadcrumbs ?? []).map(crumbOf),
    frames: (thrown?.stacktrace?.frames ?? []).map(frameOf),
    visibleAtMs: Date.now() + state.visibleAfterMs,
  })
}

function crumbOf({ category = '', message = '', level = 'info', timestamp = 0 }: SentCrumb): Crumb {
  return { category, message, level, timestamp: new Date(timestamp * 1000).toISOString() }
}

function frameOf(frame: SentFrame): EventRecord['frames'][number] {
  const lineNo = frame.lineno ?? 0
  const context: [number, string][] = frame.context_line === undefined ? [] : [[lineNo, frame.context_line]]
  return {
    filename: frame.filename ?? '',
    function: frame.function ?? '',
    lineNo,
    inApp: frame.in_app ?? false,
    context,
  }
}

type SentCheckIn = { monitor_slug: string; status: string; environment?: string; monitor_config?: SentConfig }
type SentConfig = { schedule?: { type: string; value: unknown; unit?: string }; [field: string]: unknown }

function takeCheckIn(
  { monitor_slug: slug, status, environment, monitor_config }: SentCheckIn,
  state: SentryState,
) {
  const at = new Date().toISOString()
  let monitor = state.monitors.find((one) => one.slug === slug)
  if (!monitor) {
    const made: Stored = { id: String(state.nextId++), name: slug, config: configOf(monitor_config) }
    monitor = { ...made, slug, status: 'active', checkIns: [] }
    state.monitors.push(monitor)
    addCronDetector(state, monitor)
  }
  monitor.checkIns.push({ status, environment: environment ?? 'production', at })
}

function configOf({ schedule, ...rest }: SentConfig = {}) {
  const every = schedule?.type === 'interval' ? [schedule.value, schedule.unit] : schedule?.value
  return { ...rest, schedule_type: schedule?.type, schedule: every }
}

type SentSessions = {
  attrs?: { release?: string; environment?: string }
  aggregates?: { started: string; exited?: number; errored?: number; crashed?: number }[]
}

function takeSessions({ attrs, aggregates = [] }: SentSessions, state: SentryState) {
  const { release = '', environment = 'production' } = attrs ?? {}
  for (const { started, exited = 0, errored = 0, crashed = 0 } of aggregates) {
    const at = `${new Date(started).toISOString().slice(0, 13)}:00:00Z`
    state.sessions.push({ release, environment, at, healthy: exited, errored, crashed })
  }
}
