import type { Server, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

// Long enough for the clients that are about to use a connection to learn that it closes.
const lameDuckMs = 250

/** Lets a server end without breaking an answer that it has begun to give. */
export function createDrain(server: Server, stopListening: () => void) {
  const open = new Set<ServerResponse>()
  let isDraining = false

  server.on('request', (_request, response) => {
    open.add(response)
    response.shouldKeepAlive &&= !isDraining
    response.once('close', () => open.delete(response))
  })

  async function drain(withinMs: number): Promise<void> {
    isDraining = true
    if (!server.listening) return
    for (const response of open) response.shouldKeepAlive = false
    const endsAt = performance.now() + withinMs
    await sleep(Math.min(lameDuckMs, withinMs))
    stopListening()
    while (open.size > 0 && performance.now() < endsAt) await sleep(10)
    server.closeAllConnections()
  }

  return { drain, isDraining: () => isDraining }
}
