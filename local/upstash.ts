import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { loadKept } from './kept.ts'
import { type Part, type PartReply, type PartRequest, startPart } from './part.ts'
import { isErrorReply, type RedisBackend, type RedisReply } from './redis-backend.ts'
import { createRedisMemory } from './redis-memory.ts'
import { findRedisServer, startRedisServer } from './redis-server.ts'
import { findUnavailable, parseCommands, toResult } from './upstash-protocol.ts'

export type Upstash = Part & {
  token: string
  backend: RedisBackend['name']
  /** Past the REST protocol; an error reply is thrown. */
  command(...words: (string | number)[]): Promise<unknown>
}

export type UpstashOptions = { dataDir?: string; port?: number; backend?: RedisBackend['name'] }

/** Upstash's REST protocol over a real redis-server where there is one, else over one in memory. */
export async function startUpstash({ dataDir, port, backend }: UpstashOptions = {}): Promise<Upstash> {
  const { token } = await loadKept(dataDir && join(dataDir, 'upstash-token.json'), () => ({
    token: randomBytes(30).toString('base64url'),
  }))
  const redis = await startBackend(backend, dataDir && join(dataDir, 'redis'))
  const part = await startPart({
    name: 'upstash',
    ...(port === undefined ? {} : { port }),
    handle: (request) =>
      request.headers.authorization === `Bearer ${token}` ? answer(redis, request) : wrongPass,
    rateLimited: () => failure(429, 'ERR max requests limit exceeded. Limit: 500000, Usage: 500000'),
    wrongCredentials: () => wrongPass,
    facts: ({ path, body }) => ({ commands: parseCommands(body, path === '/')?.map(([name]) => name) ?? [] }),
    failed: (status) => failure(status, 'ERR internal error'),
    close: redis.close,
  })
  const command = async (...words: (string | number)[]) => {
    const [reply = null] = await redis.run([words.map(String)])
    if (isErrorReply(reply)) throw new Error(reply.error)
    return toResult(reply, false)
  }
  return { ...part, token, backend: redis.name, command }
}

async function startBackend(wanted: RedisBackend['name'] | undefined, dataDir: string | undefined) {
  const binary = wanted === 'memory' ? null : findRedisServer()
  if (binary) return startRedisServer(binary, dataDir)
  if (wanted === 'redis-server') throw new Error('there is no redis-server on this machine')
  return createRedisMemory()
}

async function answer(redis: RedisBackend, request: PartRequest): Promise<PartReply> {
  const run = routes[request.path]
  if (request.method !== 'POST' || !run) return failure(405, 'ERR only POST of a command is served here')
  const commands = parseCommands(request.body, request.path === '/')
  if (!commands) return failure(400, 'ERR failed to parse command')
  const asBase64 = request.headers['upstash-encoding'] === 'base64'
  const reply = await run(redis, commands, asBase64)
  return { ...reply, headers: { 'content-type': 'application/json', 'upstash-sync-token': 'bG9jYWw=' } }
}

type Route = (redis: RedisBackend, commands: string[][], asBase64: boolean) => Promise<PartReply>

const routes: Record<string, Route> = {
  '/': async (redis, commands, asBase64) => {
    const [reply = null] = await runAvailable(redis, commands)
    return isErrorReply(reply) ? failure(400, reply.error) : { status: 200, body: member(reply, asBase64) }
  },
  '/pipeline': async (redis, commands, asBase64) => {
    const replies = await runAvailable(redis, commands)
    return { status: 200, body: replies.map((reply) => member(reply, asBase64)) }
  },
  '/multi-exec': async (redis, commands, asBase64) => {
    if (commands.some(findUnavailable))
      return failure(400, 'EXECABORT Transaction discarded because of previous errors.')
    const replies = await redis.transact(commands)
    if (isErrorReply(replies)) return failure(400, replies.error)
    return { status: 200, body: [replies].flat().map((reply) => member(reply, asBase64)) }
  },
}

// A command that cannot run over HTTP keeps its place among the replies.
async function runAvailable(redis: RedisBackend, commands: string[][]): Promise<RedisReply[]> {
  const replies = (await redis.run(commands.filter((words) => !findUnavailable(words)))).values()
  return commands.map((words) => findUnavailable(words) ?? replies.next().value ?? null)
}

function member(reply: RedisReply, asBase64: boolean) {
  return isErrorReply(reply) ? reply : { result: toResult(reply, asBase64) }
}

function failure(status: number, error: string): PartReply {
  return { status, body: { error } }
}

const wrongPass = failure(
  401,
  'WRONGPASS invalid or missing auth token. See https://docs.upstash.com/redis/troubleshooting/http_unauthorized for details.',
)
