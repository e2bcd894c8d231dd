import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../../local/faults.ts'
import type { Reply } from '../asking.ts'
import type { Row } from '../row.ts'
import type { Scene } from '../scene.ts'

const told = ['error openai|5xx|phrase']
const answered = { degraded: ['model' as const], withinMs: 2_500 }

/** A failure worth telling, while Sentry is as it is. */
async function failOnce(scene: Scene): Promise<Reply> {
  await scene.cloud.openai.faults.set({ fault: 'status', status: 500 })
  return scene.ask()
}
const isDelivered = (scene: Scene) => scene.told().length > 0
const filesIn = (scene: Scene) => readdir(scene.telemetryDir, { recursive: true })

type Ill = {
  id: string
  variant?: string
  fault: string
  spoil: Fault
  healsBy: 'itself' | 'a restart'
  withinMs: number
  because?: string
}

function ill({ id, variant, fault, spoil, healsBy, withinMs, because }: Ill): Row {
  return {
    id,
    ...(variant && { variant }),
    ...(because && { because }),
    fault,
    act: async (scene) => {
      await scene.start()
      await scene.cloud.sentry.faults.set(spoil)
      const reply = await failOnce(scene)
      scene.require('delivered although Sentry was ill', !isDelivered(scene))
      if (healsBy === 'a restart') await scene.engine().stop()
      await scene.cloud.sentry.faults.clear()
      if (healsBy === 'a restart') await scene.start()
      scene.require(
        `not delivered within ${withinMs} ms`,
        await scene.until(() => isDelivered(scene), withinMs),
      )
      return reply
    },
    expect: { ...answered, events: told },
  }
}

const stranger = { authorization: '', 'cf-access-jwt-assertion': '' }

/** Refused for good: kept, counted, and seen by whoever looks, as Sentry itself can show nothing of it. */
function rejected(variant: string, spoil: Fault): Row {
  return {
    id: 'SE-07',
    variant,
    fault: `${variant}, the key or the project is wrong`,
    act: async (scene) => {
      const ready = async (headers = {}) => (await scene.ask({ path: '/ready', method: 'GET', headers })).text
      await scene.start()
      scene.require('not well before', (await ready()).includes('"telemetry":"delivered"'))
      await scene.cloud.sentry.faults.set(spoil)
      const reply = await failOnce(scene)
      const isDead = async () => (await filesIn(scene)).some((name) => /dead\/.+\.env$/.test(name))
      scene.require('not kept in the folder of the dead', await scene.until(isDead))
      scene.require('the log does not say so', scene.said('Sentry refuses'))
      scene.require('/ready does not say so', (await ready()).includes('"telemetry":"rejected"'))
      scene.require('/ready says so to anybody', !(await ready(stranger)).includes('telemetry'))
      return reply
    },
    expect: { ...answered, events: [] },
    because:
      'What Sentry refuses is kept and counted, and an operator sees `telemetry: rejected` at `/ready`; trying again would be refused again.',
  }
}

export const ingestRows: Row[] = [
  ill({
    id: 'SE-01',
    fault: 'the port is closed',
    spoil: { fault: 'refuses' },
    healsBy: 'itself',
    withinMs: 10_000,
  }),
  {
    id: 'SE-01',
    variant: 'the disk is gone',
    fault: 'the port is closed, and the next start has another disk',
    act: async (scene) => {
      const mirrored = { LUCIA_TELEMETRY_MIRROR: 'on' }
      await scene.start(mirrored)
      await scene.cloud.sentry.faults.set({ fault: 'refuses' })
      const reply = await failOnce(scene)
      await scene.engine().stop()
      await scene.cloud.sentry.faults.clear()
      await scene.start({ ...mirrored, LUCIA_TELEMETRY_DIR: join(scene.telemetryDir, 'other') })
      scene.require('the next did not deliver', await scene.until(() => isDelivered(scene)))
      return reply
    },
    expect: { ...answered, events: told },
    because:
      'With `LUCIA_TELEMETRY_MIRROR=on` Upstash keeps what could not be sent, until another instance sends it.',
  },
  ill({
    id: 'SE-02',
    fault: 'requests are taken and never answered',
    spoil: { fault: 'never-answers' },
    healsBy: 'itself',
    withinMs: 10_000,
  }),
  ill({
    id: 'SE-03',
    fault: '429 with a limit',
    spoil: {
      fault: 'rate-limited',
      headers: { 'x-sentry-rate-limits': '3:error:organization', 'retry-after': '3' },
    },
    healsBy: 'itself',
    withinMs: 10_000,
  }),
  ill({
    id: 'SE-04',
    fault: '429 without a word',
    spoil: { fault: 'status', status: 429, body: 'no' },
    healsBy: 'a restart',
    withinMs: 10_000,
    because: 'Held for 60 s within the process; a restart, as here, delivers at once.',
  }),
  ...[500, 502, 503].map((status) =>
    ill({
      id: 'SE-05',
      variant: String(status),
      fault: `status ${status}`,
      spoil: { fault: 'status', status },
      healsBy: 'itself',
      withinMs: 10_000,
    }),
  ),
  {
    id: 'SE-06',
    fault: 'an error with a message of 2 MB',
    act: async (scene) => {
      const code = 'setTimeout(() => Promise.reject(new Error("x".repeat(2e6))), 300)'
      await scene.run({}, [
        '--import',
        './src/instrument.ts',
        '--import',
        `data:text/javascript,${encodeURIComponent(code)}`,
        'src/main.ts',
      ]).ended
      scene.require(
        'larger than 100 kB',
        scene.cloud.sentry.envelopes().every((text) => text.length < 100_000),
      )
      return undefined
    },
    expect: {
      gets: 'nothing: the failure is the process’s own',
      exitCode: 1,
      events: ['fatal process|unhandled_rejection|unhandled_rejection'],
    },
  },
  ...Object.entries({
    '403': { fault: 'wrong-credentials' },
    '401': { fault: 'status', status: 401 },
    '400': { fault: 'status', status: 400 },
  } satisfies Record<string, Fault>).map(([variant, spoil]) => rejected(variant, spoil)),
  {
    id: 'SE-08',
    fault: 'five seconds to each request',
    act: async (scene) => {
      await scene.start()
      await scene.cloud.sentry.faults.set({ fault: 'slow', ms: 5_000 })
      const reply = await failOnce(scene)
      await scene.until(() => isDelivered(scene), 9_000)
      return reply
    },
    expect: { ...answered, events: told },
  },
  {
    id: 'SE-09',
    variant: 'TLS',
    fault: 'TLS to Sentry fails',
    act: async (scene) => {
      const { dsn } = scene.cloud.sentry
      await scene.start({ SENTRY_DSN: dsn.replace('http:', 'https:') })
      const reply = await failOnce(scene)
      await scene.engine().stop()
      await scene.start({ SENTRY_DSN: dsn })
      await scene.until(() => isDelivered(scene))
      return reply
    },
    expect: { ...answered, events: told },
  },
  {
    id: 'SE-09',
    variant: 'DNS',
    fault: 'Sentry’s host has no address',
    act: async (scene) => {
      await scene.start({ SENTRY_DSN: scene.cloud.sentry.dsn.replace('127.0.0.1', 'nonexistent.invalid') })
      const reply = await failOnce(scene)
      const isKept = async () =>
        (await filesIn(scene)).some((name) => /^nonexistent.+-error\.env$/.test(name))
      scene.require('not kept on disk', await scene.until(isKept))
      return reply
    },
    expect: { ...answered, events: [] },
  },
  {
    id: 'SE-10',
    fault: 'the scrubber itself fails',
    act: async (scene) => {
      await scene.start({}, [
        '--import',
        './src/instrument.ts',
        '--import',
        './proof/hostile-processor.ts',
        'src/main.ts',
      ])
      const reply = await failOnce(scene)
      await scene.until(() => isDelivered(scene))
      const [event] = scene.cloud.sentry.items('event')
      scene.require('more than the least was sent', event && !event.breadcrumbs && !event.contexts?.focus_run)
      return reply
    },
    expect: { ...answered, events: told },
    because: 'The least is sent: type, level, tags and fingerprint from the closed vocabulary.',
  },
  {
    id: 'SE-12',
    fault: 'the folder for telemetry cannot be written',
    act: async (scene) => {
      await scene.start({ LUCIA_TELEMETRY_DIR: '/dev/null/nowhere' })
      return failOnce(scene)
    },
    expect: { ...answered, events: [...told, 'warning telemetry|spool|write'] },
  },
  {
    id: 'SE-13',
    fault: 'a torn file lies in the folder at the start',
    act: async (scene) => {
      await scene.start()
      await scene.engine().stop()
      const folder = (await filesIn(scene)).find((name) => name.endsWith('4501')) ?? ''
      const name = `${Date.now()}-nobody-00000001-error.env`
      await writeFile(join(scene.telemetryDir, folder, name), '{"event_id":"torn')
      await writeFile(join(scene.telemetryDir, folder, `${name.replace('00000001', '00000002')}.part`), '{')
      await scene.start()
      const reply = await failOnce(scene)
      const dead = async () => (await filesIn(scene)).filter((file) => file.includes('dead/')).length === 2
      scene.require('the torn files are not among the dead', await scene.until(dead))
      return reply
    },
    expect: { ...answered, events: told },
  },
  {
    id: 'SE-15',
    fault: 'Sentry has it, and the connection breaks before it says so',
    act: async (scene) => {
      await scene.start()
      await scene.cloud.sentry.faults.set({ fault: 'drops', times: 1 })
      const reply = await failOnce(scene)
      const sent = () => scene.cloud.sentry.items('event').map(({ event_id }) => event_id)
      scene.require('not sent again', await scene.until(() => sent().length === 2))
      scene.require('sent again under another id', new Set(sent()).size === 1)
      return reply
    },
    expect: { ...answered, events: told },
  },
  {
    id: 'SE-16',
    fault: 'the process is to end while Sentry answers nothing',
    act: async (scene) => {
      await scene.start()
      await scene.cloud.sentry.faults.set({ fault: 'never-answers' })
      const reply = await failOnce(scene)
      const askedAt = performance.now()
      await scene.engine().stop()
      scene.require('the end took longer than 2.5 s', performance.now() - askedAt < 2_500)
      await scene.cloud.sentry.faults.clear()
      await scene.start()
      await scene.until(() => isDelivered(scene))
      return reply
    },
    expect: { ...answered, events: told },
  },
]
