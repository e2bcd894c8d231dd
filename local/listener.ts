import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'

export type Listener = {
  url: string
  port: number
  open(): Promise<void>
  /** The port refuses connections until it is opened again. */
  shut(): Promise<void>
}

/** One HTTP server on 127.0.0.1 that can leave its port and take the same one again. */
export async function startListener(onRequest: RequestListener, wantedPort = 0): Promise<Listener> {
  let server = createQuietServer(onRequest)
  const port = await listen(server, wantedPort)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async open() {
      if (server.listening) return
      server = createQuietServer(onRequest)
      await listenAgain(server, port)
    },
    async shut() {
      if (!server.listening) return
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      // A client in this very process learns of it on a turn of its own; it may not try a dead connection first.
      await nextTurn()
      await nextTurn()
    },
  }
}

// Clients keep connections longer than node's default of 5 s; closing one under a client would be a fault nobody set.
function createQuietServer(onRequest: RequestListener) {
  return createServer(
    { keepAliveTimeout: 120_000, requestTimeout: 0, headersTimeout: 0, noDelay: true },
    onRequest,
  )
}

function listen(server: Server, port: number) {
  return new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

// While the port was free, an outgoing connection may have borrowed it for a moment.
async function listenAgain(server: Server, port: number) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await listen(server, port)
    } catch (cause) {
      if (attempt === 40) throw cause
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
