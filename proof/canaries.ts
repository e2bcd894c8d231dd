import { randomBytes } from 'node:crypto'
import type { Cloud } from '../local/cloud.ts'
import { phraseInstructions } from '../src/operator-focus/instructions.ts'
import { spellingsOf, unzipped } from './spellings.ts'

export type Sinks = Record<string, string>
export type Canary = { name: string; value: string; mayBeIn: string[] }

const letters = (count: number) =>
  [...randomBytes(count)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
const name = (count = 9) => letters(count).replace(/^./, (first) => first.toUpperCase())

/** Words of this run that nobody else could have said. */
export const planted = {
  cookie: letters(24),
  apiKeyHeader: letters(24),
  baggage: letters(20),
  traceId: randomBytes(16).toString('hex'),
  forwardedFor: '203.0.113.77',
  userAgent: `${letters(16)}/1.0`,
  referer: `https://${letters(12)}.example/`,
  query: letters(22),
  idempotencyKey: letters(26),
  question: name(12),
  email: `${letters(9)}@${letters(9)}.example`,
  phone: '+1 415 555 0142',
  card: '4111 1111 1111 1111',
  title: `Gas smell near ${name(11)}`,
  note: letters(24),
  party: `${name(8)} ${name(10)}`,
  location: `Room ${name(10)}`,
  modelWords: letters(22),
  vendorText: letters(24),
  vendorDetail: letters(24),
  vendorHost: `${letters(12)}.internal`,
  foreignEnv: letters(24),
  sentryToken: `sntrys_${randomBytes(20).toString('hex')}`,
  requestBody: letters(22),
}

/** Secrets, people and contents, and the only places where each may be. */
export function canariesOf(cloud: Cloud, sessionIds: string[]): Canary[] {
  const { openai, supabase, upstash, clerk, access, sentry, operators } = cloud
  const nowhere = { cookie: planted.cookie, 'api key header': planted.apiKeyHeader, baggage: planted.baggage }
  const only = (name: string, value: string, ...mayBeIn: string[]): Canary => ({ name, value, mayBeIn })
  return [
    only('OpenAI key', openai.apiKey, 'to openai'),
    only('Supabase key', supabase.serviceRoleKey, 'to supabase'),
    only('Upstash token', upstash.token, 'to upstash'),
    only('Clerk key', clerk.secretKey, 'to clerk'),
    only('Access client secret', access.serviceCredentials.clientSecret),
    only('DSN key', new URL(sentry.dsn).username, 'to sentry'),
    only('session token', signatureOf(operators[0]?.headers.authorization)),
    only('Access assertion', signatureOf(operators[0]?.headers['cf-access-jwt-assertion'])),
    ...Object.entries(nowhere).map(([of, value]) => only(of, value)),
    only('trace of the caller', planted.traceId),
    only('address of the caller', planted.forwardedFor),
    only('user agent', planted.userAgent),
    only('referer', planted.referer),
    only('query', planted.query),
    only('idempotency key', planted.idempotencyKey),
    only('operator’s e-mail', operators[0]?.email ?? ''),
    only('question', planted.question, 'to openai', 'to upstash'),
    only('e-mail in a question', planted.email, 'to openai', 'to upstash'),
    only('phone in a question', planted.phone, 'to openai', 'to upstash'),
    only('card in a question', planted.card, 'to openai', 'to upstash'),
    only('title of a record', planted.title, 'answers', 'to openai', 'to upstash'),
    only('note of a record', planted.note, 'answers', 'to openai', 'to upstash'),
    only('party of a record', planted.party, 'answers', 'to openai', 'to upstash'),
    only('place of a record', planted.location, 'answers', 'to openai', 'to upstash'),
    only('instructions to the model', phraseInstructions.slice(0, 60), 'to openai'),
    only('words of the model', planted.modelWords),
    only('error text of a vendor', planted.vendorText),
    only('error detail of a vendor', planted.vendorDetail),
    only('host in a vendor’s error', planted.vendorHost),
    only('variable of somebody else', planted.foreignEnv),
    only('Sentry token', planted.sentryToken),
    only('body of a request', planted.requestBody),
    ...sessionIds.map((id) => only('session id', id, 'answers', 'to upstash')),
  ]
}

/** Where a canary is that may not be there. */
export function findLeaks(canaries: Canary[], sinks: Sinks): string[] {
  const texts = Object.entries(sinks).map(([sink, text]) => [sink, unzipped(text)] as const)
  return canaries.flatMap(({ name: of, value, mayBeIn }) => {
    const spellings = value === '' ? [] : spellingsOf(value)
    return texts
      .filter(
        ([sink, text]) => !mayBeIn.includes(sink) && spellings.some((spelling) => text.includes(spelling)),
      )
      .map(([sink]) => `${of} in ${sink}`)
  })
}

function signatureOf(token = ''): string {
  return token.split('.').at(-1) ?? ''
}
