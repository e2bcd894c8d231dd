import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { findFreePort } from '../../local/free-port.ts'
import { startSpotlight } from '../../local/spotlight.ts'

let port: number
let viewer: ReturnType<typeof startSpotlight>
beforeAll(async () => {
  port = await findFreePort()
  viewer = startSpotlight(port)
  await vi.waitFor(async () => expect((await fetch(`${viewer.url}/health`)).status).toBe(200), {
    timeout: 20_000,
  })
})
afterAll(() => viewer.stop(1000))

it('shows the events it is sent', async () => {
  const headers = { 'content-type': 'application/x-sentry-envelope' }
  const envelope = '{"event_id":"a"}\n{"type":"event"}\n{"message":"boom"}'
  await fetch(`${viewer.receiverUrl}/stream`, { method: 'POST', headers, body: envelope })
  const stream = await fetch(`${viewer.url}/stream`)
  let shown = ''
  for await (const chunk of stream.body ?? []) {
    shown += Buffer.from(chunk)
    if (shown.includes('boom')) break
  }
  expect(shown).toContain('boom')
})

it('serves a page that may talk to nobody but us, because events are private', async () => {
  const page = await (await fetch(viewer.url)).text()
  expect(page).toMatch(
    `<head><meta http-equiv="Content-Security-Policy" content="connect-src 'self' ${viewer.url}">`,
  )
})

it('is reachable from this machine only', async () => {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const outer = addresses.filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of outer) await expect(fetch(`http://${address}:${port}/health`)).rejects.toThrow()
})
