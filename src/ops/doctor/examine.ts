import { access, constants } from 'node:fs/promises'
import { type Check, fail, partial, pass, skipped } from '../check.ts'
import { listVariables, lookAtVariables } from './look-at-variables.ts'
import { visitVendor } from './visit-vendor.ts'
import { visits } from './visits.ts'

type Env = Record<string, string | undefined>
type Options = { env: Env; timeoutMs: number }

/** Everything that the engine needs from outside, looked at from here. Nothing is written anywhere. */
export async function examine({ env, timeoutMs }: Options): Promise<Check[]> {
  const variables = listVariables(env)
  const wrong = new Set(variables.flatMap(({ name, problem }) => (problem ? [name] : [])))
  // A value that the engine would refuse is sent to nobody.
  const usable = Object.fromEntries(Object.entries(withOwnKey(env)).filter(([name]) => !wrong.has(name)))
  const asked = await Promise.all(visits.map((visit) => visitVendor(visit, { env: usable, timeoutMs })))
  return [lookAtVariables(variables), ...asked, clock(asked), await telemetryFolder(env)]
}

function withOwnKey(env: Env): Env {
  return { ...env, LUCIA_OPENAI_API_KEY: env.LUCIA_OPENAI_API_KEY?.trim() || env.OPENAI_API_KEY }
}

const tolerableSkewMs = 5_000

function clock(asked: Check[]): Check {
  const about = {
    name: 'clock',
    risk: 'tokens are refused as not yet valid or as expired',
    next: 'let the system keep its time (timedatectl set-ntp true)',
  }
  const skews = asked.flatMap(({ facts }) =>
    typeof facts?.clockSkewMs === 'number' ? [facts.clockSkewMs] : [],
  )
  const skewMs = skews.toSorted((a, b) => a - b)[Math.floor(skews.length / 2)]
  if (skewMs === undefined) return { ...about, ...skipped('no-data', 'nobody told the time') }
  const facts = { skewMs }
  if (Math.abs(skewMs) <= tolerableSkewMs) return { ...about, ...pass('agrees with the vendors', { facts }) }
  return {
    ...about,
    ...fail('evidence', `differs by ${Math.round(skewMs / 1000)} s from the vendors`, { facts }),
  }
}

async function telemetryFolder(env: Env): Promise<Check> {
  const about = {
    name: 'telemetry folder',
    risk: 'what Sentry did not take yet is lost with the process',
    next: 'make LUCIA_TELEMETRY_DIR a folder that the engine may write',
  }
  const path = env.LUCIA_TELEMETRY_DIR?.trim()
  if (!path) return { ...about, ...pass('the system’s temporary one') }
  try {
    await access(path, constants.W_OK)
    return { ...about, ...pass('can be written') }
  } catch {
    return { ...about, ...partial('config', 'is not there or cannot be written by this user') }
  }
}
