import type { RedisReply } from './redis-backend.ts'

/** One command, or a list of them; null for anything else. */
export function parseCommands(body: string, single: boolean): string[][] | null {
  const commands = parseJson(single ? `[${body}]` : body)
  if (!Array.isArray(commands) || !commands.every(isCommand)) return null
  // Half of a surrogate pair has no bytes to be stored as.
  return commands.map((words) => words.map((word) => String(word).toWellFormed()))
}

/** What a connection could do and a request cannot: state, subscriptions, waiting, and the server itself. */
const unavailable = new Set(
  `multi exec discard watch unwatch subscribe unsubscribe psubscribe punsubscribe ssubscribe sunsubscribe
  blpop brpop blmove blmpop brpoplpush bzpopmin bzpopmax bzmpop wait waitaof monitor client auth hello select
  quit reset config debug shutdown sync psync replicaof slaveof`.split(/\s+/),
)

export function findUnavailable([name = '']: string[]): { error: string } | null {
  if (!unavailable.has(name.toLowerCase())) return null
  return { error: `ERR Command is not available: '${name.toUpperCase()}'` }
}

/** A reply as JSON. In base64 every string is encoded except the status OK. */
export function toResult(reply: RedisReply, asBase64: boolean): unknown {
  if (Array.isArray(reply)) return reply.map((item) => toResult(item, asBase64))
  if (reply === null || typeof reply === 'number') return reply
  if (typeof reply === 'string') return asBase64 ? toBase64(reply) : reply
  if ('error' in reply) return reply.error
  return asBase64 && reply.status !== 'OK' ? toBase64(reply.status) : reply.status
}

function toBase64(text: string) {
  return Buffer.from(text).toString('base64')
}

function isCommand(words: unknown): words is (string | number | boolean)[] {
  return (
    Array.isArray(words) &&
    words.length > 0 &&
    words.every((word) => /string|number|boolean/.test(typeof word))
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
