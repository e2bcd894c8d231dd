import type { Server as HttpServer } from 'node:http'
import { type AddressInfo, createServer, type ListenOptions, Server } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'

export type Ears = {
  /** Rejects where the port is taken, as one listener would. */
  listen(options: ListenOptions): Promise<void>
  /** Takes no new connection any more; those that the kernel has taken already are heard first, as far as the time goes. */
  close(withinMs: number): Promise<void>
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
  let heard = 0
  server.on('connection', () => {
    heard += 1
  })

  async function listen(options: ListenOptions) {
    if (!canShare) return listenOn(server, options)
    const free = await findFree(options)
    // Connections fall on the listeners by chance: with no more than its share each, some would refuse too early.
    const share = Math.ceil((server.maxConnections * 1.25) / count)
    await listenOn(server, { ...options, ...free })
    for (const ear of [server, ...others]) ear.maxConnections = share
    await Promise.all(others.map((other) => listenOn(other, { ...options, ...free })))
  }

  async function close(withinMs: number) {
    if (!server.listening) return
    const startedAt = performance.now()
    for (const ear of [server, ...others]) {
      await quietTurn(startedAt, withinMs)
      // The close of an HTTP server would cut idle connections too, on which a request may be on its way.
      Server.prototype.close.call(ear)
    }
  }

  // Who waits in the queue of a listener that closes is cut off, with the request that may have been sent already. After a
  // turn that brought nobody nobody waits, but who came since: the shorter it was, the surer. Short ones come if waited for.
  async function quietTurn(since: number, withinMs: number): Promise<void> {
    for (let isQuiet = false; !isQuiet; ) {
      const before = heard
      const startedAt = performance.now()
      await turn()
      const now = performance.now()
      isQuiet = heard === before && now - startedAt < (now - since) / 100
      if (now - since > withinMs) return
    }
  }

  return { listen, close }
}

// A shared port can be taken by a second engine too: one that nobody shares shows first that it is free.
async function findFree(options: ListenOptions) {
  const first = createServer()
  await listenOn(first, options)
  const { port } = addressOf(first)
  const closed = Promise.withResolvers<unknown>()
  first.close(closed.resolve)
  await closed.promise
  return { port, reusePort: true }
}

async function listenOn(server: Server, options: ListenOptions): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(options, resolve)
  await promise
  server.off('error', reject)
}

// Only a pipe has a name in place of an address.
function addressOf(server: Server): AddressInfo {
  return server.address() as AddressInfo
}
