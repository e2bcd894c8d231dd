import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What is going on at a server: whether a request has begun, and how long nobody has been heard. */
export function watchConnections(server: Server) {
  const answering = new Set<ServerResponse>()
  // How much each had sent when its last answer was over: more than that is a request that has begun.
  const answered = new Map<Socket, number>()
  let heardAt = performance.now()
  let isLastAnswer = false

  server.on('connection', (socket: Socket) => {
    heardAt = performance.now()
    answered.set(socket, 0)
    socket.once('close', () => answered.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    heardAt = performance.now()
    answering.add(response)
    response.shouldKeepAlive &&= !isLastAnswer
    response.once('close', () => {
      answering.delete(response)
      if (answered.has(socket)) answered.set(socket, socket.bytesRead)
    })
  })

  return {
    /** From now on every answer says that its connection ends with it. */
    endWithNextAnswer(): void {
      isLastAnswer = true
      for (const response of answering) response.shouldKeepAlive = false
    },
    hasRequests: () =>
      answering.size > 0 || answered.entries().some(([socket, bytes]) => socket.bytesRead > bytes),
    silentMs: () => (answered.size > 0 ? performance.now() - heardAt : Number.POSITIVE_INFINITY),
  }
}
