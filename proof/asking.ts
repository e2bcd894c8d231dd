import type { Cloud } from '../local/cloud.ts'
import type { FocusAnswer } from '../src/operator-focus/contract.ts'
import { planted } from './canaries.ts'

export type Body = Partial<FocusAnswer> & { code?: string; eventId?: string; fields?: string[] }
export type Reply = { status: number; headers: Headers; text: string; body: Body; ms: number }
export type Question = {
  message?: string
  sessionId?: string | undefined
  body?: unknown
  text?: string
  path?: string
  method?: string
  /** Which of the two operators. */
  operator?: number
  headers?: Record<string, string>
  signal?: AbortSignal
}

const usualQuestion = `What matters most right now? ${planted.question} asked`

/** Asks as an operator's browser would, with everything in the headers that may not be seen again. */
export function createAsking(cloud: Cloud, url: () => string) {
  const heard: string[] = []
  const turns = new Map<string, Set<string>>()

  async function ask(question: Question = {}): Promise<Reply> {
    const startedAt = performance.now()
    const { method = 'POST', path = '/admin/operator-focus', operator = 0, signal, headers } = question
    const response = await fetch(`${url()}${path}`, {
      method,
      headers: { ...headersOf(question), ...cloud.operators[operator]?.headers, ...headers },
      ...(['GET', 'HEAD'].includes(method) ? {} : { body: bodyOf(question) }),
      ...(signal && { signal }),
    })
    const text = await response.text()
    const ms = performance.now() - startedAt
    const body = parse(text)
    heard.push(text, [...response.headers].join('\n'))
    note(body)
    return { status: response.status, headers: response.headers, text, body, ms }
  }

  function note({ sessionId, requestId = '' }: Body): void {
    if (sessionId) turns.set(sessionId, (turns.get(sessionId) ?? new Set()).add(requestId))
  }

  /** Sessions that hold fewer or more turns than were answered. */
  async function wrongSessions(): Promise<string[]> {
    const wrong: string[] = []
    for (const [sessionId, asked] of turns) {
      const keys = (await cloud.upstash.command('KEYS', `lucia:session:*:${sessionId}`)) as string[]
      const kept = keys[0] ? Number(await cloud.upstash.command('LLEN', keys[0])) : 0
      if (kept !== asked.size) wrong.push(`${asked.size} turns were answered and ${kept} are kept`)
    }
    return wrong
  }

  return { ask, answers: () => heard.join('\n'), sessionIds: () => [...turns.keys()], wrongSessions }
}

function headersOf({ path, headers }: Question): Record<string, string> {
  if (path && !headers) return { 'content-type': 'application/json' }
  return {
    'content-type': 'application/json',
    cookie: `__session=${planted.cookie}`,
    'x-api-key': planted.apiKeyHeader,
    baggage: `sentry-release=${planted.baggage},sentry-sampled=true`,
    'sentry-trace': `${planted.traceId}-1234567890abcdef-1`,
    'x-forwarded-for': planted.forwardedFor,
    'user-agent': planted.userAgent,
    referer: planted.referer,
  }
}

function bodyOf({ message = usualQuestion, sessionId, body, text }: Question): string {
  return text ?? JSON.stringify(body ?? { message, ...(sessionId && { sessionId }) })
}

function parse(text: string): Body {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
