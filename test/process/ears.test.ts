import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createEars, type Ears } from '../../src/ears.ts'

const open: { ears: Ears; closeAll: () => void }[] = []
afterEach(async () => {
  for (const { ears, closeAll } of open.splice(0)) {
    await ears.close(1_000)
    closeAll()
  }
})

function createListening() {
  const server = createServer((_request, response) => response.end('heard'))
  const ears = createEars(server)
  open.push({ ears, closeAll: () => server.closeAllConnections() })
  return { server, ears, port: () => (server.address() as AddressInfo).port }
}

test.runIf(process.platform === 'linux')(
  'a burst of clients is accepted in a few turns of the loop, because in long turns one by one would take seconds',
  async () => {
    const { server, ears, port } = createListening()
    await ears.listen({ port: 0, host: '127.0.0.1' })
    const burst = 128
    const perTurn: number[] = [0]
    server.on('connection', () => {
      perTurn[perTurn.length - 1] = (perTurn.at(-1) ?? 0) + 1
    })
    const sockets = Array.from({ length: burst }, () => connect(port(), '127.0.0.1').on('error', () => {}))
    while (perTurn.reduce((sum, count) => sum + count, 0) < burst) {
      await turn()
      if (perTurn.at(-1) !== 0) perTurn.push(0)
    }
    for (const socket of sockets) socket.destroy()
    expect(perTurn.length).toBeLessThan(burst / 2)
  },
)

test('whichever ear hears a request, it is answered, and after the close none hears any', async () => {
  const { ears, port } = createListening()
  await ears.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${port()}`
  const ask = () => fetch(url, { headers: { connection: 'close' } }).then((reply) => reply.text())
  expect(new Set(await Promise.all(Array.from({ length: 40 }, ask)))).toEqual(new Set(['heard']))
  await ears.close(1_000)
  for (let index = 0; index < 20; index += 1) await expect(ask()).rejects.toThrow()
})

test('who waits in the queue when the port closes is still heard, because the request may have been sent already', async () => {
  const { ears, port } = createListening()
  await ears.listen({ port: 0, host: '127.0.0.1' })
  const asked = Array.from({ length: 100 }, () => {
    const socket = connect(port(), '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
    return text(socket).catch(({ code }) => code)
  })
  // A tick later all are in the queue, and none of them was accepted.
  await new Promise(process.nextTick)
  await ears.close(1_000)
  const heard = (await Promise.all(asked)).filter((answer) => answer !== 'ECONNREFUSED')
  expect(heard.length).toBeGreaterThan(0)
  for (const answer of heard) expect(answer).toContain('heard')
})

test('a connection that is idle when the port closes stays open, because a request may be on its way', async () => {
  const { server, ears, port } = createListening()
  await ears.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect(port(), '127.0.0.1').setEncoding('utf8')
  const ask = () => socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  ask()
  await once(socket, 'data')
  await ears.close(1_000)
  expect(server.listening).toBe(false)
  ask()
  expect(String(await once(socket, 'data'))).toContain('200 OK')
  socket.destroy()
})

test('a second engine on the same port is refused, because half of the requests would be its', async () => {
  const first = createListening()
  await first.ears.listen({ port: 0, host: '127.0.0.1' })
  const listening = createListening().ears.listen({ port: first.port(), host: '127.0.0.1' })
  await expect(listening).rejects.toThrow('EADDRINUSE')
})
