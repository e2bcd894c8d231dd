import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { findFreePort } from '../../local/free-port.ts'
import { findLocalFile, type LocalFile } from '../../local/local-file.ts'

type Running = { child: ChildProcess; output: () => string; file: LocalFile }

const dirs: string[] = []
const children: ChildProcess[] = []
let base: number
const blocker = createServer()
let first: Running
let second: Running

beforeAll(async () => {
  base = await findFreePort(20_000 + (process.pid % 400) * 25)
  for (const name of ['a', 'b', 'c']) dirs.push(await mkdtemp(join(tmpdir(), `lucia-run-${name}-`)))
  blocker.listen(base + 50, '127.0.0.1')
  await once(blocker, 'listening')
  const starts = [startLocal(dirs[0], ['--engines', '2']), startLocal(dirs[1], secondArgs())]
  ;[first, second] = (await Promise.all(starts)) as [Running, Running]
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const dir of dirs) await rm(dir, { recursive: true, force: true })
})

const secondArgs = () => ['--no-spotlight', '--proxy', '--port-base', String(base + 50)]

function spawnLocal(dir = '', args: string[] = []) {
  const env = { ...process.env, LUCIA_LOCAL_DIR: dir, OPENAI_API_KEY: '', LUCIA_REQUEST_DEADLINE_MS: '9000' }
  const child = spawn(process.execPath, ['local/main.ts', '--port-base', String(base), ...args], { env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  children.push(child)
  return { child, output: () => output }
}

async function startLocal(dir = '', args: string[] = []): Promise<Running> {
  const { child, output } = spawnLocal(dir, args)
  const file = await vi.waitFor(
    async () => {
      const found = await findLocalFile(dir)
      if (child.exitCode !== null) return null
      if (found?.pid !== child.pid) throw new Error(output())
      return found
    },
    { timeout: 30_000 },
  )
  if (!file) throw new Error(output())
  return { child, output, file }
}

async function ask(url: string, headers: Record<string, string>, message = 'What matters most right now?') {
  const answer = await fetch(`${url}/admin/operator-focus`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ message }),
  })
  const body = (await answer.json()) as { degraded: string[]; items: { id: string }[] }
  return { status: answer.status, body }
}

const control = ({ file }: Running, method: string, path: string, body?: object) =>
  fetch(`${file.controlUrl}${path}`, { method, ...(body && { body: JSON.stringify(body) }) }).then((answer) =>
    answer.json(),
  )
const answers = (url: string | null) =>
  url
    ? fetch(url).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false)
const isGone = async ({ file }: Running) => {
  const urls = [...file.engineUrls, file.controlUrl, file.sinkUrl, file.spotlightUrl, file.proxyUrl]
  return (await Promise.all(urls.map(answers))).every((answered) => !answered)
}
const processesNaming = (text: string) =>
  spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(text))

it('tells all that a caller needs, to this user only', async () => {
  expect((await stat(join(dirs[0] ?? '', 'local.json'))).mode & 0o777).toBe(0o600)
  expect(first.file.engineUrls).toHaveLength(2)
  for (const url of first.file.engineUrls) {
    for (const caller of [...first.file.operators, first.file.service]) {
      expect(await ask(url, caller.headers)).toMatchObject({ status: 200, body: { degraded: [] } })
    }
  }
  expect(await ask(first.file.engineUrl, {})).toMatchObject({ status: 403 })
})

it('runs beside another one and says which ports it could not have', async () => {
  expect(second.output()).toMatch(new RegExp(`port ${base + 50} is in use: engine takes \\d+`))
  expect(second.file.engineUrl).not.toBe(first.file.engineUrl)
  expect(second.file.spotlightUrl).toBeNull()
})

it('refuses to start twice in one folder, because two databases in it would ruin it', async () => {
  const { child, output } = spawnLocal(dirs[0])
  const [code] = await once(child, 'exit')
  expect({ code, output: output() }).toEqual({
    code: 1,
    output: expect.stringContaining('another local cloud runs in'),
  })
})

it('puts the edge in front of the engine when asked to', async () => {
  const answer = await fetch(`${second.file.proxyUrl}/health`, { redirect: 'manual' })
  expect(answer.status).toBe(302)
})

it('makes the engine miss a part, and shows the event where events can be looked at', async () => {
  const [operator] = first.file.operators
  await control(first, 'POST', '/faults', { part: 'openai', fault: 'refuses' })
  expect(await ask(first.file.engineUrl, operator?.headers ?? {})).toMatchObject({
    body: { degraded: ['model'] },
  })
  await control(first, 'DELETE', '/faults')
  const events = async () => (await fetch(`${first.file.sinkUrl}/items?type=event`)).json()
  await expect
    .poll(events, { timeout: 10_000 })
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ tags: expect.objectContaining({ dependency: 'openai' }) }),
      ]),
    )
  const viewer = async () => (await fetch(`${first.file.spotlightUrl}/health`)).text()
  await expect.poll(() => viewer().catch(String), { timeout: 10_000 }).toBe('OK')
})

it('leaves no process and no port behind when it is killed', async () => {
  const leak = { id: 'kept-1', title: 'Leak over the lobby', severity: 'safety' }
  await control(second, 'POST', '/data', { table: 'maintenance_issues', rows: [leak] })
  await control(second, 'POST', '/redis', { command: ['SET', 'kept', 'yes'] })
  second.child.kill('SIGKILL')
  await expect.poll(() => isGone(second), { timeout: 10_000 }).toBe(true)
  await expect.poll(() => processesNaming(dirs[1] ?? ''), { timeout: 10_000 }).toEqual([])
})

it('starts again after a kill with the data and the keys it had, so that old tokens still open', async () => {
  blocker.close()
  const again = await startLocal(dirs[1], secondArgs())
  const [operator] = second.file.operators
  const { body } = await ask(
    again.file.engineUrl,
    operator?.headers ?? {},
    'Which maintenance issues are open?',
  )
  expect(body.items.map(({ id }) => id)).toContain('kept-1')
  expect(await control(again, 'POST', '/redis', { command: ['GET', 'kept'] })).toEqual({ result: 'yes' })
})

it('stops at Ctrl-C without a trace, also when npm passes the same one on', async () => {
  first.child.kill('SIGINT')
  await vi.waitFor(() => expect(first.output()).toContain('stopping'))
  first.child.kill('SIGINT')
  expect(await once(first.child, 'exit')).toEqual([0, null])
  expect(await findLocalFile(dirs[0] ?? '')).toBeNull()
  expect(await isGone(first)).toBe(true)
  expect(processesNaming(dirs[0] ?? '')).toEqual([])
})

it('stops half-way through its start as well', async () => {
  const { child, output } = spawnLocal(dirs[2])
  await expect.poll(output, { timeout: 10_000 }).toContain('openai')
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(processesNaming(dirs[2] ?? '')).toEqual([])
})
