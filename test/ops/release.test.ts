import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type SentryApiPart, startSentryApi } from '../../local/sentry-api.ts'
import { command } from '../../src/ops/commands/release.ts'
import { findAddedFiles, findCommits, isAncestor } from '../../src/ops/release/git-commits.ts'
import { runCommand } from './hosted-rig.ts'

const head = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
const repository = mkdtempSync(join(tmpdir(), 'lucia-git-'))
const commits: string[] = []
let api: SentryApiPart

beforeAll(() => {
  git('init', '--quiet')
  for (const message of ['First', 'Second', 'Third']) {
    git('commit', '--quiet', '--allow-empty', '-m', `${message} change\n\nIts story`)
    commits.push(git('rev-parse', 'HEAD'))
  }
})
beforeEach(async () => {
  api = await startSentryApi()
})
afterEach(() => api.close())
afterAll(() => rmSync(repository, { recursive: true }))

function git(...args: string[]): string {
  const who = [
    '-c',
    'user.name=Ann Engineer',
    '-c',
    'user.email=ann@example.test',
    '-c',
    'commit.gpgsign=false',
  ]
  return execFileSync('git', [...who, ...args], { cwd: repository, encoding: 'utf8' }).trim()
}

const env = () => ({
  SENTRY_URL: api.url,
  SENTRY_AUTH_TOKEN: api.state.token,
  SENTRY_ORG: 'lucia',
  SENTRY_PROJECT: 'lucia-engine',
  SENTRY_ENVIRONMENT: 'staging',
})
const mark = (...args: string[]) => runCommand(command, ['mark', '--release', head, ...args], env())

it('tells Sentry the release, its commits, the deploy and that it is out, with the scope of CI alone', async () => {
  api.state.scopes = ['org:ci']
  const { code, out } = await mark()
  expect(code).toBe(0)
  expect(out.split('\n').map((line) => line.slice(0, 19).trim())).toEqual([
    'done     release',
    'done     commits',
    'done     deploy',
    'done     finalised',
    '',
  ])
  const [release] = api.state.releases
  expect(release).toMatchObject({
    version: head,
    dateReleased: expect.any(String),
    deploys: [{ environment: 'staging' }],
  })
  expect(release?.commits[0]).toMatchObject({ id: head })
})

it('changes nothing the second time, so that a deploy that is repeated is told once', async () => {
  await mark()
  const before = structuredClone(api.state.releases)
  const { out } = await mark()
  expect(out).not.toMatch(/^done/m)
  expect(api.state.releases).toEqual(before)
})

it('tells another deploy of the same release, because a rollback is one', async () => {
  await mark()
  await mark('--deploy', 'rollback dep-1')
  expect(api.state.releases[0]?.deploys.map(({ name }) => name)).toEqual(['deploy', 'rollback dep-1'])
})

it.each([
  ['refuses the token', () => api.faults.set({ fault: 'wrong-credentials' })],
  ['fails', () => api.faults.set({ fault: 'status', status: 500 })],
  ['is not there', () => api.faults.set({ fault: 'refuses' })],
  ['speaks no JSON', () => api.faults.set({ fault: 'not-json' })],
])('never stops a deploy where Sentry %s, and says so', async (_, spoil) => {
  await spoil()
  const { code, out, err } = await mark()
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^refused +release/) })
  expect(err).toContain('The deploy goes on')
  expect(out + err).not.toContain(api.state.token)
})

it('leaves the commits out where the checkout does not know the release, and tells the rest', async () => {
  const { out } = await runCommand(command, ['mark', '--release', 'f'.repeat(40)], env())
  expect(out).toMatch(/left out commits/)
  expect(api.state.releases[0]?.dateReleased).toBeTruthy()
})

it.each([[[]], [['mark', 'twice']], [['forget']]])(
  'refuses a command line that is wrong: %j',
  async (args) => {
    expect((await runCommand(command, args, env())).code).toBe(2)
  },
)

it('reads from git what came since the release before, by first lines only', async () => {
  const [first = '', , third = ''] = commits
  expect((await findCommits(third, first, repository))?.map(({ message }) => message)).toEqual([
    'Third change',
    'Second change',
  ])
  expect(await isAncestor(first, third, repository)).toBe(true)
  expect(await isAncestor(third, first, repository)).toBe(false)
  expect(await findCommits('f'.repeat(40), null, repository)).toBe(null)
  expect(await findAddedFiles({ older: first, newer: third, folder: 'supabase' }, repository)).toEqual([])
})
