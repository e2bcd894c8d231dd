import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createDrain } from '../../src/stop.ts'

const toClose: (() => unknown)[] = []
afterEach(() => {
  for (const close of toClose.splice(0)) close()
})

// A server whose port closes when the test wants it, and one client that keeps its connection.
async function createDraining() {
  const server = createServer()
  const begun: string[] = []
  const portCloses = Promise.withResolvers<void>()
  const portIsClosed = Promise.withResolvers<void>()
  const { drain, gate } = createDrain(server, () => {
    portCloses.resolve()
    return portIsClosed.promise
  })
  const app = gate(({ url = '' }, response) => {
    begun.push(url)
    response.end(`answer to ${url}`)
  })
  await once(server.on('request', app).listen(0, '127.0.0.1'), 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8')
  toClose.push(() => socket.destroy(), server.close.bind(server))
  async function ask(path: string): Promise<string> {
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`)
    return String(await once(socket, 'data'))
  }
  return { server, drain, begun, ask, portCloses: portCloses.promise, closePort: portIsClosed.resolve }
}

test('keeps connections until the port is closed, begins nothing while it closes, and says with each answer after it that it was the last', async () => {
  const { server, drain, begun, ask, portCloses, closePort } = await createDraining()
  const drained = drain(5_000)
  expect(await ask('/before')).toContain('Connection: keep-alive')
  await portCloses
  const asked = ask('/while')
  await once(server, 'request')
  expect(begun).toEqual(['/before'])
  closePort()
  expect(await asked).toMatch(/Connection: close[\s\S]*answer to \/while/)
  await drained
})

test('does not wait long for a client that has nothing to ask, because nobody knows whether it ever will', async () => {
  const { drain, ask, closePort } = await createDraining()
  await ask('/')
  closePort()
  const drainedAt = performance.now()
  await drain(20_000)
  // Twice what it takes at most, for a busy machine.
  expect(performance.now() - drainedAt).toBeLessThan(2_000)
})
