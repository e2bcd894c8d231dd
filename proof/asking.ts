import type { Cloud } from '../local/cloud.ts'
import type { FocusAnswer } from '../src/operator-focus/contract.ts'
import { planted } from './canaries.ts'

export type Body = Partial<FocusAnswer> & { code?: string; eventId?: string; fields?: string[] }
/** When a request began and ended, by the id that the engine gave it. */
export type Asked = { requestId: string; startedAt: number; endedAt: number }
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

const { question, email, phone, card } = planted
const usualQuestion = `What matters most right now? ${question} asked: ${email}, ${phone}, ${card}`

const usualPath = `/admin/operator-focus?token=${planted.query}`
const mostSentChars = 10_000

/** Asks as an operator's browser would, with everything in the headers that may not be seen again. */
export function createAsking(cloud: Cloud, url: () => string) {
  const heard: string[] = []
  const sent = new Set<string>()
  const asked: Asked[] = []
  const turns = new Map<string, Set<string>>()

  async function ask(question: Question = {}): Promise<Reply> {
    const startedAt = performance.now()
    const { method = 'POST', path = usualPath, operator = 0, signal } = question
    const headers = { ...usualHeaders(cloud), ...cloud.operators[operator]?.headers, ...question.headers }
    const given = ['GET', 'HEAD'].includes(method) ? undefined : bodyOf(question)
    sent.add(`${path}\n${JSON.stringify(headers)}\n${given?.slice(0, mostSentChars)}`)
    const response = await fetch(`${url()}${path}`, {
      method,
      headers,
      ...(given !== undefined && { body: given }),
      ...(signal && { signal }),
    })
    const text = await response.text()
    const endedAt = performance.now()
    const ms = endedAt - startedAt
    const requestId = response.headers.get('x-request-id')
    if (requestId) asked.push({ requestId, startedAt, endedAt })
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

  return {
    ask,
    asked: (): readonly Asked[] => asked,
    sent: () => [...sent].join('\n'),
    answers: () => heard.join('\n'),
    sessionIds: () => [...turns.keys()],
    wrongSessions,
  }
}

function usualHeaders({ access }: Cloud): Record<string, string> {
  return {
    'content-type': 'application/json',
    cookie: `__session=${planted.cookie}`,
    'x-api-key': planted.apiKeyHeader,
    'x-other': planted.otherHeader,
    // The edge keeps it; this one does not.
    'cf-access-client-secret': access.serviceCredentials.clientSecret,
    baggage: `sentry-release=${planted.baggage},sentry-sampled=true`,
    'sentry-trace': `${planted.traceId}-1234567890abcdef-1`,
    'x-forwarded-for': planted.forwardedFor,
    'x-real-ip': planted.realAddress,
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
