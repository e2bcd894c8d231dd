import { Agent as HttpAgent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { Agent as HttpsAgent, request as requestTls } from 'node:https'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { suppressTracing } from '@sentry/node'

/** `isPage`: some proxy answered, not Sentry, whatever the status says. */
export type SendAnswer = { status: number; headers: IncomingHttpHeaders; isPage: boolean }
export type SendEnvelope = (raw: Buffer) => Promise<SendAnswer>
export class SendTimeout extends Error {}

const pack = promisify(gzip)
const worthPackingBytes = 1_024
const mostAnswerBytes = 100_000
const options = { keepAlive: true, maxSockets: 1, timeout: 20_000 }

/** One request on a kept connection. The time holds for all of it: name, handshake, sending, answer. */
export function createSendEnvelope({ url, timeoutMs }: { url: string; timeoutMs: number }): SendEnvelope {
  const isTls = url.startsWith('https:')
  const agent = isTls ? new HttpsAgent(options) : new HttpAgent(options)

  return async (raw) => {
    const isPacked = raw.length > worthPackingBytes
    const body = isPacked ? await pack(raw) : raw
    const headers = {
      'content-type': 'application/x-sentry-envelope',
      'content-length': body.length,
      ...(isPacked && { 'content-encoding': 'gzip' }),
    }
    const { promise, resolve, reject } = Promise.withResolvers<SendAnswer>()
    const sending = suppressTracing(() =>
      (isTls ? requestTls : request)(url, { method: 'POST', agent, headers }),
    )
    const timer = setTimeout(() => sending.destroy(new SendTimeout('no answer in time')), timeoutMs)
    sending.on('error', reject)
    sending.once('response', (answer) => void readAnswer(answer).then(resolve, reject))
    sending.end(body)
    return promise.finally(() => clearTimeout(timer))
  }
}

// The first bytes tell who answers. The rest is read to free the connection, unless it does not end.
async function readAnswer(answer: IncomingMessage): Promise<SendAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  let isPage: boolean | undefined
  let bytes = 0
  answer.on('data', (chunk: Buffer) => {
    isPage ??= !chunk.toString('latin1', 0, 20).trimStart().startsWith('{')
    bytes += chunk.length
    if (bytes > mostAnswerBytes) answer.destroy()
  })
  answer.on('error', () => {})
  answer.once('end', () => resolve(isPage ?? false))
  answer.once('close', () =>
    isPage === undefined ? reject(new Error('the answer broke off')) : resolve(isPage),
  )
  return { status: answer.statusCode ?? 0, headers: answer.headers, isPage: await promise }
}
