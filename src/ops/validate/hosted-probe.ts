import { createFocusClient, type FocusAsk, type FocusReply, sendRequest } from '../focus-client.ts'
import type { Asking } from '../validation/expectation.ts'
import { Blocked, findBlock, Undecided } from './blocked.ts'
import type { Credentials } from './credentials.ts'
import { curlOf } from './curl.ts'

/** One question and what came back, as evidence. */
export type Exchange = { reply: FocusReply; message: string | null; curl: string }
/** Own headers stand for a stranger, who wants to be refused. */
export type Visit = { path: string; headers?: Record<string, string>; body?: object; at?: string }

/** What a check may do to a hosted engine: ask it as an operator would, and look at its other paths. */
export type HostedProbe = Asking & {
  visit: (visit: Visit) => Promise<FocusReply>
  exchanges: Exchange[]
  credentials: Credentials
}

type Options = { baseUrl: string; credentials: Credentials; timeoutMs: number; onWait: () => void }

/** Everything asked through it is kept, so that a verdict can show what it rests on. */
export function createHostedProbe({ baseUrl, credentials, timeoutMs, onWait }: Options): HostedProbe {
  const exchanges: Exchange[] = []
  const { headers, shown } = credentials
  const send = createFocusClient({ baseUrl, headers, timeoutMs, onWait })

  const ask: FocusAsk = async (request) => {
    const reply = await send(request)
    const body = request.raw ?? JSON.stringify(request.body)
    const withheld = Object.entries(request.headers ?? {}).flatMap(([name, value]) => (value ? [] : [name]))
    const told = { method: request.method ?? 'POST', url: `${baseUrl}/admin/operator-focus`, body }
    const all = without({ 'content-type': 'application/json', ...shown, ...plain(request.headers) }, withheld)
    exchanges.push({ reply, message: messageIn(request.body), curl: curlOf({ ...told, headers: all }) })
    // Who asks without an identity wants to be refused.
    if (withheld.length === 0) requireLetIn(reply)
    return reply
  }

  const visit = async ({ path, headers: own, body: given, at = baseUrl }: Visit) => {
    const [url, method] = [`${at}${path}`, given ? 'POST' : 'GET']
    const type: Record<string, string> = given ? { 'content-type': 'application/json' } : {}
    const body = given && JSON.stringify(given)
    const init = { method, redirect: 'manual', headers: { ...type, ...(own ?? headers) } } as const
    const signal = AbortSignal.timeout(timeoutMs)
    const reply = await sendRequest(url, { ...init, signal, ...(body ? { body } : {}) })
    exchanges.push({
      reply,
      message: null,
      curl: curlOf({ method, url, headers: { ...type, ...(own ?? shown) }, body }),
    })
    if (!own) requireLetIn(reply)
    return reply
  }

  return { ask, visit, exchanges, credentials, away: [] }
}

function requireLetIn(reply: FocusReply): void {
  const block = findBlock(reply)
  if (block) throw new Blocked(block)
  if (reply.status === 429) throw new Undecided('the engine asks us to wait longer than a minute (429)')
}

function messageIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('message' in body)) return null
  return typeof body.message === 'string' ? body.message : null
}

function plain(headers: Record<string, string | undefined> = {}): Record<string, string> {
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(given)
}

function without(headers: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}
