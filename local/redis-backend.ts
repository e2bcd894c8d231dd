/** A reply in RESP's terms: a status is not a string, and an error is data. */
export type RedisReply = { status: string } | { error: string } | string | number | null | RedisReply[]

/** What Upstash's REST protocol is answered from. */
export type RedisBackend = {
  name: 'redis-server' | 'memory'
  /** One after the other, replies in the same order. */
  run(commands: string[][]): Promise<RedisReply[]>
  /** All at one moment; an error instead of a list when one of them cannot even be queued. */
  transact(commands: string[][]): Promise<RedisReply>
  close(): Promise<void>
}

export function isErrorReply(reply: RedisReply): reply is { error: string } {
  return reply !== null && typeof reply === 'object' && 'error' in reply
}
