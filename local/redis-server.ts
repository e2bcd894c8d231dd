import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Leashed, spawnLeashed } from './leashed.ts'
import { isErrorReply, type RedisBackend, type RedisReply } from './redis-backend.ts'
import { createReplyReader, encodeCommand } from './redis-resp.ts'
import { createTemporaryFolder } from './temporary-folder.ts'

/** Where this machine has a redis-server, or null. */
export function findRedisServer(): string | null {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ]
  return folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file)) ?? null
}

/** A redis-server of our own behind a unix socket, which ends with this process; with a folder it keeps its data. */
export async function startRedisServer(binary: string, dataDir?: string): Promise<RedisBackend> {
  const socketDir = createTemporaryFolder('redis')
  const socketFile = join(socketDir, 'redis.sock')
  if (dataDir) await mkdir(dataDir, { recursive: true })
  const server = spawnLeashed(binary, redisArguments(socketFile, dataDir))
  const socket = await connectWhenReady(socketFile, server)
  // Our connection is all that is needed: without its name the socket cannot stay behind when we are killed.
  await rm(socketDir, { recursive: true, force: true })
  const ask = createClient(socket)
  await untilLoaded(ask)

  return {
    name: 'redis-server',
    run: ask,
    transact: async (commands) => (await ask([['MULTI'], ...commands, ['EXEC']])).at(-1) ?? null,
    async close() {
      socket.destroy()
      await server.stop()
    },
  }
}

function redisArguments(socketFile: string, dataDir?: string) {
  const kept = dataDir ? ['--appendonly', 'yes', '--dir', dataDir] : ['--appendonly', 'no', '--dir', tmpdir()]
  return ['--port', '0', '--unixsocket', socketFile, '--unixsocketperm', '700', '--save', '', ...kept]
}

/** Replies come in the order of the commands, so a queue of those who wait is all that is needed. */
function createClient(socket: Socket) {
  const waiting: PromiseWithResolvers<RedisReply>[] = []
  socket.on(
    'data',
    createReplyReader((reply) => waiting.shift()?.resolve(reply)),
  )
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error('redis-server is gone'))
  })
  // Written in one piece: no other command can come between those of a transaction.
  return (commands: string[][]): Promise<RedisReply[]> => {
    if (socket.destroyed) return Promise.reject(new Error('redis-server is gone'))
    const replies = commands.map(() => Promise.withResolvers<RedisReply>())
    waiting.push(...replies)
    socket.write(commands.map(encodeCommand).join(''))
    return Promise.all(replies.map(({ promise }) => promise))
  }
}

// It opens its socket before it has read its file, and answers LOADING meanwhile.
async function untilLoaded(ask: (commands: string[][]) => Promise<RedisReply[]>) {
  for (;;) {
    const [pong = null] = await ask([['PING']])
    if (!isErrorReply(pong)) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function connectWhenReady(socketFile: string, server: Leashed): Promise<Socket> {
  const said: string[] = []
  server.child.stdout?.on('data', (chunk) => said.push(String(chunk)))
  server.child.stderr?.resume()
  const hasEnded = server.ended.then(({ code }) => {
    throw new Error(`redis-server ended with ${code}: ${said.join('').slice(-500)}`)
  })
  hasEnded.catch(() => {})
  const deadlineMs = Date.now() + 10_000
  while (Date.now() < deadlineMs) {
    const socket = await Promise.race([tryConnect(socketFile), hasEnded])
    if (socket) return socket
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 10)), hasEnded])
  }
  await server.stop()
  throw new Error('redis-server did not open its socket within 10 s')
}

function tryConnect(socketFile: string) {
  return new Promise<Socket | null>((resolve) => {
    const socket = connect(socketFile)
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(null))
  })
}
