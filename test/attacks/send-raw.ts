import { connect } from 'node:net'

/** Sends these bytes as they are, and gives all that comes back until the other side closes or the time is over. */
export function sendRaw(port: number, request: string | string[], timeoutMs = 5_000): Promise<string> {
  const bytes = Array.isArray(request) ? `${request.join('\r\n')}\r\n\r\n` : request
  const { promise, resolve } = Promise.withResolvers<string>()
  let answer = ''
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
  socket.setEncoding('latin1').on('data', (chunk) => {
    answer += chunk
  })
  socket.setTimeout(timeoutMs, () => socket.destroy())
  socket.on('error', () => {}).on('close', () => resolve(answer))
  return promise
}
