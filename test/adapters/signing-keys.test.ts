import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSigningKeys } from '../../src/adapters/signing-keys.ts'
import { currentRequest, type RequestContext, runInRequest } from '../../src/telemetry/request-context.ts'

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const minuteMs = 60_000

function createIssuer(...kids: string[]) {
  const issuer = { kids, loads: 0, down: false, now: 1_000_000 }
  const keys = createSigningKeys({
    issuer: 'cf_access',
    clock: () => issuer.now,
    load: async () => {
      issuer.loads += 1
      if (issuer.down) throw new Error('down')
      return new Map(issuer.kids.map((kid) => [kid, publicKey]))
    },
  })
  return { issuer, keys }
}

test('a hundred first requests at once cost one load', async () => {
  const { issuer, keys } = createIssuer('a')
  const found = await Promise.all(Array.from({ length: 100 }, () => keys.find('a')))
  expect(found.every(Boolean)).toBe(true)
  expect(issuer.loads).toBe(1)
})

test('ten thousand unknown ids cost one load, because anyone can invent ids', async () => {
  const { issuer, keys } = createIssuer('a')
  for (let id = 0; id < 10_000; id += 1) expect(await keys.find(`forged-${id}`)).toBeNull()
  expect(issuer.loads).toBe(1)
})

test('unknown ids do not hold up a rotation for longer than 30 s, however many keep coming', async () => {
  const { issuer, keys } = createIssuer('a')
  await keys.find('forged')
  issuer.kids.push('b')
  for (let second = 0; second < 30; second += 1) {
    expect(await keys.find('b')).toBeNull()
    issuer.now += 1_000
  }
  expect(await keys.find('b')).not.toBeNull()
})

test('a rotated key is found at once by the first token that names it', async () => {
  const { issuer, keys } = createIssuer('a')
  await keys.find('a')
  issuer.kids.push('b')
  expect(await keys.find('b')).not.toBeNull()
  expect(await keys.find('a')).not.toBeNull()
  expect(issuer.loads).toBe(2)
})

test('known keys verify for a day while their address is down, and are asked for every 30 s at most', async () => {
  const { issuer, keys } = createIssuer('a')
  await keys.find('a')
  issuer.down = true
  const startedAt = issuer.now
  while (issuer.now < startedAt + 24 * 60 * minuteMs - minuteMs) {
    expect(await keys.find('a')).not.toBeNull()
    issuer.now += 10_000
  }
  const refreshes = issuer.loads - 1
  expect(refreshes).toBeGreaterThan(2_000)
  expect(refreshes).toBeLessThanOrEqual(24 * 60 * 2)
  issuer.now += 2 * minuteMs
  await expect(keys.find('a')).rejects.toThrow('down')
  expect(keys.isReady()).toBe(false)
})

test('a key that cannot be looked up is no unknown key: the token may be good', async () => {
  const { issuer, keys } = createIssuer('a')
  await keys.find('a')
  issuer.down = true
  await expect(keys.find('b')).rejects.toThrow('down')
  await expect(keys.find('c')).rejects.toThrow('down')
  expect(issuer.loads).toBe(2)
})

test('after a cold failure the issuer is asked again within 5 s, so that healing is noticed', async () => {
  const { issuer, keys } = createIssuer('a')
  issuer.down = true
  await expect(keys.find('a')).rejects.toThrow('down')
  await expect(keys.find('a')).rejects.toThrow('down')
  expect(issuer.loads).toBe(1)
  issuer.down = false
  issuer.now += 5_000
  expect(await keys.find('a')).not.toBeNull()
})

test('a client that hangs up ends no load, because others wait for the same keys', async () => {
  const client = new AbortController()
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  const keys = createSigningKeys({
    issuer: 'cf_access',
    load: async () => {
      const signal = currentRequest()?.signal
      await answered
      signal?.throwIfAborted()
      return new Map([['a', publicKey]])
    },
  })
  const context: RequestContext = {
    requestId: 'r1',
    route: 'test',
    signal: client.signal,
    startedAt: 0,
    deadlineAt: Number.POSITIVE_INFINITY,
    reported: [],
  }
  const first = runInRequest(context, () => keys.find('a'))
  const second = keys.find('a')
  client.abort()
  answer()
  expect(await first).not.toBeNull()
  expect(await second).not.toBeNull()
})

test('CF-01 an engine is not ready before the first load, and a failed one throws at nobody', async () => {
  const { issuer, keys } = createIssuer('a')
  issuer.down = true
  await keys.prepare()
  expect(keys.isReady()).toBe(false)
  issuer.down = false
  issuer.now += 5_000
  await keys.prepare()
  await keys.prepare()
  expect(keys.isReady()).toBe(true)
  expect(issuer.loads).toBe(2)
})
