import * as z from 'zod'
import type { Redact } from './redact.ts'
import { SentryApiError } from './sentry-api-error.ts'
import { exchange, type Reply } from './sentry-exchange.ts'
import { nextCursor } from './sentry-pages.ts'
import { refusalOf } from './sentry-refusal.ts'
import { waitForReset } from './sentry-reset.ts'

export type Query = Record<string, string | number | string[] | undefined>
export type Pages<T> = { items: T[]; complete: boolean; hits: number | null; isCapped: boolean }

/** What is expected to come, and what to ask for. */
export type Asked<T> = { shape: z.ZodType<T>; query?: Query }

export type SentryApi = {
  baseUrl: string
  get<T>(path: string, asked: Asked<T>): Promise<T>
  /** Every page, up to a bound; `complete` is false when there was more. */
  pages<T>(path: string, asked: Asked<T>): Promise<Pages<T>>
  /** Releases, deploys and alerts only: nothing here can change an issue. */
  write(method: 'POST' | 'PUT', path: string, body: object): Promise<{ status: number; body: unknown }>
  /** `reached` once anything answered at all. */
  spent: { requests: number; ms: number; reached: boolean; warnings: string[] }
}

export type SentryApiConfig = {
  baseUrl: string
  token: string
  redact: Redact
  timeoutMs: number
  /** All waiting for rate limits together. */
  waitBoundMs: number
  onWait?: (waitMs: number) => void
}

export function createSentryApi(config: SentryApiConfig): SentryApi {
  const spent = { requests: 0, ms: 0, reached: false, waitedMs: 0, warnings: [] as string[] }
  let unreachable: SentryApiError | null = null

  async function ask(method: string, path: string, about: { query?: Query; body?: object }): Promise<Reply> {
    // One dead network is one finding: asking a dozen times more would only make the engineer wait.
    if (unreachable) throw unreachable
    const startedAt = performance.now()
    try {
      return await askUntilAllowed(method, path, about)
    } catch (error) {
      if (error instanceof SentryApiError && error.reason.startsWith('network-')) unreachable = error
      throw error
    } finally {
      spent.ms += performance.now() - startedAt
    }
  }

  async function askUntilAllowed(method: string, path: string, about: { query?: Query; body?: object }) {
    for (let attempt = 1; ; attempt += 1) {
      spent.requests += 1
      const reply = await exchange({ config, method, path, ...about })
      spent.reached = true
      noteDeprecation(reply, path, spent.warnings)
      if (reply.status !== 429 || attempt > 3 || !(await waitForReset(reply, config, spent))) {
        return accepted(reply, path, config.redact)
      }
    }
  }

  async function pages<T>(path: string, { shape, query = {} }: Asked<T>): Promise<Pages<T>> {
    const items: T[] = []
    const seen = new Set<string>()
    let [cursor, hits, isCapped]: [string | null, number | null, boolean] = [null, null, false]
    do {
      const reply = await ask('GET', path, { query: cursor ? { ...query, cursor } : query })
      items.push(...shaped(reply, z.array(shape), path))
      hits ??= numberIn(reply.headers.get('x-hits'))
      isCapped ||= hits !== null && hits === numberIn(reply.headers.get('x-max-hits'))
      cursor = nextCursor(reply.headers.get('link'))
      if (cursor === null) return { items, complete: true, hits, isCapped }
      if (seen.has(cursor)) break
      seen.add(cursor)
    } while (seen.size < mostPages)
    return { items, complete: false, hits, isCapped }
  }

  async function write(method: 'POST' | 'PUT', path: string, body: object) {
    if (!writable.test(path)) throw new Error(`The monitor may not write ${path}`)
    const reply = await ask(method, path, { body })
    return { status: reply.status, body: reply.json }
  }

  async function get<T>(path: string, { shape, query = {} }: Asked<T>): Promise<T> {
    return shaped(await ask('GET', path, { query }), shape, path)
  }

  return { baseUrl: config.baseUrl, get, pages, write, spent }
}

const mostPages = 100
const org = '/api/0/organizations/[^/]+'
const writable = new RegExp(
  `^${org}/(releases/([^/]+/(deploys/)?)?|workflows/([^/]+/)?|detectors/[^/]+/|monitors/([^/]+/)?|projects/[^/]+/detectors/)$`,
)

function accepted(reply: Reply, path: string, redact: Redact): Reply {
  if (reply.status < 200 || reply.status > 299) throw refusalOf(reply, path, redact)
  if (reply.json !== undefined) return reply
  const message = `Sentry's API was expected, ${reply.contentType || 'something'} that is no JSON answered`
  throw new SentryApiError(message, { reason: 'server', status: reply.status, path })
}

// An answer of an unknown shape is Sentry's change or not Sentry at all; it is no finding about the project.
function shaped<T>(reply: Reply, shape: z.ZodType<T>, path: string): T {
  const { data, error } = shape.safeParse(reply.json)
  if (!error) return data as T
  const where = error.issues[0]?.path.map(String).join('.') || 'the whole'
  const message = `Sentry answers in another shape than is known: ${where} of ${path}`
  throw new SentryApiError(message, { reason: 'server', status: reply.status, path, cause: error })
}

function numberIn(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null
}

function noteDeprecation(reply: Reply, path: string, warnings: string[]) {
  const date = reply.headers.get('x-sentry-deprecation-date')
  const warning = `${path} is deprecated since ${date?.slice(0, 30)}`
  if (date && !warnings.includes(warning)) warnings.push(warning)
}
