import type { RequestHandler } from 'express'
import type { LastSeen } from '../telemetry/gate.ts'

export type HealthOptions = {
  release: string | undefined
  environment: string
  isDraining: () => boolean
  lastSeen: () => LastSeen
}

// Without these no answer about records can be given; the others cost only their own part of it.
const vital = ['supabase', 'cf_access', 'clerk'] as const

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

/** Whether to send work here. Who is an operator also sees each part as it was last seen. */
export function createReady({ isDraining, lastSeen }: HealthOptions): RequestHandler {
  return (_request, response) => {
    const seen = lastSeen()
    const status = isDraining()
      ? 'draining'
      : vital.some((name) => seen[name]?.ok === false)
        ? 'unavailable'
        : 'ready'
    response.status(status === 'ready' ? 200 : 503)
    response.json({ status, ...(response.locals.operator ? { dependencies: seen } : {}) })
  }
}
