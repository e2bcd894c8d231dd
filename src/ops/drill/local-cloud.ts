import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { createFocusClient, type FocusAsk } from '../focus-client.ts'
import { UsageError } from '../usage-error.ts'

const fileShape = z.object({
  engineUrl: z.string(),
  controlUrl: z.string(),
  sinkUrl: z.string(),
  operators: z.array(z.object({ headers: z.record(z.string(), z.string()) })).min(1),
})
const eventShape = z.object({
  event_id: z.string(),
  level: z.string().default('error'),
  tags: z.record(z.string(), z.unknown()).default({}),
  fingerprint: z.array(z.string()).default([]),
  exception: z.object({ values: z.array(z.object({ value: z.string().nullish() })).nullish() }).nullish(),
})

export type ToldEvent = z.infer<typeof eventShape>
export type Spoil = { part: string; fault: string; ms?: number; times?: number; status?: number }

/** The cloud that `npm run local` runs, through the doors that it tells of. */
export type LocalCloud = {
  ask: FocusAsk
  spoil: (spoil: Spoil) => Promise<void>
  mend: () => Promise<void>
  /** What Sentry was told of, but for the news that something is well again. */
  events: () => Promise<ToldEvent[]>
}

export async function openLocalCloud(env: Record<string, string | undefined>): Promise<LocalCloud> {
  const folder = resolve(env.LUCIA_LOCAL_DIR?.trim() || '.lucia')
  const text = await readFile(join(folder, 'local.json'), 'utf8').catch(() => null)
  if (text === null)
    throw new UsageError('Nothing runs here to be drilled: npm run local, and again in a second terminal')
  const { engineUrl, controlUrl, sinkUrl, operators } = fileShape.parse(JSON.parse(text))
  // Each has a number of requests in a minute: in turns, they wait less.
  const clients = operators.map(({ headers }) =>
    createFocusClient({ baseUrl: engineUrl, headers, timeoutMs: 30_000 }),
  )
  let turn = 0

  async function control(method: string, path: string, body?: object): Promise<void> {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }
    const response = await fetch(`${controlUrl}${path}`, init)
    if (!response.ok)
      throw new Error(`the local cloud does not do ${method} ${path}: ${await response.text()}`)
  }

  return {
    ask: (request) => {
      turn += 1
      return (clients[turn % clients.length] as FocusAsk)(request)
    },
    spoil: (spoil) => control('POST', '/faults', spoil),
    mend: () => control('DELETE', '/faults'),
    events: async () => {
      const response = await fetch(`${sinkUrl}/items?type=event`)
      return z
        .array(eventShape)
        .parse(await response.json())
        .filter(({ level }) => level !== 'info')
    },
  }
}
