import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { findFreePort } from '../../local/free-port.ts'
import { command } from '../../src/ops/commands/validate.ts'
import type { Validation } from '../../src/ops/validate/results.ts'
import { type Defect, defects } from './defects.ts'
import { type HostedRig, release, runCommand, startHostedRig } from './hosted-rig.ts'

// The long form of the same proof: LUCIA_VALIDATE_RUNS=50.
const goodRuns = Number(process.env.LUCIA_VALIDATE_RUNS ?? 3)

let rig: HostedRig
beforeAll(async () => {
  rig = await startHostedRig()
})
afterEach(async () => {
  rig.proxy.spoil(null)
  await rig.cloud.mend()
})
afterAll(() => rig?.close())

const place = () => ['--base-url', rig.edge.url, '--release', release, '--within-ms', '4000']

async function validate(args: string[] = [], env: Record<string, string | undefined> = rig.service) {
  const ran = await runCommand(command, [...place(), '--json', ...args], env)
  const validation = (ran.out.startsWith('{') ? JSON.parse(ran.out) : {}) as Validation
  const result = (name: string) => validation.results.find((one) => one.name === name)
  const unwell = () => validation.results.filter(({ verdict }) => verdict !== 'PASS')
  return { ...ran, validation, result, unwell }
}

it('gives no false alarm, run after run, as a machine that the engine knows', {
  timeout: 600_000,
}, async () => {
  for (let run = 0; run < goodRuns; run += 1) {
    const { code, unwell, validation } = await validate(['--direct-url', rig.url(0)])
    // The engine's own address here serves /health to everyone, which is advice and not a verdict.
    expect(unwell().map(({ name, evidence }) => `${name}: ${evidence}`)).toEqual([
      'direct-health: “/health”: answered 200',
    ])
    expect({ code, verdict: validation.verdict, flakes: validation.flakes }).toEqual({
      code: 0,
      verdict: 'PASS',
      flakes: 0,
    })
  }
})

it('passes as a person, where Clerk decides beside Access', async () => {
  const { code, unwell } = await validate([], rig.person)
  expect(unwell()).toEqual([])
  expect(code).toBe(0)
})

it('says beforehand that a browser’s Clerk token will not last for a run', async () => {
  const exp = Math.floor(Date.now() / 1_000) + 50
  const token = await rig.cloud.clerk.mint({ exp })
  const { err } = await validate([], { ...rig.person, LUCIA_CLERK_TOKEN: token })
  expect(err).toMatch(/LUCIA_CLERK_TOKEN is valid for (4\d|50) s more, a run takes longer/)
  expect((await validate([], rig.person)).err).toBe('')
})

it.each(defects)('finds and names: $name', async (defect: Defect) => {
  rig.proxy.spoil(defect)
  const { code, result, validation } = await validate([], rig[defect.as ?? 'service'])
  const { check, verdict, evidence } = defect.found
  expect(result(check)).toMatchObject({ verdict, evidence: expect.stringMatching(evidence) })
  expect(validation.verdict).toBe(verdict)
  expect(code).toBe(verdict === 'FAIL' ? 1 : 4)
})

it('is blocked, and neither failed nor passed, where Access does not know it', async () => {
  const { code, validation } = await validate([], { ...rig.service, CF_ACCESS_CLIENT_SECRET: 'x'.repeat(64) })
  expect(code).toBe(4)
  expect(new Set(validation.results.map(({ verdict }) => verdict))).toEqual(new Set(['BLOCKED']))
})

it('is blocked where nobody told it how to get in', async () => {
  expect((await validate([], { HOME: rig.home })).code).toBe(4)
})

it('says that it does not know where nothing answers', async () => {
  const port = await findFreePort()
  const ran = await runCommand(command, ['--base-url', `http://127.0.0.1:${port}`, '--release', release])
  expect(ran).toMatchObject({ code: 3, out: expect.stringContaining('INCONCLUSIVE') })
})

it('fails where the direct address lets in who pretends', async () => {
  rig.proxy.spoil(defects.find(({ name }) => name === 'open without a token') ?? null)
  const { result } = await validate(['--direct-url', rig.proxy.url])
  expect(result('direct-address')).toMatchObject({ verdict: 'FAIL', evidence: '“no token”: answered 200' })
})

it('tells a hiccup as a flake, because a second try is not the same as none needed', async () => {
  let failed = false
  rig.proxy.spoil({
    name: 'once',
    found: { check: '', verdict: 'FAIL', evidence: /x/ },
    answer: (answered, { message }) => {
      if (message !== 'tell me a joke' || failed) return
      failed = true
      Object.assign(answered, {
        status: 502,
        headers: { 'content-type': 'text/html' },
        text: '<html></html>',
      })
    },
  })
  const { code, validation, result } = await validate()
  expect({ code, flakes: validation.flakes }).toEqual({ code: 0, flakes: 1 })
  expect(result('off-topic-boundary')?.flakes).toEqual(['“tell me a joke”: answered 502, then well'])
})

it('writes for people, for CI and for the runbook, with a request to repeat and no secret', async () => {
  rig.proxy.spoil(defects.find(({ name }) => name === '500 on a greeting') ?? null)
  const [junit, markdown] = [join(rig.home, 'junit.xml'), join(rig.home, 'notes.md')]
  const args = ['--base-url', rig.edge.url, '--release', release, '--junit', junit, '--markdown', markdown]
  const env = { ...rig.service, SENTRY_ORG: 'lucia', SENTRY_PROJECT: 'lucia-engine' }
  const { out } = await runCommand(command, args, env)
  expect(out).toMatch(/FAIL +greeting-human-utility +“Good morning”: answered 500/)
  expect(out).toMatch(
    /Sentry: https:\/\/sentry.io\/organizations\/lucia\/projects\/lucia-engine\/events\/[0-9a-f]{32}\//,
  )
  expect(out).toMatch(
    /again: curl -sS -X POST .*-H "cf-access-client-id: \$CF_ACCESS_CLIENT_ID".*-d '\{"message":"Good morning"\}'/,
  )
  const [xml, page] = [await readFile(junit, 'utf8'), await readFile(markdown, 'utf8')]
  expect(xml).toMatch(/<failure message="“Good morning”: answered 500" type="FAIL">/)
  expect(page).toMatch(/\| greeting \/ human utility \| FAIL \| “Good morning”: answered 500/)
  expect(page).toContain('| off-topic boundary | PASS |')
  for (const secret of [rig.service.CF_ACCESS_CLIENT_ID, rig.service.CF_ACCESS_CLIENT_SECRET])
    expect(out + xml + page).not.toContain(secret)
})

it('keeps its JSON whole and its commands repeatable where a person’s token is in them', async () => {
  rig.proxy.spoil(defects.find(({ name }) => name === '500 on a greeting') ?? null)
  const { out, result } = await validate([], rig.person)
  expect(result('greeting-human-utility')?.curl).toContain('--oauth2-bearer "$LUCIA_CLERK_TOKEN"')
  expect(out).not.toContain(rig.person.LUCIA_CLERK_TOKEN)
})

it('fills the notes of a page again and leaves the rest of it alone', async () => {
  const markdown = join(rig.home, 'page.md')
  await writeFile(
    markdown,
    '# Phase 8\n\n<!-- must-pass notes: begin -->\nyesterday\n<!-- must-pass notes: end -->\n\nkept\n',
  )
  await runCommand(command, [...place(), '--markdown', markdown], rig.service)
  const page = await readFile(markdown, 'utf8')
  expect(page).toMatch(/^# Phase 8\n/)
  expect(page).toMatch(/\| route contract \| PASS \|[\s\S]*-->\n\nkept\n$/)
  expect(page).not.toContain('yesterday')
})

it.each([
  [[], /--base-url is needed/],
  [['--base-url', 'nowhere'], /--base-url is no web address/],
  [['--base-url', 'http://127.0.0.1:1', '--within-ms', 'soon'], /--within-ms is a number/],
  [
    ['--base-url', 'http://127.0.0.1:1', '--markdown', 'README.md'],
    /README.md is no page with must-pass notes/,
  ],
  [['--base-url', 'http://127.0.0.1:1', '--nonsense'], /nonsense/],
])('refuses a command line that is wrong: %j', async (args, message) => {
  const { code, err } = await runCommand(command, args)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) })
})
