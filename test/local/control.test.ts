import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import { startControl } from '../../local/control.ts'
import { keep } from '../../local/kept.ts'

let cloud: Cloud
let control: Awaited<ReturnType<typeof startControl>>
let dir: string
beforeAll(async () => {
  cloud = await startCloud({ seed: false })
  control = await startControl({ cloud })
  dir = await mkdtemp(join(tmpdir(), 'lucia-control-'))
  await keep(join(dir, 'local.json'), { controlUrl: control.url })
})
afterEach(() => cloud.mend())
afterAll(async () => {
  await control.close()
  await cloud.close()
  await rm(dir, { recursive: true })
})

async function ask(method: string, path: string, body?: unknown) {
  const answer = await fetch(`${control.url}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('over the control port', () => {
  it('shows every part with its address, its fault and how much it was asked', async () => {
    await ask('POST', '/faults', { part: 'clerk', fault: 'slow', ms: 5, times: 3 })
    const { body } = await ask('GET', '/parts')
    expect(body).toHaveLength(6)
    expect(body).toContainEqual({
      name: 'clerk',
      url: cloud.clerk.url,
      fault: { fault: 'slow', ms: 5, times: 3 },
      requests: expect.any(Number),
    })
  })

  it('sets a fault with all its details, and clears it for one part or for all', async () => {
    const fault = {
      part: 'access',
      fault: 'status',
      status: 418,
      body: { short: 'stout' },
      headers: { 'x-a': 'b' },
    }
    expect(await ask('POST', '/faults', fault)).toEqual({ status: 200, body: fault })
    const answer = await fetch(cloud.access.url)
    expect([answer.status, answer.headers.get('x-a'), await answer.json()]).toEqual([
      418,
      'b',
      { short: 'stout' },
    ])
    await ask('POST', '/faults', { part: 'clerk', fault: 'refuses' })
    await ask('DELETE', '/faults?part=access')
    expect(cloud.access.faults.current()).toBeNull()
    expect(cloud.clerk.faults.current()).not.toBeNull()
    await ask('DELETE', '/faults')
    expect((await fetch(cloud.clerk.url)).status).toBe(401)
  })

  it('tells what each part was asked, without secrets', async () => {
    const secret = 'CANARY-55aa'
    await fetch(`${cloud.openai.url}/v1/models`, { headers: { authorization: `Bearer ${secret}` } })
    const { body } = await ask('GET', '/requests?part=openai')
    expect(body).toMatchObject([{ part: 'openai', path: '/v1/models', status: 401 }])
    expect(JSON.stringify(await ask('GET', '/requests'))).not.toContain(secret)
  })

  it('puts records and takes them away', async () => {
    await ask('POST', '/data', {
      table: 'payments',
      rows: [{ id: 'p-1', title: 'Rent of 4B', amount: 12.5 }],
    })
    expect(await cloud.supabase.sql('select id, amount::text from payments')).toEqual([
      { id: 'p-1', amount: '12.50' },
    ])
    expect(await ask('DELETE', '/data')).toMatchObject({ status: 200 })
    expect(await cloud.supabase.sql('select id from payments')).toEqual([])
  })

  it('speaks to Redis', async () => {
    await ask('POST', '/redis', { command: ['SET', 'a', 1] })
    expect(await ask('POST', '/redis', { command: ['GET', 'a'] })).toEqual({
      status: 200,
      body: { result: '1' },
    })
  })

  it('rotates keys', async () => {
    const before = cloud.clerk.jwtKey()
    expect(await ask('POST', '/rotate-keys', { part: 'clerk' })).toMatchObject({ status: 200 })
    expect(cloud.clerk.jwtKey()).not.toBe(before)
  })

  it.each([
    ['a part that does not exist', 'POST', '/faults', { part: 'gpt', fault: 'slow' }, 400, 'supabase'],
    [
      'a fault that does not exist',
      'POST',
      '/faults',
      { part: 'openai', fault: 'sulks' },
      400,
      'never-answers',
    ],
    ['a table that does not exist', 'POST', '/data', { table: 'users', rows: [] }, 400, 'payments'],
    ['keys that nobody can turn', 'POST', '/rotate-keys', { part: 'sentry' }, 400, 'clerk'],
    ['a route that does not exist', 'GET', '/nothing', undefined, 404, 'POST /faults'],
  ])('refuses %s and says what there is', async (_, method, path, body, status, hint) => {
    const answer = await ask(method, path, body)
    expect(answer).toMatchObject({ status, body: { error: expect.stringContaining(hint) } })
  })
})

describe('on the command line', () => {
  const cli = async (words: string, localDir = dir) => {
    const env = { ...process.env, LUCIA_LOCAL_DIR: localDir }
    const done = promisify(execFile)(process.execPath, ['local/cli.ts', ...words.split(' ')], { env })
    return done.then(
      ({ stdout }) => ({ code: 0, out: stdout.trim() }),
      ({ code, stderr }) => ({ code, out: String(stderr).trim() }),
    )
  }

  it('breaks a part and mends it', async () => {
    expect(await cli('break openai slow --ms 7 --times 2')).toEqual({
      code: 0,
      out: 'openai: slow, for 2 answers',
    })
    expect(cloud.openai.faults.current()).toEqual({ fault: 'slow', ms: 7, times: 2 })
    expect(await cli('mend openai --json')).toEqual({ code: 0, out: '{"mended":"openai"}' })
    expect(cloud.openai.faults.current()).toBeNull()
  })

  it.each([
    ['break gpt slow', 2, 'supabase, upstash, openai'],
    ['break openai sulks', 2, 'never-answers, slow, refuses'],
    ['break openai slow --ms soon', 2, '--ms is a whole number'],
    ['break openai status --status 9999', 2, 'status'],
    ['break --loudly', 2, 'Unknown option'],
    ['break', 2, 'no part was named'],
    ['break --help', 0, 'Makes a part of the running local cloud fail'],
  ])('%s: exit %i', async (words, code, hint) => {
    expect(await cli(words)).toEqual({ code, out: expect.stringContaining(hint) })
  })

  it('says that no local cloud is running, whether it never did or was killed', async () => {
    const gone = await mkdtemp(join(tmpdir(), 'lucia-gone-'))
    expect(await cli('mend', gone)).toEqual({ code: 1, out: expect.stringContaining('npm run local') })
    await keep(join(gone, 'local.json'), { controlUrl: 'http://127.0.0.1:1' })
    expect(await cli('mend', gone)).toEqual({ code: 1, out: expect.stringContaining('no local cloud') })
    await rm(gone, { recursive: true })
  })
})
