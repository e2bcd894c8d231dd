import { randomInt } from 'node:crypto'
import {
  expressIntegration,
  getClient,
  httpIntegration,
  init,
  linkedErrorsIntegration,
  type NodeOptions,
  nativeNodeFetchIntegration,
} from '@sentry/node'
import { machineContext } from './machine-context.ts'
import { scrubBreadcrumb, scrubLog, scrubSpan } from './scrub.ts'
import { scrubOrLess } from './scrub-or-less.ts'
import { sourceLines } from './source-lines.ts'
import type { House } from './spool/keep-house.ts'
import { keepMirror, type Mirror } from './spool/keep-mirror.ts'
import { createSpoolTransport } from './spool/spool-transport.ts'

export type SentryConfig = {
  dsn: string | undefined
  environment: string
  release: string | undefined
  /** Where telemetry waits while Sentry is away. */
  telemetryDir?: string | undefined
  tracesSampleRate?: number | undefined
  profileSessionSampleRate?: number | undefined
}

export type TelemetryState = 'off' | 'delivered' | 'waiting' | 'rejected'

let house: House | undefined
let handOver: (() => Promise<void>) | undefined

/**
 * Sentry with its parts chosen by hand: nothing is captured but by `report`, nothing is collected but what `scrub` lets out.
 * The SDK's own choice would collect bodies, drop repeats silently and cost a third of a request.
 */
export async function initSentry({
  dsn,
  environment,
  release,
  telemetryDir,
  tracesSampleRate,
  profileSessionSampleRate,
}: SentryConfig): Promise<void> {
  if (!dsn) return
  const { transport, begin } = createSpoolTransport({ dir: telemetryDir, release })
  init({
    dsn,
    environment,
    // An absent release would make the SDK look into some 45 variables of build machines: only '' means none.
    release: release ?? '',
    defaultIntegrations: false,
    integrations: [
      linkedErrorsIntegration(),
      // None that waits: what is captured is on disk when `report` returns.
      sourceLines,
      machineContext,
      ...(tracesSampleRate === undefined ? [] : tracing()),
      ...(profileSessionSampleRate === undefined ? [] : await profiling()),
    ],
    // 0 would not be off: it costs more than a third of a request.
    ...(tracesSampleRate === undefined ? { enableRuntimeChannelInjection: false } : { tracesSampleRate }),
    ...(profileSessionSampleRate === undefined
      ? {}
      : { profileSessionSampleRate, profileLifecycle: 'trace' }),
    transport,
    ...nothingPrivate,
    ...onlyOurTraces(dsn),
  } as NodeOptions)
  house = begin()
}

/** What became of the last thing that was told: an engine whose DSN is wrong must not look well. */
export function telemetryState(): TelemetryState {
  const last = house?.delivery.last()
  if (!last) return 'off'
  if (last === 'refused') return 'rejected'
  return last === 'away' || last === 'limited' ? 'waiting' : 'delivered'
}

/** Sends what is waiting, and gives up after the time: the SDK's own limit is applied twice. */
export async function flushSentry(timeoutMs: number): Promise<void> {
  await noLongerThan(timeoutMs, getClient()?.flush(timeoutMs))
}

/** From now on the mirror takes what cannot be sent, and gives what others could not send. */
export function mirrorTelemetry(mirror: Mirror): void {
  if (house) handOver = keepMirror(house, mirror)
}

/** What Sentry did not get goes to the mirror, where there is one; what the mirror does not get in time stays on disk. */
export async function handOverTelemetry(timeoutMs: number): Promise<void> {
  await noLongerThan(timeoutMs, handOver?.())
}

async function noLongerThan(
  timeoutMs: number,
  work: Promise<unknown> | PromiseLike<unknown> | undefined,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, timeoutMs)
  await Promise.race([work, promise])
  clearTimeout(timer)
}

const nothingPrivate = {
  spotlight: false,
  // The spool keeps its own account; the SDK would call lost what is only late.
  sendClientReports: false,
  maxBreadcrumbs: 20,
  maxValueLength: 1_000,
  includeLocalVariables: false,
  includeServerName: false,
  tracePropagationTargets: [],
  dataCollection: {
    userInfo: false,
    cookies: false,
    httpHeaders: { request: false, response: false },
    httpBodies: [],
    urlQueryParams: false,
    genAI: { inputs: false, outputs: false },
    mcp: { inputs: false, outputs: false },
    graphQL: { document: false, variables: false },
    databaseQueryData: false,
    stackFrameVariables: false,
  },
  beforeSend: scrubOrLess,
  beforeBreadcrumb: scrubBreadcrumb,
  beforeSendSpan: scrubSpan,
  beforeSendLog: scrubLog,
} satisfies NodeOptions

// A trace from outside is gone on with only where it is of our organisation. A DSN on a host of one's own names none:
// there it is a number that nobody outside can know.
function onlyOurTraces(dsn: string) {
  const namesOrganisation = /^o\d+\./.test(new URL(dsn).hostname)
  return { strictTraceContinuation: true, ...(namesOrganisation ? {} : { orgId: randomInt(1, 2 ** 47) }) }
}

// Sessions and breadcrumbs are our own: the SDK's call a 500 healthy when nothing was thrown.
function tracing() {
  return [
    httpIntegration({ sessions: false, breadcrumbs: false }),
    nativeNodeFetchIntegration({ breadcrumbs: false }),
    expressIntegration({ shouldHandleError: () => false }),
  ]
}

// A native module, loaded only by those who profile.
async function profiling() {
  const { nodeProfilingIntegration } = await import('@sentry/profiling-node')
  return [nodeProfilingIntegration()]
}
