import { execFile, spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RenderApi, startRenderApi } from '../../local/render-api.ts'
import { failureKinds } from '../../src/errors.ts'
import { hasNotes } from '../../src/ops/validate/must-pass-notes.ts'
import { rememberValidated } from '../../src/ops/validate/validated-releases.ts'
import { type HostedRig, startHostedRig } from '../ops/hosted-rig.ts'
import { type Rig, startRig } from '../ops/rig.ts'
import { git, readText, root, trackedFiles } from './repository.ts'
import { documents, patternOf, typedIn } from './typed.ts'

// What a reader types, against the same things on this machine; what stands under it is what comes.
const run = promisify(execFile)
const typed = documents
  .filter((page) => page.startsWith('docs/'))
  .flatMap(typedIn)
  .filter(({ where }) => where === 'hosted')
const hasCurl = spawnSync('curl', ['--version']).status === 0
const [head = '', before] = git('log', '--max-count=2', '--format=%H').trim().split('\n')

let rig: HostedRig
let sentry: Rig
let render: RenderApi
beforeAll(async () => {
  sentry = await startRig()
  // A project without alerts, and the token of whoever settles them.
  sentry.api.state.scopes.push('alerts:write')
  sentry.api.state.monitors.length = 0
  rig = await startHostedRig({ env: { RENDER_GIT_COMMIT: head, SENTRY_ENVIRONMENT: 'staging' } })
  const at = new Date().toISOString()
  const commits = [
    { id: head, message: 'Now', at, status: 'live' as const },
    ...(before ? [{ id: before, message: 'Before', at }] : []),
  ]
  render = await startRenderApi({ commits, url: rig.edge.url })
})
afterAll(async () => {
  await Promise.all([rig?.close(), sentry?.close(), render?.close()])
})

const env = (): NodeJS.ProcessEnv => ({
  ...rig.cloud.engineEnv(),
  ...sentry.env,
  ...rig.service,
  SENTRY_RELEASE: '',
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  STAGING_URL: rig.edge.url,
  DIRECT_URL: `${rig.url()}`,
  PUBLIC_KEY: rig.cloud.supabase.anonKey,
  RENDER_API_KEY: render.apiKey,
  RENDER_API_URL: render.apiUrl,
  RENDER_SERVICE_ID: render.state.service.id,
})

test('every page of the runbook is linked from its first', () => {
  const first = readText('docs/runbook/README.md')
  const others = documents
    .filter((page) => /runbook\/(?!README)/.test(page))
    .map((page) => page.replace('docs/runbook/', ''))
  expect(others.filter((page) => !first.includes(`(${page})`))).toEqual([])
})

test('validate can fill the notes of its page', () => {
  expect(hasNotes(readText('docs/runbook/phase-8-validation.md'))).toBe(true)
})

test.each(typed)('$page: $command', { timeout: 60_000 }, async ({ command, expected }) => {
  if (command.includes('curl') && !hasCurl) return
  if (command.includes('rollback') && !before) return
  if (command.includes('validate')) await rm(join(rig.home, '.local'), { recursive: true, force: true })
  // A rollback goes where somebody has been: a validation of the build before.
  if (command.includes('rollback')) await rememberAsGood(before ?? '')
  const { stdout, stderr } = await run('bash', ['-c', command], { cwd: root, env: env() }).catch(
    (error) => error,
  )
  expect(`${stdout}${stderr}`).toMatch(patternOf(expected ?? ''))
})

test('on call finds every area and every kind that a fingerprint can hold', () => {
  const page = readText('docs/on-call.md')
  const areas =
    readText('src/telemetry/report.ts').match(/export type Area =([\s\S]*?)export type/)?.[1] ?? ''
  const named = [...areas.matchAll(/'(\w+)'/g)].map(([, area]) => area)
  const source = trackedFiles()
    .filter((path) => /^src\/(?!ops)/.test(path))
    .map(readText)
    .join('\n')
  const noticed = [...source.matchAll(/(?:area|warn)[^\n]*kind: '(\w+)'/g)].map(([, kind]) => kind)
  expect(named.length).toBeGreaterThan(5)
  const missing = [...named, ...failureKinds, ...noticed].filter((name) => !page.includes(`\`${name}\``))
  expect([...new Set(missing)]).toEqual([])
})

async function rememberAsGood(release: string): Promise<void> {
  const validation = {
    verdict: 'PASS',
    release,
    baseUrl: rig.edge.url,
    startedAt: new Date().toISOString(),
  } as const
  await rememberValidated(
    { ...validation, exitCode: 0, durationMs: 1, flakes: 0, results: [] },
    { HOME: rig.home },
  )
}
