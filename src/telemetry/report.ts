import { captureException, isInitialized, type SeverityLevel } from '@sentry/node'
import { type Dependency, DependencyError } from '../errors.ts'
import { createFailureCounts } from './failure-counts.ts'
import { log } from './log.ts'
import { watchLoop } from './loop-block.ts'
import { culpritOf, NonError, Notice, readable, toError } from './reportable.ts'
import { currentRequest } from './request-context.ts'
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
  user?: { id: string; email?: string } | undefined
}
type Told = { error: Error; about: Complete; id?: string }
type Complete = Required<Omit<About, 'user'>> & Pick<About, 'user'>

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
  const told = findTold(thrown)
  if (told) return told.id
  const occurrence: Told = { error: toError(thrown), about: complete(thrown, about) }
  const { area, kind, operation } = occurrence.about
  const key = `${area}|${kind}|${operation}`
  counts.add(key)
  storm.add(key, occurrence)
  remember(thrown, occurrence.id)
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
  const { error, about } = latest
  writeDown(latest, count)
  if (!isInitialized() || (about.level !== 'fatal' && Math.random() >= sampleRate)) return
  // The SDK drops an error that it has seen, also where it failed anew: whether it is new is decided here.
  Reflect.set(error, '__sentry_captured__', false)
  latest.id = captureException(error, (scope) => {
    scope.setLevel(about.level)
    scope.setFingerprint(['lucia', about.area, about.kind, about.operation])
    scope.setTags(about.tags)
    if (about.user) scope.setUser(about.user)
    scope.setTransactionName(String(about.tags.route ?? 'engine'))
    for (const [name, context] of Object.entries(about.contexts)) scope.setContext(name, context)
    scope.setContext('storm', count satisfies StormCount)
    return scope
  })
}

// What is told is in the log too, as often and no oftener. Who ends the process or gives a notice writes a line of its own.
function writeDown({ error, about }: Told, { suppressed_since_last }: StormCount): void {
  if (about.level === 'fatal' || error instanceof Notice) return
  const { area, kind, operation } = about
  const { requestId } = about.tags
  const failure = { failure: `${area}|${kind}|${operation}`, count: 1 + suppressed_since_last, requestId }
  log[about.level === 'warning' ? 'warn' : 'error']({ ...failure, err: error }, 'Failed')
}

function tellOverflow(counts: Record<string, number>): void {
  const suppressed = Object.values(counts).reduce((sum, count) => sum + count, 0) - 1
  const about = complete(undefined, {
    area: 'telemetry',
    kind: 'overflow',
    operation: 'report',
    level: 'warning',
    contexts: { incident: counts },
  })
  const at = new Date().toISOString()
  send({
    latest: { error: new Notice('More kinds of failure in a minute than are sent'), about },
    count: { suppressed_since_last: suppressed, total: suppressed + 1, first_at: at, last_at: at },
  })
}

function complete(thrown: unknown, about: About): Complete {
  const request = currentRequest()
  const own = thrown instanceof DependencyError ? describe(thrown) : describeBug(thrown)
  const { area, operation, kind, level } = { ...own, ...about }
  const tags = {
    dependency: area,
    operation,
    kind,
    failure_kind: kind,
    route: request?.route,
    requestId: request?.requestId,
    ...own.tags,
    ...about.tags,
  }
  return { area, operation, kind, level, tags, contexts: about.contexts ?? {}, user: request?.operator }
}

function describe({ dependency, operation, failure, attempts }: DependencyError) {
  const level: SeverityLevel = [
    'rate_limit',
    'context_length',
    'no_content',
    'multiplicity',
    'constraint',
  ].includes(failure.kind)
    ? 'warning'
    : 'error'
  const tags = {
    upstream_status: failure.upstreamStatus ?? 'none',
    attempts,
    retryable: failure.retryable !== undefined,
    vendor_code: failure.vendorCode,
    page: ['auth', 'quota'].includes(failure.kind) || undefined,
  }
  return { area: dependency, operation, kind: failure.kind, level, tags }
}

function describeBug(thrown: unknown) {
  const isError = thrown instanceof Error && !(thrown instanceof NonError)
  return {
    area: 'app' as Area,
    operation: isError ? culpritOf(thrown) : 'outside',
    kind: isError ? 'unexpected' : 'non_error',
    level: 'error' as SeverityLevel,
    tags: {},
  }
}

// An error counts as told within the request that told it, and so do the errors it wraps or that wrap it.
function findTold(thrown: unknown): { id: string | undefined } | undefined {
  const reported = currentRequest()?.reported
  const link = reported && chainOf(thrown).find((error) => reported.has(error))
  return link && { id: reported.get(link) }
}

function remember(thrown: unknown, id: string | undefined): void {
  const reported = currentRequest()?.reported
  if (reported) for (const error of chainOf(thrown)) reported.set(error, id)
}

function chainOf(thrown: unknown, chain: object[] = []): object[] {
  if (typeof thrown !== 'object' || thrown === null || chain.includes(thrown) || chain.length >= 20)
    return chain
  chain.push(thrown)
  if (thrown instanceof AggregateError) for (const inner of thrown.errors) chainOf(inner, chain)
  return 'cause' in thrown ? chainOf(thrown.cause, chain) : chain
}
