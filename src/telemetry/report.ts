import { captureException, isInitialized, type SeverityLevel } from '@sentry/node'
import { type Dependency, DependencyError } from '../errors.ts'
import { createFailureCounts } from './failure-counts.ts'
import { log } from './log.ts'
import { watchLoop } from './loop-block.ts'
import { culpritOf, NonError, Notice, readable, toError } from './reportable.ts'
import { currentRequest, type RequestContext } from './request-context.ts'
import { createStorm, type Occurrence, type StormCount } from './storm.ts'

export type Area =
  | Dependency
  | 'app'
  | 'process'
  | 'startup'
  | 'auth'
  | 'access'
  | 'session'
  | 'data'
  | 'model'
  | 'telemetry'
export type About = {
  area?: Area
  operation?: string
  kind?: string
  level?: SeverityLevel
  tags?: Record<string, string | number | boolean | undefined>
  contexts?: Record<string, Record<string, unknown>>
}
type Name = { area: Area; kind: string; operation: string }
/** A failure and where to look when it is sent: of a storm most are only counted, and cost no more than that. */
type Told = Name & { error: Error; about: About; request: RequestContext | undefined; id?: string }

let sampleRate = 1
const storm = createStorm<Told>({ send, overflow: tellOverflow })
const counts = createFailureCounts()
setInterval(storm.sweep, 1_000).unref()
setInterval(counts.say, 60_000).unref()
watchLoop((blockedMs) =>
  notice('The event loop stood still', {
    area: 'process',
    kind: 'event_loop_block',
    operation: 'loop',
    contexts: { incident: { blocked_ms: blockedMs } },
  }),
)

/**
 * The only way to Sentry. One outcome is one event, however often it is passed on, wrapped or thrown again;
 * a storm of it is a count. Returns an id only if the event left for Sentry.
 */
export function report(something: unknown, about: About = {}): string | undefined {
  const thrown = readable(something)
  const request = currentRequest()
  const chain = chainOf(thrown)
  const told = request?.reported.find(({ error }) => chain.includes(error))
  if (told) return told.id
  const { area, kind, operation } = { ...nameOf(thrown), ...about }
  const occurrence: Told = { area, kind, operation, error: toError(thrown), about, request }
  const key = `${area}|${kind}|${operation}`
  counts.add(key)
  storm.add(key, occurrence)
  for (const error of chain) request?.reported.push({ error, id: occurrence.id })
  return occurrence.id
}

/** Something that is worth an event although nothing was thrown. */
export function notice(text: string, about: About): string | undefined {
  return report(new Notice(text), { level: 'warning', ...about })
}

export function setSampleRate(rate: number): void {
  sampleRate = rate
}

/** Sends the counts that are still open. */
export function drainReports(): void {
  storm.drain()
  counts.say()
}

function send({ latest, count }: Occurrence<Told>): void {
  const { error, about, area, kind, operation, request } = latest
  const level = about.level ?? levelOf(error)
  writeDown(latest, { level, ...count })
  if (!isInitialized() || (level !== 'fatal' && Math.random() >= sampleRate)) return
  // The SDK drops an error that it has seen, also where it failed anew: whether it is new is decided here.
  Reflect.set(error, '__sentry_captured__', false)
  latest.id = captureException(error, (scope) => {
    scope.setLevel(level)
    scope.setFingerprint(['lucia', area, kind, operation])
    scope.setTags(tagsOf(latest, count))
    if (request?.operator) scope.setUser(request.operator)
    scope.setTransactionName(request?.route ?? 'engine')
    for (const [name, context] of Object.entries(about.contexts ?? {})) scope.setContext(name, context)
    scope.setContext('storm', count satisfies StormCount)
    return scope
  })
}

// What is told is in the log too, as often and no oftener. Who ends the process or gives a notice writes a line of its own.
function writeDown(
  { error, area, kind, operation, request }: Told,
  { level, suppressed_since_last }: StormCount & { level: SeverityLevel },
): void {
  if (level === 'fatal' || error instanceof Notice) return
  const failure = `${area}|${kind}|${operation}`
  const line = { failure, count: 1 + suppressed_since_last, requestId: request?.requestId, err: error }
  log[level === 'warning' ? 'warn' : 'error'](line, 'Failed')
}

function tellOverflow(counts: Record<string, number>): void {
  const suppressed = Object.values(counts).reduce((sum, count) => sum + count, 0) - 1
  const at = new Date().toISOString()
  send({
    latest: {
      error: new Notice('More kinds of failure in a minute than are sent'),
      area: 'telemetry',
      kind: 'overflow',
      operation: 'report',
      about: { level: 'warning', contexts: { incident: counts } },
      request: undefined,
    },
    count: { suppressed_since_last: suppressed, total: suppressed + 1, first_at: at, last_at: at },
  })
}

function nameOf(thrown: unknown): Name {
  if (thrown instanceof DependencyError)
    return { area: thrown.dependency, kind: thrown.failure.kind, operation: thrown.operation }
  if (thrown instanceof Error && !(thrown instanceof NonError))
    return { area: 'app', kind: 'unexpected', operation: culpritOf(thrown) }
  return { area: 'app', kind: 'non_error', operation: 'outside' }
}

const mild = new Set(['rate_limit', 'context_length', 'no_content', 'multiplicity', 'constraint'])

function levelOf(error: Error): SeverityLevel {
  return error instanceof DependencyError && mild.has(error.failure.kind) ? 'warning' : 'error'
}

function tagsOf(
  { error, about, area, kind, operation, request }: Told,
  { total, suppressed_since_last }: StormCount,
) {
  return {
    dependency: area,
    operation,
    kind,
    failure_kind: kind,
    route: request?.route,
    requestId: request?.requestId,
    incident: error instanceof Notice ? undefined : total > 1 + suppressed_since_last ? 'ongoing' : 'opened',
    ...(error instanceof DependencyError ? vendorTags(error) : {}),
    ...about.tags,
  }
}

function vendorTags({ failure, attempts }: DependencyError) {
  return {
    upstream_status: failure.upstreamStatus ?? 'none',
    attempts,
    retryable: failure.retryable !== undefined,
    vendor_code: failure.vendorCode,
    retry_after: failure.retryAfterMs === undefined ? undefined : Math.ceil(failure.retryAfterMs / 1_000),
    page: ['auth', 'quota'].includes(failure.kind) || undefined,
  }
}

// An error counts as told within the request that told it, and so do the errors it wraps or that wrap it.
function chainOf(thrown: unknown, chain: object[] = []): object[] {
  if (typeof thrown !== 'object' || thrown === null || chain.includes(thrown) || chain.length >= 20)
    return chain
  chain.push(thrown)
  if (thrown instanceof AggregateError) for (const inner of thrown.errors) chainOf(inner, chain)
  return 'cause' in thrown ? chainOf(thrown.cause, chain) : chain
}
