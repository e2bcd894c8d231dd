import type { RequestHandler } from 'express'
import type { LastSeen } from '../telemetry/gate.ts'
import type { TelemetryState } from '../telemetry/init-sentry.ts'

export type HealthOptions = {
  release: string | undefined
  environment: string
  isDraining: () => boolean
  isReady: () => boolean
  /** What is missing is looked for again: nobody else will, once no work is sent here. */
  lookAgain: () => void
  lastSeen: () => LastSeen
  telemetry: () => TelemetryState
}

// Without these no answer about records can be given; the others cost only their own part of it.
const vital = ['supabase'] as const

/** Whether the process lives. It asks nobody: a vendor's outage must not restart the engine. */
export function createHealth({ release, environment }: HealthOptions): RequestHandler {
  return (_request, response) => {
    response.json({
      status: 'ok',
      release: release ?? null,
      environment,
      uptimeSeconds: Math.round(process.uptime()),
    })
  }
}

/** Whether to send work here. Who is an operator also sees each part as it was last seen, and whether Sentry hears. */
export function createReady(options: HealthOptions): RequestHandler {
  const { isDraining, isReady, lookAgain, lastSeen, telemetry } = options
  return (_request, response) => {
    const seen = lastSeen()
    const isMissing = !isReady() || vital.some((name) => seen[name]?.ok === false)
    if (isMissing) lookAgain()
    const status = isDraining() ? 'draining' : isMissing ? 'unavailable' : 'ready'
    response.status(status === 'ready' ? 200 : 503)
    const parts = response.locals.operator ? { dependencies: seen, telemetry: telemetry() } : {}
    response.json({ status, ...parts })
  }
}
