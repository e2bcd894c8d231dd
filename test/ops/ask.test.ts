import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wrap } from '../../src/ops/ask/wrap.ts'
import { command } from '../../src/ops/commands/ask.ts'
import { openTerminal } from '../../src/ops/open-terminal.ts'
import { createCli } from '../../src/ops/run-cli.ts'
import { type FocusRig, startFocusRig } from '../support/focus-rig.ts'

let rig: FocusRig
let folder: string
beforeAll(async () => {
  rig = await startFocusRig()
  folder = await mkdtemp(join(tmpdir(), 'lucia-ask-'))
})
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true })
  folder = await mkdtemp(join(tmpdir(), 'lucia-ask-'))
  await writeFile(
    join(folder, 'local.json'),
    JSON.stringify({ engineUrl: rig.url(), operators: rig.cloud.operators }),
  )
  await rig.cloud.mend()
})
afterAll(async () => {
  await rig?.close()
  await rm(folder, { recursive: true, force: true })
})

const esc = '\u001b'

type Given = { env?: Record<string, string>; terminal?: { isTTY: boolean; columns?: number } }

async function ask(args: string[], { env = {}, terminal }: Given = {}) {
  const written = { out: '', err: '' }
  const stdout = { ...terminal, write: (text: string) => (written.out += text) }
  const stderr = { write: (text: string) => (written.err += text) }
  const all = { LUCIA_LOCAL_DIR: folder, HOME: folder, ...env }
  const code = await createCli([command])(['ask', ...args], openTerminal({ env: all, stdout, stderr }))
  return { code, ...written }
}

describe('npm run ask', () => {
  it('says what is open and why, what to do next, and nothing of machines', async () => {
    const { code, out, err } = await ask(['What matters most right now?'])
    const { body } = await rig.ask({ message: 'What matters most right now?' })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const text = out.replace(/\s+/g, ' ')
    for (const { title, why, severity } of body.items) expect(text).toContain(`${title} (${severity}) ${why}`)
    expect(text.split(body.items[0]?.title ?? '').length - 1).toBeLessThanOrEqual(2)
    expect(text).toContain(body.nextStep?.action)
    expect(out).not.toMatch(/requestId|sessionId/)
    expect(out).not.toContain(esc)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('takes the words of a message as they come, quoted or not', async () => {
    const { out } = await ask(['any', 'leaks?', '--json'])
    expect(JSON.parse(out)).toMatchObject({ lane: 'maintenance' })
  })

  it('says plainly what was missing', async () => {
    await rig.cloud.openai.faults.set({ fault: 'status' })
    await rig.cloud.upstash.faults.set({ fault: 'status' })
    const { code, out } = await ask(['What matters most right now?'])
    expect(code).toBe(0)
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /Note: what was said before may be missing.* Note: the language model did not answer/,
    )
    await rig.cloud.mend()
    await rig.forget()
  })

  it('goes on with the last conversation where --session asks, and says so where there is none', async () => {
    const begun = JSON.parse((await ask(["I'm overwhelmed", '--json'])).out)
    const next = JSON.parse((await ask(['--session', 'What matters most right now?', '--json'])).out)
    expect(next.sessionId).toBe(begun.sessionId)
    expect(next.items.length).toBeLessThanOrEqual(2)
    expect((await stat(join(folder, 'ask.json'))).mode & 0o777).toBe(0o600)
    await rm(join(folder, 'ask.json'))
    expect((await ask(['--session', 'Good morning'])).out).toContain('There is no conversation to go on with')
  })

  it('answers also where the conversation cannot be kept', async () => {
    await mkdir(join(folder, 'ask.json'))
    expect((await ask(['Good morning'])).code).toBe(0)
  })

  it('is coloured on a terminal only, and not where NO_COLOR is set', async () => {
    const terminal = { isTTY: true, columns: 60 }
    const { out } = await ask(['What matters most right now?'], { terminal })
    const [alarm] = out.split('\n').filter((line) => line.includes('(critical)'))
    expect(alarm?.startsWith(`${esc}[1;31m1. `) && alarm.endsWith(`${esc}[0m`)).toBe(true)
    expect((await ask(['any leaks?'], { terminal, env: { NO_COLOR: '1' } })).out).not.toContain(esc)
  })

  it('asks another engine with credentials of the environment, and remembers by its name', async () => {
    const headers = rig.cloud.operators[1]?.headers ?? {}
    const env = {
      LUCIA_ACCESS_ASSERTION: headers['cf-access-jwt-assertion'] ?? '',
      LUCIA_CLERK_TOKEN: headers.authorization?.slice('Bearer '.length) ?? '',
      XDG_STATE_HOME: folder,
    }
    const asked = await ask(['--base-url', rig.url(), 'Good morning', '--json'], { env })
    expect(asked.code).toBe(0)
    const file = join(folder, 'lucia-engine', 'ask', `${encodeURIComponent(new URL(rig.url()).host)}.json`)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ sessionId: JSON.parse(asked.out).sessionId })
  })

  it.each([
    ['no message', [], 2, /What do you want to ask/],
    ['an option that is none', ['--loud', 'hello'], 2, /--loud/],
    ['an address that is none', ['--base-url', 'staging', 'hello'], 2, /no web address/],
    [
      'an address that would send credentials in the clear',
      ['--base-url', 'http://staging.test', 'hello'],
      2,
      /https/,
    ],
    [
      'an engine that is not there',
      ['--base-url', 'http://127.0.0.1:9', 'hello'],
      1,
      /no answer.*Does it run/,
    ],
  ])('with %s says so and ends with its own code', async (_title, args, code, said) => {
    const ran = await ask(args)
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(said)
    expect(ran.out).toBe('')
  })

  it('without a running engine says how to start one', async () => {
    await rm(join(folder, 'local.json'))
    expect(await ask(['hello'])).toEqual({ code: 1, out: '', err: expect.stringContaining('npm run local') })
  })

  it('without an identity says what opens the door, and under which name the refusal is found', async () => {
    const { code, err } = await ask(['--base-url', rig.url(), 'hello'])
    expect(code).toBe(1)
    expect(err).toMatch(/CF_ACCESS_CLIENT_ID/)
    expect(err).toMatch(/403 access\.required, request [\w-]+/)
  })

  it('shows its usage without an engine', async () => {
    expect(await ask(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--session') })
  })
})

describe('a line', () => {
  it.each([
    ['', 10, ['']],
    ['short', 10, ['short']],
    ['one two three', 8, ['one two', '> three']],
    ['averyveryverylongword end', 8, ['averyveryverylongword', '> end']],
    ['    kept in', 20, ['    kept in']],
    ['🌹🌹🌹 🌹🌹🌹', 7, ['🌹🌹🌹 🌹🌹🌹']],
  ])('%j is broken between words', (text, columns, lines) => {
    expect(wrap(text, columns, '> ')).toEqual(lines)
  })
})
