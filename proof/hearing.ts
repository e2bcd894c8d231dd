import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { decodeBody } from '../local/envelope.ts'

/** One request that came to a server of this process, and what the server said. */
export type Heard = { port: number; at: number; endedAt?: number; text(): string; answer(): string }
type Begun = { request: IncomingMessage; response: ServerResponse; socket: Socket }

const mostAnswerChars = 64 * 1024

/** Everything that is sent to servers of this process: what the engine lets out, header and body, and what comes back. */
export function startHearing() {
  let heard: Heard[] = []
  const listen = (message: unknown) => void heard.push(hear(message as Begun))
  subscribe('http.server.request.start', listen)
  return {
    all: (): readonly Heard[] => heard,
    /** Bytes that came to nobody’s server. */
    note(port: number): (bytes: Buffer) => void {
      const chunks: Buffer[] = []
      const text = () => Buffer.concat(chunks).toString('latin1')
      heard.push({ port, at: performance.now(), text, answer: () => '' })
      return (bytes) => void chunks.push(bytes)
    },
    clear() {
      heard = []
    },
    stop: () => unsubscribe('http.server.request.start', listen),
  }
}

function hear({ request, response, socket }: Begun): Heard {
  const chunks = keep(request)
  const said = keepAnswer(response)
  const head = `${request.method} ${request.url} HTTP/1.1\r\n${request.rawHeaders.join('\r\n')}`
  const encoding = request.headers['content-encoding']
  const heard: Heard = {
    port: (socket.address() as AddressInfo).port,
    at: performance.now(),
    text: () => `${head}\r\n\r\n${decoded(Buffer.concat(chunks), encoding)}`,
    answer: () => said.join('\n'),
  }
  response.once('close', () => {
    heard.endedAt = performance.now()
    said.push(String(Reflect.get(response, '_header') ?? ''))
  })
  return heard
}

function keep(request: IncomingMessage): Buffer[] {
  const chunks: Buffer[] = []
  const push = request.push.bind(request)
  request.push = (chunk, encoding) => {
    if (chunk) chunks.push(Buffer.from(chunk))
    return push(chunk, encoding)
  }
  return chunks
}

function keepAnswer(response: ServerResponse): string[] {
  const said: string[] = []
  let chars = 0
  const note = (chunk: unknown) => {
    if (typeof chunk === 'function' || !chunk || chars > mostAnswerChars) return
    chars += said.push(String(chunk).slice(0, mostAnswerChars)) && String(chunk).length
  }
  for (const name of ['write', 'end'] as const) {
    const pass = response[name].bind(response) as (...given: unknown[]) => never
    response[name] = (...given: unknown[]) => {
      note(given[0])
      return pass(...given)
    }
  }
  return said
}

function decoded(raw: Buffer, encoding: string | undefined): string {
  try {
    return decodeBody(raw, encoding).toString('latin1')
  } catch {
    return raw.toString('latin1')
  }
}
