import type { Reply } from './asking.ts'
import { judgeEnd, judgeEvents, judgeReply } from './judge-row.ts'
import { judgeTrails } from './judge-trails.ts'
import type { Row } from './row.ts'
import { openScene, type Scene } from './scene.ts'
import type { Privacy } from './sinks.ts'
import type { Stage } from './stage.ts'
import type { Tale } from './tale.ts'
import { startWire } from './wire.ts'

export type Result = {
  row: Row
  problems: string[]
  tries: number
  status: number | undefined
  ms: number | undefined
  /** What the caller got last, where anything came. */
  reply: Reply | undefined
  told: string[]
  /** All that Sentry got, until the engine had stopped. */
  tales: Tale[]
  /** What was searched for and where, once the engine had stopped. */
  privacy: Privacy | undefined
  tookMs: number
}

/** Brings the fault about, and holds everything that comes of it against the row. */
export async function proveRow(row: Row, stage: Stage): Promise<Result> {
  const startedAt = performance.now()
  await stage.reset()
  const scene = await openScene(
    stage,
    row.deadlineMs ? { LUCIA_REQUEST_DEADLINE_MS: String(row.deadlineMs) } : {},
  )
  const result: Result = {
    row,
    problems: scene.problems,
    status: undefined,
    ms: undefined,
    reply: undefined,
    told: [],
    tales: [],
    privacy: undefined,
    tookMs: 0,
    tries: 1,
  }
  try {
    const reply = await perform(row, scene)
    Object.assign(result, { reply, status: reply?.status, ms: reply && Math.round(reply.ms) })
    if (reply) judgeReply(row, reply, scene)
    result.told = await judgeEvents(row, scene, reply)
    await scene.lookAtSpool()
    await judgeEnd(row, scene)
    judgeTrails(row, scene)
    result.privacy = await judgePrivacy(scene)
  } catch (error) {
    scene.problems.push(error instanceof Error ? (error.stack ?? error.message).slice(0, 500) : String(error))
  } finally {
    await scene.close()
  }
  scene.problems.splice(6)
  return { ...result, tales: scene.told(), tookMs: Math.round(performance.now() - startedAt) }
}

async function perform(row: Row, scene: Scene): Promise<Reply | undefined> {
  const wire = row.wire && (await wired(row, scene))
  Object.assign(scene.env, await row.env?.(scene))
  const { part, ...fault } = row.spoil ?? {}
  const spoil = async () => part && 'fault' in fault && (await scene.cloud[part].faults.set(fault))
  if (row.cold) await spoil()
  if (row.act && !row.spoil && !row.wire) return row.act(scene)
  await scene.start()
  if (!row.cold) await scene.until(() => hasLooked(scene), 3_000)
  const sessionId = row.cold ? undefined : (await scene.ask({ message: 'Good morning' })).body.sessionId
  if (!row.cold) await spoil()
  wire?.spoil(row.wire?.mode)
  if (row.act) return row.act(scene)
  return scene.ask({ sessionId, ...row.ask })
}

// The engine's own first look, by which it knows what to answer when the records are away.
function hasLooked(scene: Scene): boolean {
  const done = scene.calls().filter(({ endedAt }) => endedAt !== undefined)
  return ['supabase open_items', 'redis ping'].every((look) =>
    done.some(({ operation }) => operation === look),
  )
}

const addressOf = {
  openai: (url: string) => ({ LUCIA_OPENAI_BASE_URL: `${url}/v1` }),
  supabase: (url: string) => ({ SUPABASE_URL: url }),
  upstash: (url: string) => ({ UPSTASH_REDIS_REST_URL: url }),
  sentry: () => ({}),
}

async function wired({ wire: spec }: Row, scene: Scene) {
  if (!spec) return undefined
  const wire = await startWire(scene.cloud[spec.part].url, {
    redirectTo: `${scene.cloud.supabase.url}/redirected`,
    hear: () => scene.hear(scene.cloud[spec.part].port),
  })
  scene.onClose(wire.close)
  scene.onMend(() => wire.spoil(undefined))
  Object.assign(scene.env, addressOf[spec.part](wire.url))
  return wire
}

async function judgePrivacy(scene: Scene): Promise<Privacy> {
  const privacy = await scene.privacy()
  for (const leak of privacy.leaks) scene.problems.push(`leak: ${leak}`)
  for (const address of scene.untold()) scene.problems.push(`went to ${address}, where nobody had sent it`)
  return privacy
}
