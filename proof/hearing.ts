import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** Everything that is sent to servers of this process, by their port: what the engine lets out, header and body. */
export function startHearing() {
  const heard = new Map<number, string[]>()

  function listen(message: unknown): void {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    const port = (socket.address() as AddressInfo).port
    const texts = heard.get(port) ?? []
    heard.set(port, texts)
    texts.push(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}`)
    const push = request.push.bind(request)
    request.push = (chunk, encoding) => {
      if (chunk) texts.push(String(chunk))
      return push(chunk, encoding)
    }
  }

  subscribe('http.server.request.start', listen)
  return {
    at: (port: number) => (heard.get(port) ?? []).join('\n'),
    clear: () => heard.clear(),
    stop: () => unsubscribe('http.server.request.start', listen),
  }
}
