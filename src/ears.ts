import type { Server as HttpServer } from 'node:http'
import { createServer, type ListenOptions, type Server } from 'node:net'

export type Ears = {
  /** Rejects where the port is taken, as one listener would. */
  listen(options: ListenOptions): Promise<void>
  /** Takes no new connection any more. */
  close(): void
}

// As many as come in a long turn at four times the load that can be borne.
const count = 64
// Elsewhere a port cannot be listened on more than once.
const canShare = process.platform === 'linux'

/**
 * Lets a server accept many connections in one turn of the event loop. A listener accepts one in a turn: under load, when
 * turns are long, clients would wait unseen in the kernel's queue, where nobody turns them away.
 */
export function createEars(server: HttpServer): Ears {
  const others = Array.from({ length: canShare ? count - 1 : 0 }, () =>
    createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit('connection', socket)),
  )

  async function listen(options: ListenOptions) {
    if (!canShare) return listenOn(server, options)
    const free = await findFree(options)
    // Connections fall on the listeners by chance: with no more than its share each, some would refuse too early.
    const share = Math.ceil((server.maxConnections * 1.25) / count)
    await listenOn(server, { ...options, ...free })
    for (const ear of [server, ...others]) ear.maxConnections = share
    await Promise.all(others.map((other) => listenOn(other, { ...options, ...free })))
  }

  function close() {
    server.close()
    for (const other of others) other.close()
  }

  return { listen, close }
}

// A shared port can be taken by a second engine too: one that nobody shares shows first that it is free.
async function findFree(options: ListenOptions) {
  const first = createServer()
  await listenOn(first, options)
  const address = first.address()
  const closed = Promise.withResolvers<unknown>()
  first.close(closed.resolve)
  await closed.promise
  return typeof address === 'object' && address ? { port: address.port, reusePort: true } : {}
}

async function listenOn(server: Server, options: ListenOptions): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(options, resolve)
  await promise
  server.off('error', reject)
}
