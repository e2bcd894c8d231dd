import { setTimeout as sleep } from 'node:timers/promises'
import type { Reason } from '../check.ts'
import { networkReason } from '../network-reason.ts'
import type { Watch } from './watch.ts'

export type Health = { status: number; release: string | null; environment: string | null }
export type FailedProbe = { reason: Reason; text: string }
export type EngineSeen = { health: Health | null; failures: FailedProbe[] }

const attempts = 3

/** /health of the running engine, up to three times: one lost request says little, three in a row say enough. */
export async function askEngine({ target, terminal, limits }: Watch): Promise<EngineSeen> {
  const failures: FailedProbe[] = []
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    terminal.progress(`asking the running engine (${attempt})`)
    const seen = await askOnce(`${target.engineUrl}/health`, {
      env: terminal.env,
      timeoutMs: limits.timeoutMs,
    })
    if ('status' in seen) return { health: seen, failures }
    failures.push(seen)
    if (seen.reason === 'auth' || seen.reason === 'network-tls') break
    if (attempt < attempts) await sleep(limits.probePauseMs)
  }
  return { health: null, failures }
}

type Asking = { env: Record<string, string | undefined>; timeoutMs: number }

async function askOnce(url: string, { env, timeoutMs }: Asking): Promise<Health | FailedProbe> {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { headers: accessHeaders(env), signal, redirect: 'manual' })
    return read(response.status, await response.text())
  } catch (cause) {
    const { reason, code } = networkReason(cause)
    return { reason, text: code }
  }
}

function accessHeaders(env: Record<string, string | undefined>): Record<string, string> {
  const { CF_ACCESS_CLIENT_ID: id, CF_ACCESS_CLIENT_SECRET: secret } = env
  return id && secret ? { 'cf-access-client-id': id.trim(), 'cf-access-client-secret': secret.trim() } : {}
}

function read(status: number, text: string): Health | FailedProbe {
  if ([301, 302, 303, 307, 401, 403].includes(status)) {
    return {
      reason: 'auth',
      text: `${status}: Access is in front; set CF_ACCESS_CLIENT_ID and CF_ACCESS_CLIENT_SECRET`,
    }
  }
  if (status !== 200) return { reason: 'evidence', text: `answered ${status}` }
  try {
    const { release = null, environment = null } = JSON.parse(text) as Partial<Health>
    return { status, release, environment }
  } catch {
    return { reason: 'evidence', text: 'answered 200 with something that is no JSON' }
  }
}
