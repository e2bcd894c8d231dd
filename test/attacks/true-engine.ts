import { startCloud } from '../../local/cloud.ts'
import { startEngine } from '../../local/engine.ts'
import { operatorRole } from '../../local/operators.ts'

export type TrueEngine = Awaited<ReturnType<typeof startTrueEngine>>
export type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

const unlimited = { LUCIA_RATE_PER_MINUTE: '1000000', LUCIA_RATE_PER_HOUR: '10000000' }

type Env = Record<string, string>

/** The engine by its start command on the whole local cloud, and what an attacker can send and see. */
export async function startTrueEngine(env: Env | ((cloudEnv: Env) => Env) = {}) {
  const cloud = await startCloud()
  const { PATH } = process.env
  const cloudEnv = cloud.engineEnv()
  const own = typeof env === 'function' ? env(cloudEnv) : env
  const starting = startEngine({ env: { ...(PATH && { PATH }), ...cloudEnv, ...unlimited, ...own } })
  starting.catch(() => cloud.close())
  const engine = await starting
  const { access, clerk, supabase, upstash, openai, sentry } = cloud.parts
  const [ana, ben] = cloud.operators
  if (!ana || !ben) throw new Error('the local cloud has two operators')

  async function ask({
    method = 'POST',
    path = '/admin/operator-focus',
    headers = {},
    body = question,
  }: Ask) {
    const reply = await fetch(`${engine.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'manual',
      ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
    })
    const text = await reply.text()
    return { status: reply.status, headers: reply.headers, text, ...read(text) }
  }

  return {
    access,
    clerk,
    sentry,
    supabase,
    upstash,
    openai,
    mend: cloud.mend,
    engine,
    port: engine.port,
    ana,
    ben,
    service: cloud.service,
    ask,
    /** A session token of an operator, as good as Clerk's own but for these claims. */
    mintSession: (claims: object = {}, header?: object) =>
      clerk.mint({ metadata: { role: operatorRole }, ...claims }, header),
    /** How often the engine asked for records, sessions or words: what a refused request may not cause. */
    work: () => [supabase, upstash, openai].reduce((sum, part) => sum + part.requests.total(), 0),
    /** Who the log says a request was for. */
    askedBy: (requestId: string) => lineOf(engine.lines(), requestId)?.operator,
    /** What Sentry was told under that fingerprint. */
    events: (area: string, kind: string) =>
      sentry.items('event', ({ fingerprint }) => fingerprint?.[1] === area && fingerprint[2] === kind),
    close: async () => {
      await engine.stop()
      await cloud.close()
    },
  }
}

const question = JSON.stringify({ message: 'What matters most right now?' })

function read(text: string): { body: Record<string, unknown>; code: unknown } {
  try {
    const body = JSON.parse(text)
    return { body, code: body?.code }
  } catch {
    return { body: {}, code: undefined }
  }
}

function lineOf(lines: readonly string[], requestId: string) {
  const line = lines.findLast((text) => text.includes(requestId) && text.includes('"route"'))
  return line ? JSON.parse(line) : undefined
}
