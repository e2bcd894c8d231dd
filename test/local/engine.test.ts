import { afterEach, expect, it } from 'vitest'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import { type Engine, startEngine } from '../../local/engine.ts'

let cloud: Cloud | undefined
let engine: Engine | undefined
afterEach(async () => {
  await engine?.stop(2000)
  await cloud?.close()
})

it('is the engine of production: recognises both operators and the service, and answers from the records', async () => {
  cloud = await startCloud()
  engine = await startEngine({ env: { ...process.env, ...cloud.engineEnv(), NODE_ENV: 'production' } })
  for (const { headers } of [...cloud.operators, cloud.service]) {
    const answer = await fetch(`${engine.url}/admin/operator-focus`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"message":"What matters most right now?"}',
    })
    expect(await answer.json()).toMatchObject({
      lane: 'priority',
      source: 'model',
      degraded: [],
    })
  }
  expect(cloud.sentry.items('event')).toEqual([])
  expect(engine.lines().join('\n')).toContain(`"port":${engine.port}`)
  expect(await engine.stop()).toEqual({ code: 0, signal: null })
})

it('says with its own words why it does not start', async () => {
  const started = startEngine({ env: { PATH: process.env.PATH, NODE_ENV: 'production' } })
  await expect(started).rejects.toThrow(/"code":78.*SENTRY_DSN/s)
})
