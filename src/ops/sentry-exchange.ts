import { networkReason } from './network-reason.ts'
import type { Query, SentryApiConfig } from './sentry-api.ts'
import { SentryApiError } from './sentry-api-error.ts'

export type Reply = { status: number; headers: Headers; contentType: string; text: string; json: unknown }

type Exchange = {
  config: Pick<SentryApiConfig, 'baseUrl' | 'token' | 'timeoutMs' | 'redact'>
  method: string
  path: string
  query?: Query
  body?: object
}

/** One request and its whole answer. Redirects are not followed: the token would go along. */
export async function exchange(about: Exchange): Promise<Reply> {
  try {
    const response = await fetch(urlOf(about), requestOf(about))
    return replyOf(response, await readText(response))
  } catch (cause) {
    if (cause instanceof TooLarge) throw notSentry(about.path, cause)
    throw unreached(about, cause)
  }
}

function urlOf({ config, path, query = {} }: Exchange): URL {
  const url = new URL(config.baseUrl.replace(/\/+$/, '') + path)
  for (const [name, value] of Object.entries(query)) {
    for (const one of value === undefined ? [] : [value].flat()) url.searchParams.append(name, String(one))
  }
  return url
}

function requestOf({ config, method, body }: Exchange): RequestInit {
  const headers: Record<string, string> = {
    authorization: `Bearer ${config.token}`,
    accept: 'application/json',
  }
  if (body) headers['content-type'] = 'application/json'
  const signal = AbortSignal.timeout(config.timeoutMs)
  return { method, headers, signal, redirect: 'manual', ...(body ? { body: JSON.stringify(body) } : {}) }
}

// The body decides, not the content type: Sentry's own 429 is JSON that calls itself text/html.
function replyOf(response: Response, text: string): Reply {
  const contentType = response.headers.get('content-type') ?? ''
  return { status: response.status, headers: response.headers, contentType, text, json: parsed(text) }
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const mostBytes = 16 * 1024 * 1024

class TooLarge extends Error {}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new TooLarge()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function notSentry(path: string, cause: unknown): SentryApiError {
  return new SentryApiError('The answer is larger than any of Sentry', { reason: 'server', path, cause })
}

function unreached({ config, path }: Exchange, cause: unknown): SentryApiError {
  const { reason, code } = networkReason(cause)
  const { host } = new URL(config.baseUrl)
  const message = config.redact(`${host} was not reached: ${saying[reason] ?? 'no usable answer'} (${code})`)
  return new SentryApiError(message, { reason, path, cause })
}

const saying: Record<string, string> = {
  'network-dns': 'the name did not resolve here, which says nothing about the set-up',
  'network-connect': 'the connection was refused or broken off',
  'network-timeout': 'no whole answer in time',
  'network-tls': 'the TLS connection is not to be trusted',
  config: 'the address cannot be used',
  server: 'what answered does not speak HTTP',
}
