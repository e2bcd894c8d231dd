import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type RenderApi, startRenderApi } from '../../local/render-api.ts'
import { type SentryApiPart, startSentryApi } from '../../local/sentry-api.ts'
import { createRollback } from '../../src/ops/commands/rollback.ts'
import { command as validate } from '../../src/ops/commands/validate.ts'
import { defects } from './defects.ts'
import { type HostedRig, runCommand, startHostedRig } from './hosted-rig.ts'

const repository = mkdtempSync(join(tmpdir(), 'lucia-rollback-'))
const migrations = join(repository, 'supabase', 'migrations')
const command = createRollback({ boundMs: 15_000, pauseMs: 20, cwd: repository })
const commits: string[] = []
let rig: HostedRig
let render: RenderApi
let sentry: SentryApiPart

// Oldest first: before a migration with no way back, after it, after one that harms nobody, and what runs now.
const story: [message: string, migration?: string][] = [
  ['The first'],
  ['Drop a column', 'drop table payments;'],
  ['A good build'],
  ['Add a column', '-- rollback: safe\nalter table payments add column note text;'],
  ['A bad build'],
]

beforeAll(async () => {
  mkdirSync(migrations, { recursive: true })
  git('init', '--quiet')
  for (const [index, [message, migration]] of story.entries()) {
    if (migration) writeFileSync(join(migrations, `${index}.sql`), migration)
    git('add', '.')
    git('commit', '--quiet', '--allow-empty', '-m', message)
    commits.push(git('rev-parse', 'HEAD'))
  }
  rig = await startHostedRig({ env: { RENDER_GIT_COMMIT: commits[4] ?? '' } })
  const older = { RENDER_GIT_COMMIT: commits[2] ?? '' }
  await Promise.all([rig.start(older), rig.start(older)])
})
beforeEach(async () => {
  await render?.close()
  await sentry?.close()
  sentry = await startSentryApi()
  const newestFirst = commits.map((id, index) => ({
    id,
    message: story[index]?.[0] ?? '',
    at: `2026-11-1${index}T10:00:00Z`,
    status: index === 4 ? ('live' as const) : ('deactivated' as const),
  }))
  render = await startRenderApi({ commits: newestFirst.toReversed(), url: rig.proxy.url })
  render.state.onLive = () => rig.proxy.turnTo([rig.url(2), rig.url(3)])
  rig.proxy.turnTo([rig.url(0), rig.url(1)])
  rig.proxy.spoil(null)
  rmSync(join(rig.home, '.local'), { recursive: true, force: true })
})
afterAll(async () => {
  await Promise.all([rig?.close(), render?.close(), sentry?.close()])
  rmSync(repository, { recursive: true })
})

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.test', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], { cwd: repository, encoding: 'utf8' }).trim()
}

const env = (): Record<string, string | undefined> => ({
  ...rig.service,
  RENDER_API_KEY: render.apiKey,
  RENDER_API_URL: render.apiUrl,
  RENDER_SERVICE_ID: render.state.service.id,
  SENTRY_URL: sentry.url,
  SENTRY_AUTH_TOKEN: sentry.state.token,
  SENTRY_ORG: 'lucia',
  SENTRY_PROJECT: 'lucia-engine',
  SENTRY_ENVIRONMENT: 'staging',
})
const run = (args: string[], more: Record<string, string | undefined> = {}) =>
  runCommand(command, ['--base-url', rig.edge.url, ...args], { ...env(), ...more })

/** As it was when the older build ran and was judged. */
async function validateTheGoodBuild() {
  rig.proxy.turnTo([rig.url(2), rig.url(3)])
  const args = ['--base-url', rig.edge.url, '--release', commits[2] ?? '', '--other-build']
  const { out } = await runCommand(validate, args, env())
  expect(out.match(/^ {2}(?!PASS).*$/gm)).toEqual(null)
  rig.proxy.turnTo([rig.url(0), rig.url(1)])
}

it('says what it would do, to the last deploy known to be good, and does nothing', async () => {
  await validateTheGoodBuild()
  const { code, out } = await run([])
  expect(code).toBe(0)
  expect(out).toMatch(new RegExp(`${commits[2]?.slice(0, 7)}.*validated 20.*A good build`))
  expect(out).toContain(
    `rolls lucia-engine-staging back from ${commits[4]?.slice(0, 7)} to ${commits[2]?.slice(0, 7)}`,
  )
  expect(out).toContain('1 newer migration stays: older code works with them')
  expect(render.state.service.autoDeploy).toBe('yes')
  expect(render.state.deploys).toHaveLength(5)
})

it('goes back, waits, judges, tells Sentry and writes who, when and why', async () => {
  await validateTheGoodBuild()
  const log = join(rig.home, 'change-log.md')
  const args = ['--yes', '--why', 'payments | lane broken', '--who', 'Ann', '--log', log]
  const { code, out } = await run(args)
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('PASS') })
  expect(render.state.service).toMatchObject({ autoDeploy: 'no', autoDeployTrigger: 'off' })
  expect(render.state.deploys[0]).toMatchObject({
    trigger: 'rollback',
    status: 'live',
    commit: { id: commits[2] },
  })
  const [release] = sentry.state.releases
  expect(release).toMatchObject({
    version: commits[2],
    deploys: [{ environment: 'staging', name: expect.stringMatching(/^rollback dep-/) }],
  })
  expect(await readFile(log, 'utf8')).toMatch(
    /\| Date \| Change \| Who \| Notes \|\n\|---\|---\|---\|---\|\n\| 20.* \| Engine rolled back from \w{7} to \w{7} \| Ann \| payments \\\| lane broken; validation PASS \|\n$/,
  )
  expect(out).not.toContain(render.apiKey)
})

it('turns auto-deploy off before it rolls back, because a push in between would undo it', async () => {
  await run(['--to', commits[2] ?? '', '--yes', '--why', 'test'])
  const written = render.requests.entries().filter(({ method }) => method !== 'GET')
  expect(written.map(({ method }) => method)).toEqual(['PATCH', 'POST'])
})

it('says that what came back is not well either', async () => {
  rig.proxy.spoil(defects.find(({ name }) => name === 'lane broken') ?? null)
  const { code, out } = await run(['--to', commits[2] ?? '', '--yes', '--why', 'test'])
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('validation FAIL') })
})

const refusals: [string, () => string[], RegExp][] = [
  [
    'the database has gone where older code cannot follow',
    () => ['--to', commits[0] ?? ''],
    /1\.sql came after \w{7} and does not say/,
  ],
  ['nothing earlier is known to be good', () => [], /choose one with --to/],
  ['it runs already', () => ['--to', commits[4] ?? ''], /runs already/],
  ['it never ran', () => ['--to', 'dep-nowhere'], /no deploy that ever ran/],
]

it.each(refusals)('refuses where %s', async (_, args, why) => {
  const { code, out } = await run([...args(), '--yes', '--why', 'test'])
  expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(why) })
  expect(render.requests.entries().every(({ method }) => method === 'GET')).toBe(true)
})

it('refuses where the checkout does not know the commits, because it cannot speak of the database then', async () => {
  const elsewhere = createRollback({ boundMs: 1_000, pauseMs: 10, cwd: tmpdir() })
  const { code, out } = await runCommand(
    elsewhere,
    ['--base-url', rig.edge.url, '--to', commits[2] ?? ''],
    env(),
  )
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('git fetch') })
})

it('fails where Render gives the deploy up, and says that nothing is known to have come back', async () => {
  render.state.course = ['created', 'update_in_progress', 'update_failed']
  const { code, out } = await run(['--to', commits[2] ?? '', '--yes', '--why', 'test'])
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining('Render gave up the deploy (update_failed)'),
  })
})

it.each([
  ['wrong-credentials', /refuses RENDER_API_KEY/],
  ['rate-limited', /asked too often/],
  ['refuses', /was not reached/],
  ['not-json', /shape that is not known/],
] as const)('says what is wrong where Render %s, and where else to roll back', async (fault, message) => {
  await render.faults.set({ fault })
  const { code, err } = await run([])
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(message) })
  expect(err).toContain('dashboard')
})

it.each([
  [['--yes'], {}, /--why is needed/],
  [[], { RENDER_API_KEY: '' }, /RENDER_API_KEY and RENDER_SERVICE_ID/],
  [[], { RENDER_API_URL: 'http://example.test' }, /not https/],
])('refuses a command line that is wrong: %j %j', async (args, more, message) => {
  const { code, err } = await run(args, more)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) })
})
