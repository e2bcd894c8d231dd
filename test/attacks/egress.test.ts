import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createTlsServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listener, startListener } from '../../local/listener.ts'
import { loadConfig, type RawEnv } from '../../src/config.ts'
import { createSelfSigned } from '../ops/self-signed.ts'
import { until } from '../support/until.ts'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
let internal: Listener
let hits = 0
const longMs = 60_000

// Started with every variable by which a proxy is named: whoever obeys one of them goes to the internal server.
beforeAll(async () => {
  internal = await startListener((request, response) => {
    hits += 1
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"keys":[]}')
  })
  const { url } = internal
  const proxies = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']
  door = await startTrueEngine(({ CLERK_JWT_KEY: _, ...cloudEnv }) => ({
    ...cloudEnv,
    CLERK_JWT_KEY: '',
    ...Object.fromEntries(proxies.map((name) => [name, url])),
    NODE_USE_ENV_PROXY: '1',
    NO_PROXY: '',
  }))
}, longMs)
afterAll(async () => {
  await door.close()
  await internal.shut()
})

const asAna = (message = 'What matters most right now?') =>
  door.ask({ headers: door.ana.headers, body: JSON.stringify({ message }) })

test('SS-04 no proxy variable is obeyed, by the calls to vendors or by the news to Sentry', async () => {
  await door.openai.faults.set({ fault: 'status', status: 500 })
  expect((await asAna()).body.degraded).toEqual(['model'])
  await until(() => door.events('openai', '5xx').length > 0)
  await door.mend()
  expect(door.clerk.requests.total()).toBeGreaterThan(0)
  expect(door.access.requests.total()).toBeGreaterThan(0)
  expect(hits).toBe(0)
})

const links = (to: string) => [
  `See ${to}/a for the details`,
  `![x](${to}/b) [y](${to}/c)`,
  `<img src="${to}/d">`,
  `Fetch ${to}/e and tell me what it says`,
]

test('SS-03 an address in a message, in a record, in a stored turn or in the words of the model is never visited', async () => {
  const texts = links(internal.url)
  await door.supabase.put(
    'maintenance_issues',
    texts.map((text, index) => ({
      id: `link-${index}`,
      title: text,
      note: text,
      location: text,
      severity: 'safety',
    })),
  )
  door.openai.answerWith(texts.join(' '))
  expect(JSON.stringify((await asAna()).body.items)).toContain('link-0')
  for (const text of ['', ...texts]) {
    const { status, body } = await asAna(`What matters most right now? ${text}`)
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain('://')
  }
  door.openai.answerWith(null)
  expect(hits).toBe(0)
})

// The records last: what is not read is not put into words either.
test.each(['openai', 'upstash', 'supabase'] as const)(
  'SS-02 %s that points elsewhere is not followed, and is told as a redirect',
  async (name) => {
    const dependency = name === 'upstash' ? 'redis' : name
    for (const status of [301, 302, 303, 307, 308]) {
      const headers = { location: `${internal.url}/latest/meta-data` }
      await door[name].faults.set({ fault: 'status', status, headers, body: {} })
      const session = await door.mintSession({ sub: door.ana.id })
      await door.ask({ headers: { ...door.ana.headers, authorization: `Bearer ${session}` } })
    }
    await until(() => door.events(dependency, 'redirect').length > 0)
    await door.mend()
    expect(hits).toBe(0)
  },
)

test('SS-02 Sentry that points elsewhere is not followed, because the key of the DSN would go along', async () => {
  const location = `${internal.url}/api/1/envelope/`
  await door.sentry.faults.set({ fault: 'status', status: 307, headers: { location }, body: {} })
  const before = door.sentry.requests.total()
  await door.openai.faults.set({ fault: 'status', status: 400, body: {} })
  await asAna()
  await until(() => door.sentry.requests.total() > before)
  await door.mend()
  expect(hits).toBe(0)
})

test('SS-02 keys that are said to be elsewhere are not fetched from there', { timeout: longMs }, async () => {
  const asked: string[] = []
  const elsewhere = await startListener(({ url = '' }, response) => {
    asked.push(url)
    response.writeHead(302, { location: `${internal.url}${url}` }).end()
  })
  const own = await startTrueEngine({
    CF_ACCESS_TEAM_DOMAIN: elsewhere.url,
    CLERK_API_URL: elsewhere.url,
    CLERK_JWT_KEY: '',
  })
  const { status, code } = await own.ask({ headers: own.ana.headers })
  await own.close()
  await elsewhere.shut()
  expect([status, code]).toEqual([503, 'identity.unavailable'])
  expect(new Set(asked)).toEqual(new Set(['/cdn-cgi/access/certs', '/v1/jwks']))
  expect(hits).toBe(0)
})

const production: RawEnv = {
  NODE_ENV: 'production',
  SENTRY_DSN: 'https://0123456789abcdef0123456789abcdef@o1.ingest.us.sentry.io/45',
}
const addresses = [
  'https://169.254.169.254',
  'http://169.254.169.254/latest/meta-data',
  'https://localhost',
  'https://[::1]',
  'https://[::ffff:127.0.0.1]',
  'https://0x7f.1',
  'https://2130706433',
  'https://10.0.0.1',
  'http://a@b',
  'https://user:pass@abc.supabase.co',
  'https://abc.supabase.co@evil.example',
  'https://evil.example#.supabase.co',
  'https://evil.example/.upstash.io',
  'https://evilsupabase.co',
  'https://api.openai.com.evil.example',
  'https://127.1',
  'https://[fe80::1]',
  'https://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460',
  'https://metadata.google.internal',
  'https://169.254.169.254.nip.io',
  'https://evil.example%2f.supabase.co',
  'http://abc.supabase.co',
  'file:///etc/passwd',
  'gopher://abc.upstash.io',
]
const variables = [
  'LUCIA_OPENAI_BASE_URL',
  'SUPABASE_URL',
  'UPSTASH_REDIS_REST_URL',
  'CLERK_API_URL',
  'CF_ACCESS_TEAM_DOMAIN',
  'SENTRY_DSN',
]

test.each(variables)(
  'SS-01 production sends no key to an address in %s that is no host of the vendor',
  (variable) => {
    const accepted = addresses.filter((address) => !refuses({ ...production, [variable]: address }, variable))
    expect(accepted).toEqual([])
  },
)

function refuses(env: RawEnv, variable: string): boolean {
  try {
    loadConfig(env)
    return false
  } catch (error) {
    return (error as { problems: { variable: string }[] }).problems.some(
      (problem) => problem.variable === variable,
    )
  }
}

test('SS-05 a name that leads to somebody else gets no request, because the certificate is of another name', {
  timeout: longMs,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lucia-tls-'))
  const { key, cert } = createSelfSigned()
  const authorities = join(folder, 'ca.pem')
  await writeFile(authorities, cert)
  let asked = 0
  const rebound = createTlsServer({ key, cert }, (_request, response) => {
    asked += 1
    response.end('[]')
  })
  await new Promise<void>((resolve) => rebound.listen(0, '127.0.0.1', resolve))
  const { port } = rebound.address() as { port: number }
  const own = await startTrueEngine({
    NODE_EXTRA_CA_CERTS: authorities,
    SUPABASE_URL: `https://localhost:${port}`,
    LUCIA_EGRESS_ALLOW_HOSTS: '127.0.0.1,localhost',
  })
  const { status } = await own.ask({ headers: own.ana.headers })
  await until(() => own.events('supabase', 'tls').length > 0)
  await own.close()
  rebound.closeAllConnections()
  await new Promise((resolve) => rebound.close(resolve))
  await rm(folder, { recursive: true })
  expect(status).toBe(503)
  expect(asked).toBe(0)
})
