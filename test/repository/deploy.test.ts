import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, onTestFinished, test } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import { readBlueprint } from './render-blueprint.ts'
import { execForm, git, readPackage, readText, root, trackedFiles } from './repository.ts'

const [service] = readBlueprint().services
const unit = readText('deploy/lucia-engine.service')
const startLine = 'node --import ./src/instrument.ts src/main.ts'
const drainMs = Number(
  readText('src/main.ts')
    .match(/drainMs = ([\d_]+)/)?.[1]
    ?.replaceAll('_', ''),
)

test.each([
  ['package.json', () => readPackage().scripts.start],
  ['Dockerfile', () => execForm('CMD').join(' ')],
  ['render.yaml', () => service.dockerCommand],
  ['deploy/lucia-engine.service', () => setting('ExecStart')],
])('%s starts the engine by the one start line, because what is tested must be what runs', (_path, line) => {
  expect(line()).toBe(startLine)
})

test('every host waits for the drain and five seconds more, so that no answer is cut off', () => {
  const leastSeconds = drainMs / 1_000 + 5
  expect(service.maxShutdownDelaySeconds).toBeGreaterThanOrEqual(leastSeconds)
  expect(Number(setting('TimeoutStopSec'))).toBeGreaterThanOrEqual(leastSeconds)
  expect(setting('KillSignal')).toBe('SIGTERM')
  expect(readText('Dockerfile')).toMatch(/^STOPSIGNAL SIGTERM$/m)
})

test('render.yaml is a Blueprint by the schema that Render publishes', () => {
  const isBlueprint = new Ajv2020({ strictTypes: false }).compile(
    JSON.parse(readText('test/data/render-blueprint.json')),
  )
  isBlueprint(readBlueprint())
  expect(isBlueprint.errors ?? []).toEqual([])
  const isWith = (more: object) => isBlueprint({ services: [{ ...service, ...more }] })
  expect(isWith({})).toBe(true)
  for (const wrong of [
    { healthCheckInterval: 5 },
    { autoDeployTrigger: 'always' },
    { maxShutdownDelaySeconds: 301 },
  ])
    expect(isWith(wrong)).toBe(false)
  expect(isBlueprint({ ...readBlueprint(), service: [] })).toBe(false)
  expect(service).toMatchObject({
    type: 'web',
    runtime: 'docker',
    autoDeployTrigger: 'checksPass',
    healthCheckPath: '/health',
  })
})

test('AU-17 the address of the host itself is off, and no preview stands beside the front door', () => {
  expect(service).toMatchObject({ renderSubdomainPolicy: 'disabled', previews: { generation: 'off' } })
  // Render refuses the policy for a service without a host of its own.
  expect(service.domains).toHaveLength(1)
})

test('SC-07 the image runs as nobody in particular, from an exact base, with nothing but what it is made of', () => {
  const dockerfile = readText('Dockerfile')
  const version = readText('.node-version').trim()
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
  expect(bases[0]).toMatch(new RegExp(`^node:${version}-slim@sha256:[0-9a-f]{64}$`))
  expect(bases[1]).toBe(bases[0])
  expect(dockerfile).toMatch(/^USER 10001:10001$/m)
  expect(dockerfile).toContain('npm ci --omit=dev --omit=optional --ignore-scripts')
  // Render hands every variable to the build as an argument: one that is not asked for is in no layer.
  expect(dockerfile).not.toMatch(/^ARG /m)
  expect(
    readText('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#')),
  ).toEqual(['*', '!package.json', '!package-lock.json', '!.npmrc', '!src'])
})

test('the unit reads keys and release from two files, and may write in one place only', () => {
  expect(settings('EnvironmentFile')).toEqual([
    '/etc/lucia-engine/secrets.env',
    '/etc/lucia-engine/release.env',
  ])
  expect(setting('Type')).toBe('exec')
  expect(setting('ProtectSystem')).toBe('strict')
  expect(setting('StateDirectory')).toBe('lucia')
  for (const text of [setting('Environment'), readText('Dockerfile')])
    expect(text).toContain('LUCIA_TELEMETRY_DIR=/var/lib/lucia/telemetry ')
  expect(setting('RestartPreventExitStatus')).toBe('78')
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
test.skipIf(!hasSystemd)('systemd accepts the unit without a word, and finds it well shut in', () => {
  const path = join(temporaryFolder(), 'lucia-engine.service')
  // The same unit for where the repository is here, so that systemd finds the Node of its packages.
  writeFileSync(path, unit.replaceAll('/opt/lucia-engine', root))
  const analyze = (...args: string[]) => spawnSync('systemd-analyze', [...args, path], { encoding: 'utf8' })
  expect(analyze('verify', '--man=no')).toMatchObject({ stdout: '', stderr: '', status: 0 })
  // Out of 100, where 0 is shut in entirely; the network is what remains.
  expect(analyze('security', '--offline=true', '--no-pager', '--threshold=20')).toMatchObject({ status: 0 })
})

test('the deploy writes the commit and the environment, and the engine takes them from there', () => {
  const { clone, folder } = cloneHere()
  execFileSync('deploy/write-release-env', ['staging', folder], { cwd: clone })
  const commit = git('rev-parse', 'HEAD').trim()
  const written = readFileSync(join(folder, 'release.env'), 'utf8')
  expect(written).toBe(`SENTRY_RELEASE=${commit}\nSENTRY_ENVIRONMENT=staging\n`)
  expect(readdirSync(folder)).toEqual(['release.env'])
  const env = Object.fromEntries(
    written
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  )
  expect(loadConfig(env).sentry).toMatchObject({ release: commit, environment: 'staging' })
})

test('the deploy refuses a tree that differs from its commit, because the release would name what does not run', () => {
  const { clone, folder } = cloneHere()
  writeFileSync(join(clone, 'package.json'), '{}')
  const { status, stderr } = spawnSync('deploy/write-release-env', ['staging', folder], {
    cwd: clone,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('differs from its commit')
  expect(existsSync(join(folder, 'release.env'))).toBe(false)
})

test.each(['', 'Staging', 'staging\nSENTRY_DSN=x'])(
  'the deploy refuses %j for an environment',
  (environment) => {
    const { status } = spawnSync(`${root}/deploy/write-release-env`, [environment, temporaryFolder()])
    expect(status).toBeGreaterThan(0)
  },
)

test.each(['deploy/deploy', 'deploy/write-release-env', '.ci/run'])(
  '%s is a script that bash can read',
  (path) => {
    expect(spawnSync('bash', ['-n', `${root}/${path}`], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
    expect(trackedFiles()).toContain(path)
    expect(git('ls-files', '--stage', path)).toMatch(/^100755 /)
  },
)

function setting(name: string): string | undefined {
  return settings(name).at(-1)
}

function settings(name: string): string[] {
  return [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value = '']) => value)
}

function cloneHere() {
  const folder = temporaryFolder()
  const clone = join(temporaryFolder(), 'clone')
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '--depth', '1', `file://${root}`, clone])
  return { clone, folder }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lucia-deploy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
