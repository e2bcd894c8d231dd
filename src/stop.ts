import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

// Long enough for who looks at /ready often to send no more.
const lameDuckMs = 250
// Clients whose other connections are used up come back to those that they have left idle, until all are silent so long.
const silenceMs = 500
// The stop is not put off for longer by connections on which nothing has begun.
const idleMs = 600

/**
 * Lets a server end without breaking a request that has begun. Until the port is closed connections are kept, so that
 * their clients need no new one at that moment; each answer after it says that it is the last on its connection.
 */
export function createDrain(server: Server, stopListening: () => Promise<void>) {
  const answering = new Set<ServerResponse>()
  // How much each had sent when its last answer was over: more than that is a request that has begun.
  const connections = new Map<Socket, number>()
  let heardAt = performance.now()
  let isDraining = false
  let isClosed = false

  server.on('connection', (socket: Socket) => {
    heardAt = performance.now()
    connections.set(socket, 0)
    socket.once('close', () => connections.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    heardAt = performance.now()
    answering.add(response)
    response.shouldKeepAlive &&= !isClosed
    response.once('close', () => {
      answering.delete(response)
      if (connections.has(socket)) connections.set(socket, socket.bytesRead)
    })
  })

  async function drain(withinMs: number): Promise<void> {
    isDraining = true
    if (!server.listening) return
    const endsAt = performance.now() + withinMs
    await sleep(Math.min(lameDuckMs, withinMs))
    await stopListening()
    isClosed = true
    const closedAt = performance.now()
    for (const response of answering) response.shouldKeepAlive = false
    while (isInUse(closedAt) && performance.now() < endsAt) await sleep(10)
    server.closeAllConnections()
  }

  function isInUse(closedAt: number): boolean {
    if (connections.size === 0) return false
    const hasBegun = ([socket, answered]: [Socket, number]) => socket.bytesRead > answered
    if (answering.size > 0 || connections.entries().some(hasBegun)) return true
    const now = performance.now()
    return now < closedAt + idleMs && now < heardAt + silenceMs
  }

  return { drain, isDraining: () => isDraining }
}
