import type { RedisReply } from './redis-backend.ts'

/** A command in RESP2: an array of strings, each with its length in bytes. */
export function encodeCommand(words: string[]): string {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`)
  return `*${words.length}\r\n${parts.join('')}`
}

/** Takes bytes as they arrive, and tells each reply once it is complete. */
export function createReplyReader(onReply: (reply: RedisReply) => void) {
  let waiting: Buffer = Buffer.alloc(0)
  return (chunk: Buffer) => {
    waiting = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : chunk
    for (;;) {
      const read = readReply(waiting, 0)
      if (!read) return
      waiting = waiting.subarray(read.end)
      onReply(read.reply)
    }
  }
}

type Read = { reply: RedisReply; end: number } | null

function readReply(bytes: Buffer, start: number): Read {
  const lineEnd = bytes.indexOf('\r\n', start)
  if (lineEnd === -1) return null
  const line = bytes.toString('utf8', start + 1, lineEnd)
  const end = lineEnd + 2
  const kind = String.fromCharCode(bytes[start] ?? 0)
  if (kind === '$') return readBulk(bytes, { length: Number(line), start: end })
  if (kind === '*') return readArray(bytes, { length: Number(line), start: end })
  if (kind === '+') return { reply: { status: line }, end }
  if (kind === '-') return { reply: { error: line }, end }
  if (kind === ':') return { reply: Number(line), end }
  throw new Error(`not RESP2: ${kind}`)
}

function readBulk(bytes: Buffer, { length, start }: { length: number; start: number }): Read {
  if (length === -1) return { reply: null, end: start }
  const end = start + length
  return bytes.length < end + 2 ? null : { reply: bytes.toString('utf8', start, end), end: end + 2 }
}

function readArray(bytes: Buffer, { length, start }: { length: number; start: number }): Read {
  if (length === -1) return { reply: null, end: start }
  const items: RedisReply[] = []
  let end = start
  for (let at = 0; at < length; at++) {
    const read = readReply(bytes, end)
    if (!read) return null
    items.push(read.reply)
    end = read.end
  }
  return { reply: items, end }
}
