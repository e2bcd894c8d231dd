import type { RequestHandler } from 'express'
import * as z from 'zod'
import { dependencies, type Failure, InvalidRequest } from '../errors.ts'
import type { Guard } from '../telemetry/guard.ts'

/** Where a failure can be met: at the call of each vendor, and in the engine's own code. */
export const seams = [...dependencies, 'engine'] as const

const drill = z.strictObject({ seam: z.enum(seams) })

// A kind that says nothing of the vendor's health: a drill must not open a breaker, nor make /ready doubt a part.
const classify = (): Failure => ({ kind: 'conflict' })

/** Fails on purpose, once, under the operation `drill`. It exists only where LUCIA_DRILLS is on. */
export function createDrillRoute(guard: Guard): RequestHandler {
  return async (request) => {
    const parsed = drill.safeParse(request.body)
    if (!parsed.success) throw new InvalidRequest('request.invalid', { fields: ['seam'] })
    const { seam } = parsed.data
    if (seam === 'engine') failDrill()
    await guard({ dependency: seam, operation: 'drill', timeoutMs: 1_000, classify }, async () => failDrill())
  }
}

function failDrill(): never {
  throw new Error('A drill: nothing is wrong')
}
