import { type Check, type Finding, fail, partial, pass, type Reason, skipped } from '../check.ts'
import { type FocusReply, NotAsked, sendRequest } from '../focus-client.ts'
import type { Visit } from './visits.ts'

type Env = Record<string, string | undefined>
type Options = { env: Env; timeoutMs: number }

/** Reaches one vendor as the engine would, and says how long it took and what to do. */
export async function visitVendor(visit: Visit, { env, timeoutMs }: Options): Promise<Check> {
  const about = { name: visit.name, risk: visit.risk, next: '' }
  const missing = visit.needs.filter((name) => !env[name]?.trim())
  if (missing.length > 0) {
    const next = `set ${missing.join(' and ')}`
    return { ...about, ...skipped('config', `not asked: ${missing.join(', ')} not set`), next }
  }
  return { ...about, ...(await ask(visit, { env, timeoutMs })) }
}

async function ask(visit: Visit, { env, timeoutMs }: Options): Promise<Finding> {
  const given = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))
  const { url, init } = visit.request(Object.fromEntries(given))
  if (!URL.canParse(url)) return fail('config', 'its address is none', { next: visit.unknown })
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const reply = await sendRequest(url, { ...init, redirect: 'manual', signal })
    return judge(visit, reply, env)
  } catch (error) {
    if (!(error instanceof NotAsked)) throw error
    return unreached(error, timeoutMs)
  }
}

function judge(visit: Visit, reply: FocusReply, env: Env): Finding {
  const { status } = reply
  const facts = { status, ms: Math.round(reply.ms), clockSkewMs: skewOf(reply) }
  if (status === 401 || status === 403)
    return fail('auth', `refuses the key (${status})`, { facts, next: visit.refused })
  if (status === 429) return partial('rate-limited', 'asks for patience (429)', { facts, next: later })
  if (status >= 500) return partial('server', `fails (${status})`, { facts, next: later })
  if (status !== 200)
    return fail('config', `does not know what was asked (${status})`, { facts, next: visit.unknown })
  const body = findJson(reply.text)
  const problem = body === undefined ? 'what answers does not speak JSON' : visit.judge(body, env)
  return problem
    ? fail('config', problem, { facts, next: visit.unknown })
    : pass(`answers in ${facts.ms} ms`, { facts })
}

const later = 'run again in a minute; if it stays, look at the status page of the vendor'

function unreached({ reason, message }: NotAsked, timeoutMs: number): Finding {
  const late = reason === 'network-timeout' ? ` within ${timeoutMs} ms` : ''
  return (mend[reason] ? fail : partial)(reason, `${message}${late}`, {
    next: mend[reason] ?? 'run again where there is a network',
  })
}

const mend: Partial<Record<Reason, string>> = {
  'network-tls':
    'do not go on: find out who answers with this certificate (a proxy, a wrong address, the clock)',
  config: 'its address is none; set it again',
}

// Tokens are valid for a minute: a clock that is off lets nobody in.
function skewOf({ headers }: FocusReply): number | null {
  const theirs = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(theirs) ? null : Date.now() - theirs
}

function findJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return undefined
  }
}
