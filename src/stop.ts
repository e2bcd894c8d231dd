import type { RequestListener, Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { watchConnections } from './connections.ts'

// Long enough for who looks at /ready often to send no more.
const lameDuckMs = 100
// Under a load that never lets the port close in peace somebody has to be cut off.
const closeWithinMs = 5_000
// Clients whose other connections are used up come back to those that they have left idle, until all are silent so long.
const silenceMs = 450
// The stop is not put off for longer by connections on which nothing has begun.
const idleMs = 500

/**
 * Lets a server end without breaking a request that has begun. Until the port is closed connections are kept, so that
 * their clients need no new one at that moment; each answer after it says that it is the last on its connection.
 */
export function createDrain(server: Server, stopListening: (withinMs: number) => Promise<void>) {
  const connections = watchConnections(server)
  let isDraining = false
  let held: (() => void)[] | undefined

  async function drain(withinMs: number): Promise<void> {
    isDraining = true
    if (!server.listening) return
    const endsAt = performance.now() + withinMs
    await sleep(Math.min(lameDuckMs, withinMs))
    await closePort(Math.min(closeWithinMs, endsAt - performance.now()))
    const closedAt = performance.now()
    while (isInUse(closedAt) && performance.now() < endsAt) await sleep(10)
    server.closeAllConnections()
  }

  async function closePort(withinMs: number): Promise<void> {
    const waiting: (() => void)[] = []
    held = waiting
    await stopListening(withinMs)
    held = undefined
    connections.endWithNextAnswer()
    for (const begin of waiting) begin()
  }

  // Nothing is begun while the port closes, so that it closes in short turns of the event loop.
  function gate(app: RequestListener): RequestListener {
    return (request, response) => {
      if (held) held.push(() => response.destroyed || app(request, response))
      else app(request, response)
    }
  }

  function isInUse(closedAt: number): boolean {
    if (connections.hasRequests()) return true
    return connections.silentMs() < silenceMs && performance.now() < closedAt + idleMs
  }

  return { drain, gate, isDraining: () => isDraining }
}
