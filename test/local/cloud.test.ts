import { afterEach, expect, it } from 'vitest'
import { startCloud } from '../../local/cloud.ts'
import { findFreePort } from '../../local/free-port.ts'
import { type Part, startPart } from '../../local/part.ts'

let blocker: Part | undefined
afterEach(() => blocker?.close())

it('starts only the parts that a test needs, and tells an engine of no other', async () => {
  const cloud = await startCloud({ parts: ['openai', 'sentry'] })
  expect(Object.keys(cloud.parts)).toEqual(['openai', 'sentry'])
  expect(Object.keys(cloud.engineEnv()).sort()).toEqual([
    'LUCIA_EGRESS_ALLOW_HOSTS',
    'LUCIA_OPENAI_API_KEY',
    'LUCIA_OPENAI_BASE_URL',
    'LUCIA_TELEMETRY_DIR',
    'SENTRY_DSN',
  ])
  await cloud.close()
})

it('leaves no part behind when another cannot start, because nobody would hold it to close it', async () => {
  const reply = () => ({ status: 200 })
  blocker = await startPart({ name: 'clerk', handle: reply, rateLimited: reply, wrongCredentials: reply })
  const access = await findFreePort()
  const started = startCloud({ parts: ['access', 'openai'], ports: { access, openai: blocker.port } })
  await expect(started).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await expect(fetch(`http://127.0.0.1:${access}`)).rejects.toThrow()
})
