import { readdir, readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../../local/faults.ts'
import type { Reply } from '../asking.ts'
import { later } from '../preloads.ts'
import type { Row, Spoil } from '../row.ts'
import type { Scene } from '../scene.ts'

const crash = 'nothing more: the process ends'
const modes: Record<string, Fault | undefined> = {
  'Sentry well': undefined,
  'Sentry silent': { fault: 'never-answers' },
  'Sentry resetting': { fault: 'refuses', times: 1_000 },
}

const greedy = {
  'in a few turns':
    'setInterval(() => { for (let i = 0; i < 2e5; i++) kept.push({ i, text: "x" + i }) }, 20)',
  'in one turn': 'for (;;) kept.push({ n: kept.length })',
  'over seconds': 'setInterval(() => { for (let i = 0; i < 5e3; i++) kept.push({ i, text: "x" + i }) }, 20)',
}

/** A failure that nobody caught: what has begun is answered, one fatal event is told, at the latest by the next start. */
function fatal(id: string, { fault, code, kind }: { fault: string; code: string; kind: string }): Row[] {
  return Object.entries(modes).map(
    ([variant, mode]): Row => ({
      id,
      variant,
      fault: `${fault}, ${variant}`,
      act: async (scene) => {
        const engine = await scene.start({}, later(code))
        if (mode) await scene.cloud.sentry.faults.set(mode)
        await scene.cloud.supabase.faults.set({ fault: 'slow', ms: 700 })
        await scene.until(() => scene.said('nobody caught'), 5)
        const asked = scene.ask().catch(() => undefined)
        const { code: exitCode } = await engine.ended
        scene.require(`ended with ${exitCode} and not 1`, exitCode === 1)
        scene.require('what had begun was not answered', [200, 503].includes((await asked)?.status ?? 0))
        if (!mode) return undefined
        await scene.mend()
        await scene.start()
        scene.require('the next start did not deliver', await scene.until(() => scene.told().length > 0))
        return undefined
      },
      expect: {
        gets: 'what has begun is answered, then the host starts the next',
        exitCode: mode ? 0 : 1,
        events: [`fatal process|${kind}|${kind}`],
      },
    }),
  )
}

/** Clients that keep their connections and ask again and again, until nobody listens any more. */
async function clients(scene: Scene, count: number) {
  const failures: string[] = []
  let answered = 0
  const { port, hostname } = new URL(scene.url())
  const headers = { ...scene.cloud.operators[0]?.headers, 'content-type': 'application/json' }
  const one = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (;;) {
      const outcome = await new Promise<string>((resolve) => {
        const sent = request(
          { agent, host: hostname, port, path: '/admin/operator-focus', method: 'POST', headers },
          (answer) =>
            answer
              .resume()
              .on('end', () => resolve(String(answer.statusCode)))
              .on('error', () => resolve('cut')),
        )
        // What came when the port was about to close was never accepted: the engine’s own lines tell what was.
        sent.on('error', (error: NodeJS.ErrnoException) =>
          resolve(sent.reusedSocket ? `${error.code} on a connection in use` : 'ECONNREFUSED'),
        )
        sent.end('{"message":"What matters most right now?"}')
      })
      if (outcome === 'ECONNREFUSED') break
      if (outcome === '200') answered += 1
      else failures.push(outcome)
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: count }, one))
  return { failures, answered: () => answered }
}

const limited = (files: number, args: string[]) => [
  '-e',
  `process.execve('/bin/sh', ['sh', '-c', 'ulimit -n ${files}; exec "$0" "$@"', process.execPath, ...${JSON.stringify(args)}], process.env)`,
]

const rotating: Spoil[] = [
  { part: 'openai', fault: 'status', status: 500 },
  { part: 'supabase', fault: 'refuses' },
  { part: 'upstash', fault: 'drops' },
  { part: 'openai', fault: 'not-json' },
  { part: 'supabase', fault: 'rate-limited' },
  { part: 'sentry', fault: 'status', status: 500 },
]

/** Memory of the engine now, by the mark that it leaves in its folder. */
async function rssMb({ telemetryDir }: Scene): Promise<number> {
  const [name = ''] = (await readdir(telemetryDir, { recursive: true })).filter((file) =>
    file.endsWith('.alive'),
  )
  return JSON.parse(await readFile(join(telemetryDir, name), 'utf8')).rssBytes / 1_000_000
}

export const processRows: Row[] = [
  ...fatal('PR-01', {
    fault: 'a throw in a timer',
    code: 'throw new TypeError("x is not a function")',
    kind: 'uncaught',
  }),
  ...fatal('PR-02', {
    fault: 'a rejected promise that nobody waits for',
    code: 'Promise.reject(new TypeError("x is not a function"))',
    kind: 'unhandled_rejection',
  }),
  ...fatal('PR-03', {
    fault: 'a rejection named AbortError',
    code: 'Promise.reject(new DOMException("gone", "AbortError"))',
    kind: 'unhandled_rejection',
  }),
  {
    id: 'PR-04',
    fault: 'SIGTERM while nothing is asked',
    act: async (scene) => {
      const engine = await scene.start()
      await scene.ask()
      const askedAt = performance.now()
      await engine.stop()
      scene.require('took longer than a second', performance.now() - askedAt < 1_250)
      return undefined
    },
    expect: { gets: 'the next instance', events: [] },
    because: 'To be asked to stop is no failure.',
  },
  {
    id: 'PR-05',
    fault: 'SIGTERM under fifty clients that keep their connections',
    act: async (scene) => {
      const engine = await scene.start({ OPENAI_API_KEY: '', LUCIA_OPENAI_API_KEY: '' })
      await scene.ask()
      setTimeout(() => engine.signal('SIGTERM'), 1_500)
      const { failures, answered } = await clients(scene, 50)
      await engine.ended
      const accepted = scene
        .lines()
        .filter((line) => line.includes('"msg":"request"') && line.includes('operator-focus'))
      const broken = accepted.filter((line) => !line.includes('"status":200'))
      scene.require(
        `${broken.length} of ${accepted.length} that were accepted got no answer`,
        broken.length === 0,
      )
      scene.require(
        `${answered() + 1} of ${accepted.length} answers arrived`,
        answered() + 1 === accepted.length,
      )
      const others = failures.filter((failure) => !failure.startsWith('ECONNRESET'))
      scene.require(`failed: ${others}`, others.length === 0)
      return undefined
    },
    expect: {
      gets: 'each request that was accepted is answered',
      events: ['error openai|config|unconfigured'],
    },
  },
  ...(['never-answers', 'rate-limited', 'status'] as const).map(
    (fault): Row => ({
      id: 'PR-06',
      variant: fault,
      fault: `SIGTERM with events that wait, Sentry ${fault}`,
      act: async (scene) => {
        await scene.start()
        await scene.cloud.sentry.faults.set({ fault })
        await scene.cloud.openai.faults.set({ fault: 'status', status: 500 })
        await scene.ask()
        const askedAt = performance.now()
        const { code } = await scene.engine().stop()
        scene.require(
          `ended with ${code} after ${performance.now() - askedAt} ms`,
          code === 0 && performance.now() - askedAt < 10_000,
        )
        await scene.mend()
        await scene.start()
        await scene.until(() => scene.told().length > 0)
        return undefined
      },
      expect: { gets: 'the next instance', events: ['error openai|5xx|phrase'] },
    }),
  ),
  {
    id: 'PR-08',
    fault: 'SIGKILL',
    act: async (scene) => {
      await scene.start()
      await scene.cloud.sentry.faults.set({ fault: 'never-answers' })
      await scene.cloud.openai.faults.set({ fault: 'status', status: 500 })
      await scene.ask()
      scene.engine().signal('SIGKILL')
      await scene.engine().ended
      await scene.mend()
      const startedAt = performance.now()
      await scene.start()
      scene.require('the next one took more than 3 s to listen', performance.now() - startedAt < 3_250)
      return undefined
    },
    expect: {
      gets: 'the next instance, within 3 s',
      events: ['error openai|5xx|phrase', 'fatal process|killed|killed'],
    },
  },
  ...Object.entries(greedy).map(
    ([variant, code]): Row => ({
      id: 'PR-09',
      variant,
      fault: `the memory runs out, ${variant}`,
      act: async (scene) => {
        await scene.start({}, ['--max-old-space-size=64', ...later(`const kept = []; ${code}`, 1_000)])
        await scene.engine().ended
        await scene.start()
        return undefined
      },
      expect: { gets: 'the next instance', crashes: true, events: ['fatal process|oom|oom'] },
    }),
  ),
  {
    id: 'PR-11',
    fault: 'the event loop is blocked for five seconds',
    act: async (scene) => {
      await scene.start({}, later('const until = Date.now() + 5_000; while (Date.now() < until);', 800))
      await scene.until(() => false, 1_000)
      const reply = await scene.ask({ path: '/health', method: 'GET' })
      scene.require('health took longer than the host waits', reply.ms < 6_000)
      return reply
    },
    expect: {
      gets: 'an answer when the block ends',
      withinMs: 6_000,
      events: ['warning process|event_loop_block|loop'],
    },
  },
  {
    id: 'PR-12',
    fault: 'the port is taken',
    act: async (scene) => {
      const other = createServer().listen(0, '127.0.0.1')
      await scene.until(() => other.listening)
      scene.onClose(async () => void other.close())
      await scene.run({ PORT: String((other.address() as AddressInfo).port) }).ended
      scene.require('said that it listens', !scene.said('listens'))
      return undefined
    },
    expect: { gets: crash, exitCode: 1, events: ['fatal startup|eaddrinuse|boot'] },
  },
  {
    id: 'PR-13',
    fault: 'every vendor is down at the start',
    act: async (scene) => {
      const { supabase, upstash, openai, access, clerk } = scene.cloud
      for (const part of [supabase, upstash, openai, access, clerk])
        await part.faults.set({ fault: 'refuses' })
      await scene.start()
      await scene.ask()
      const [health, ready] = [
        await scene.ask({ path: '/health', method: 'GET' }),
        await scene.ask({ path: '/ready', method: 'GET' }),
      ]
      scene.require('health asks vendors', health.status === 200)
      scene.require('ready although nothing is', ready.status === 503)
      return scene.ask()
    },
    expect: {
      status: 503,
      code: 'identity.unavailable',
      events: [
        'error supabase|connect|open_items',
        'error redis|connect|ping',
        'error cf_access|connect|keys',
      ],
    },
  },
  {
    id: 'PR-14',
    fault: 'a throw at the start, after Sentry is there',
    act: async (scene) => {
      await scene.run({ HOST: '203.0.113.1' }).ended
      return undefined
    },
    expect: { gets: crash, exitCode: 1, events: ['fatal startup|eaddrnotavail|boot'] },
  },
  {
    id: 'PR-15',
    fault: 'a module that does not load',
    act: async (scene) => {
      await scene.run({}, ['--import', './src/instrument.ts', './src/no-such-file.ts']).ended
      return undefined
    },
    expect: { gets: crash, exitCode: 1, events: ['fatal startup|import|boot'] },
  },
  {
    id: 'PR-24',
    fault: 'three minutes of faults that take turns, at 20 requests a second',
    isLong: true,
    act: async (scene) => {
      await scene.start()
      const replies: Promise<Reply>[] = []
      const sizes: number[] = []
      for (let second = 0; second < 180; second += 1) {
        const { part, ...fault } = rotating[Math.floor(second / 5) % rotating.length] as Spoil
        if (second % 5 === 0) await scene.cloud.mend()
        if (second % 5 === 1) await scene.cloud[part].faults.set(fault)
        for (let tick = 0; tick < 10; tick += 1) {
          replies.push(scene.ask(), scene.ask())
          await sleep(100)
        }
        if (second >= 60 && second % 10 === 0) sizes.push(await rssMb(scene))
      }
      const statuses = new Set((await Promise.all(replies)).map(({ status }) => status))
      const growth = (sizes.at(-1) ?? 0) - (sizes[0] ?? 0)
      scene.require(
        `answered with ${[...statuses]}`,
        [...statuses].every((status) => status === 200 || status === 503),
      )
      scene.require(`grew by ${Math.round(growth)} MB in two minutes`, growth < 24)
      await scene.mend()
      await scene.until(async () => (await scene.wrongSessions()).length === 0, 60_000)
      return undefined
    },
    expect: {
      gets: 'an answer, at worst with a part missing',
      among: /^(error|warning|info) (openai|supabase|redis)\|/,
      events: [],
    },
    argued:
      'Three minutes and not thirty, so that it can be run for a change; after the first minute the memory may grow by less than 24 MB.',
  },
  {
    id: 'PR-16',
    fault: 'no file descriptors are left',
    act: async (scene) => {
      await scene.start({}, limited(120, ['--import', './src/instrument.ts', 'src/main.ts']))
      await scene.ask({ message: 'Good morning' })
      const { port, hostname } = new URL(scene.url())
      const idle = Array.from({ length: 150 }, () => connect(Number(port), hostname).on('error', () => {}))
      await scene.until(() => false, 500)
      // On the connection that was there before; only the model has none yet.
      const reply = await scene.ask()
      for (const socket of idle) socket.destroy()
      const isBack = async () => (await scene.ask().catch(() => undefined))?.body.degraded?.length === 0
      scene.require('does not answer in full when they are back', await scene.until(isBack))
      return reply
    },
    expect: {
      degraded: ['model'],
      events: ['error process|emfile|descriptors', 'warning telemetry|spool|write'],
    },
    because:
      'The vendor for whom none was left is not blamed, and its breaker stays closed. The news waits in memory, and says so.',
  },
]
