import { randomBytes } from 'node:crypto'
import type { Cloud } from '../local/cloud.ts'
import { laneInstructions, phraseInstructions } from '../src/operator-focus/instructions.ts'
import type { Canary } from './find-leaks.ts'

const letters = (count: number) =>
  [...randomBytes(count)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
const name = (count = 9) => letters(count).replace(/^./, (first) => first.toUpperCase())

/** Words of this run that nobody else could have said. */
export const planted = {
  cookie: letters(24),
  apiKeyHeader: letters(24),
  otherHeader: letters(24),
  baggage: letters(20),
  traceId: randomBytes(16).toString('hex'),
  forwardedFor: '203.0.113.77',
  realAddress: '198.51.100.23',
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
  storedTurn: letters(22),
  modelWords: letters(22),
  inventedName: name(12),
  vendorText: letters(24),
  vendorDetail: letters(24),
  vendorHint: letters(24),
  // Half of it must still be nobody else’s.
  vendorHost: `${letters(24)}.internal`,
  vendorPage: letters(24),
  vendorCommand: letters(24),
  vendorHeader: letters(24),
  foreignEnv: letters(24),
  sentryToken: `sntrys_${randomBytes(20).toString('hex')}`,
  requestBody: letters(22),
}

const only = (name: string, value: string, ...mayBeIn: string[]) => ({ name, value, mayBeIn })
const inTurns = ['to openai', 'to upstash']
const inRecords = ['answers', ...inTurns]

/** Secrets, people and contents, and the only places where each may be. */
export function canariesOf(cloud: Cloud, sessionIds: string[]): Required<Canary>[] {
  return [
    ...keysOf(cloud),
    ...peopleOf(cloud),
    ...contents,
    ...carriers,
    ...sessionIds.map((id) => only('session id', id, 'answers', 'to upstash')),
  ]
}

function keysOf({ openai, supabase, upstash, clerk, access, sentry }: Cloud) {
  return [
    only('OpenAI key', openai.apiKey, 'to openai'),
    only('Supabase key', supabase.serviceRoleKey, 'to supabase'),
    only('Upstash token', upstash.token, 'to upstash', 'to the mirror'),
    only('Clerk key', clerk.secretKey, 'to clerk'),
    only('Access client secret', access.serviceCredentials.clientSecret),
    only('DSN key', new URL(sentry.dsn).username, 'to sentry'),
    only('Sentry token', planted.sentryToken),
    only('variable of somebody else', planted.foreignEnv),
  ]
}

function peopleOf({ operators }: Cloud) {
  const tokens = operators.flatMap(({ email, headers }, index) => [
    only(`e-mail of operator ${index + 1}`, email),
    only(`session token of operator ${index + 1}`, signatureOf(headers.authorization)),
    only(`Access assertion of operator ${index + 1}`, signatureOf(headers['cf-access-jwt-assertion'])),
  ])
  return [...tokens, only('Clerk session', 'sess_2lucia1'), only('Access subject', 'access-ana')]
}

const contents = [
  only('question', planted.question, ...inTurns),
  only('e-mail in a question', planted.email, ...inTurns),
  only('phone in a question', planted.phone, ...inTurns),
  only('card in a question', planted.card, ...inTurns),
  only('title of a record', planted.title, ...inRecords),
  only('note of a record', planted.note),
  only('party of a record', planted.party, ...inRecords),
  only('place of a record', planted.location, ...inRecords),
  only('stored turn', planted.storedTurn, 'to upstash'),
  only('words of the model', planted.modelWords),
  only('name that the model invents', planted.inventedName),
  only('instructions for words', phraseInstructions.slice(0, 60), 'to openai'),
  only('instructions for the lane', laneInstructions.slice(0, 60), 'to openai'),
]

// What a secret or somebody's words travel in.
const carriers = [
  only('cookie', planted.cookie),
  only('api key header', planted.apiKeyHeader),
  only('unknown header', planted.otherHeader),
  only('baggage', planted.baggage),
  only('trace of the caller', planted.traceId),
  only('address of the caller', planted.forwardedFor),
  only('other address of the caller', planted.realAddress),
  only('user agent', planted.userAgent),
  only('referer', planted.referer),
  only('query', planted.query),
  only('idempotency key', planted.idempotencyKey),
  only('body of a request', planted.requestBody),
  only('error text of a vendor', planted.vendorText),
  only('error detail of a vendor', planted.vendorDetail),
  only('hint of a vendor', planted.vendorHint),
  only('host in a vendor’s error', planted.vendorHost),
  only('page of a vendor', planted.vendorPage),
  only('command in a vendor’s error', planted.vendorCommand),
  only('header of a vendor', planted.vendorHeader),
]

function signatureOf(token = ''): string {
  return token.split('.').at(-1) ?? ''
}
