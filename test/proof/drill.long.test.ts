import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../support/run-engine.ts'

type Ran = { code: number; out: string; err: string }

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lucia-drill-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

function drill(args: string[], nodeArgs: string[] = []): Promise<Ran> {
  const line = [...nodeArgs, 'proof/drill.ts', ...args]
  return new Promise((resolve) =>
    execFile(process.execPath, line, { cwd: root, maxBuffer: 16_000_000 }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    ),
  )
}

const page = () => join(home, 'drill.html')

it('shows what the operator got and what Sentry got, on an engine of its own', {
  timeout: 120_000,
}, async () => {
  const { code, out, err } = await drill(['--only', 'SB-01', '--html', page()])
  expect({ code, out, err }).toEqual({
    code: 0,
    out: expect.stringMatching(/2 of 2 faults met as they should be.*, in \d+ s\n$/),
    err: '',
  })
  expect(out).toMatch(
    /PASS +SB-01 +the port is closed +200 priority, without records, composed, \d+ ms +“I can't reach the records/,
  )
  expect(out).toMatch(
    /no reading is left +503 records\.unavailable, \d+ ms .*error supabase\|connect\|open_items ×\d/,
  )
  const html = await readFile(page(), 'utf8')
  expect(html).toContain('Gas smell near')
  expect(html).toContain('upstream_status none')
})

it('says in JSON what it says in the table, where nothing comes back too', { timeout: 120_000 }, async () => {
  const { code, out } = await drill(['--only', 'PR-12', '--json'])
  const { verdict, exitCode, release, drilled } = JSON.parse(out)
  expect({ code, verdict, exitCode }).toEqual({ code: 0, verdict: 'PASS', exitCode: 0 })
  expect(release).toMatch(/^[0-9a-f]{40}$/)
  expect(drilled).toMatchObject([
    {
      id: 'PR-12',
      chapter: 'The process and its code',
      operator: { status: null, outcome: 'nothing more: the process ends', ms: null },
      sentry: [{ name: 'fatal startup|eaddrinuse|boot', failures: 1 }],
    },
  ])
})

/** Another thing in the table than is there, for this one process. */
const instead = (code: string) => {
  const [rows, canaries] = ['matrix/rows.ts', 'canaries.ts'].map(
    (path) => new URL(`../../proof/${path}`, import.meta.url),
  )
  const source = `import { rows } from '${rows}'
import { planted } from '${canaries}'
const row = rows.find(({ id }) => id === 'OA-24')
${code}`
  return ['--import', `data:text/javascript,${encodeURIComponent(source)}`]
}

it('fails where something else comes of a fault than the table says', { timeout: 120_000 }, async () => {
  const other = instead(`row.expect.events = ['error openai|dns|phrase']`)
  const { code, out } = await drill(['--only', 'OA-24', '--html', page()], other)
  expect({ code, out }).toEqual({
    code: 1,
    out: expect.stringContaining(
      'OA-24 200 with HTML: told error openai|bad_response|phrase and not error openai|dns|phrase\n0 of 1',
    ),
  })
  expect(await readFile(page(), 'utf8')).toContain('Not as they should be')
})

it('shows no secret, even if an answer held one, because the page is passed around', {
  timeout: 120_000,
}, async () => {
  const leaking = instead(`row.spoil = undefined
row.expect = {}
row.act = async (scene) => {
  await scene.start()
  return { ...(await scene.ask()), body: { reply: 'a cookie: ' + planted.cookie + ', a key: ' + scene.cloud.openai.apiKey } }
}`)
  const { out } = await drill(['--only', 'OA-24', '--html', page()], leaking)
  expect(out).toContain('a cookie: [secret]')
  expect(await readFile(page(), 'utf8')).toContain('a cookie: [secret], a key: [secret]')
})

it.each([
  [['--only', 'XX'], 'OA  OpenAI'],
  [['--part', 'openai'], 'part'],
  [['OA-01'], 'Too much: OA-01'],
  [['--only', 'OA-01', '--html', '/dev/null/drill.html'], 'cannot be written'],
])('is told by %j that it is asked wrongly, before anything is brought about', async (args, words) => {
  const { code, out, err } = await drill(args)
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(words) })
})

it('says how it is used here, and how it is used against a staging', async () => {
  const [here, hosted] = await Promise.all([drill(['--help']), drill(['--hosted', '--help'])])
  expect(here).toEqual({
    code: 0,
    out: expect.stringContaining('OA, SB, RD, CK, CF, SE, HC, PR, EN, DC, PI'),
    err: '',
  })
  expect(hosted).toEqual({ code: 0, out: expect.stringContaining('LUCIA_DRILLS is on'), err: '' })
})

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const browser = [process.env.CHROME_BIN ?? '', chromium.executablePath(), ...browsers].find((path) =>
  existsSync(path),
)

it.skipIf(!browser)(
  'makes a page that needs nothing but itself, on a phone in the dark too',
  { timeout: 120_000 },
  async () => {
    await drill(['--only', 'HC-04', '--html', page()])
    const app = await chromium.launch({ executablePath: browser ?? '', args: ['--no-sandbox'] })
    try {
      const phone = await app.newPage({
        viewport: { width: 360, height: 740 },
        colorScheme: 'dark',
        javaScriptEnabled: false,
      })
      const asked: string[] = []
      const said: string[] = []
      phone.on('request', (request) => asked.push(request.url()))
      phone.on('console', (message) => said.push(message.text()))
      await phone.goto(pathToFileURL(page()).href)
      expect({ asked: asked.length, said }).toEqual({ asked: 1, said: [] })
      const table = phone.getByRole('table', { name: 'Clients' })
      await table.getByRole('rowheader', { name: /PASS HC-04 malformed JSON/ }).waitFor()
      expect(await table.getByRole('cell').allInnerTexts()).toHaveLength(2)
      expect(await table.getByRole('cell', { name: '400 json.invalid' }).isVisible()).toBe(true)
      const { width = 0 } = (await table.boundingBox()) ?? {}
      expect(width).toBeLessThanOrEqual(360)
    } finally {
      await app.close()
    }
  },
)
