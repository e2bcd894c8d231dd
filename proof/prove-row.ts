import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from './asking.ts'
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

const graceMs = 250

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

function judgeReply(
  { expect: { status = 200, code, degraded, withinMs = 12_000, mostAsks }, spoil }: Row,
  reply: Reply,
  scene: Scene,
) {
  const { body, ms } = reply
  scene.require(`answered ${reply.status} ${body.code ?? ''} and not ${status}`, reply.status === status)
  if (code) scene.require(`said ${body.code} and not ${code}`, body.code === code)
  if (status === 200 && degraded)
    scene.require(
      `degraded was ${body.degraded} and not ${degraded}`,
      String(body.degraded) === String(degraded),
    )
  scene.require(`answered after ${Math.round(ms)} ms and not within ${withinMs}`, ms <= withinMs + graceMs)
  const asks = spoil ? scene.cloud[spoil.part].requests.entries().filter(({ fault }) => fault).length : 0
  if (mostAsks !== undefined)
    scene.require(`${spoil?.part} was asked ${asks} times, not ${mostAsks} at most`, asks <= mostAsks)
  const foreign = [
    'www-authenticate',
    'x-ratelimit-limit-requests',
    'location',
    'set-cookie',
    'server',
    'x-powered-by',
  ]
  const waitSeconds = Number(reply.headers.get('retry-after'))
  const isTold = reply.status !== 503 || (waitSeconds >= 1 && waitSeconds <= 60)
  scene.require('503 without saying when to come again', isTold)
  scene.require('a vendor’s header was passed on', !foreign.some((name) => reply.headers.has(name)))
}

async function judgeEvents(
  { expect: { events: expected = [], tags = {}, among } }: Row,
  scene: Scene,
  reply: Reply | undefined,
) {
  const first = () => scene.told().filter(({ isSummary }) => !isSummary)
  await settled(() => first().length, expected.length)
  const told = first()
    .map(({ name }) => name)
    .sort()
  scene.require(
    `told ${told.join(', ') || 'nothing'} and not ${expected.join(', ') || 'nothing'}`,
    among ? isAmong(told, expected, among) : String(told) === String(expected.toSorted()),
  )
  const actual = first()[0]?.tags ?? {}
  for (const [name, value] of Object.entries(tags))
    scene.require(
      `the tag ${name} was ${actual[name]} and not ${value}`,
      String(actual[name]) === String(value),
    )
  const { eventId } = reply?.body ?? {}
  if (eventId)
    scene.require(
      'the answer named an event that Sentry never got',
      scene.told().some(({ id }) => id === eventId),
    )
  return told
}

async function judgeEnd({ expect: { exitCode = 0, crashes } }: Row, scene: Scene): Promise<void> {
  const before = new Set(scene.told().map(({ id }) => id))
  await scene.mend()
  const { code } = await scene.engine().stop(10_000)
  scene.require(`ended with ${code} and not ${exitCode}`, code === exitCode)
  const late = scene
    .told()
    .filter(({ id, isSummary, event }) => !before.has(id) && !isSummary && event.level !== 'info')
  scene.require(`told at its end: ${late.map(({ name }) => name)}`, late.length === 0)
  for (const line of crashes ? [] : scene.lines())
    scene.require(`said no JSON: ${line.slice(0, 100)}`, line.startsWith('{') || line === '')
  const wrong = await scene.wrongSessions()
  scene.require(`${wrong.length} sessions: ${wrong[0]}`, wrong.length === 0)
}

async function judgePrivacy(scene: Scene): Promise<Privacy> {
  const privacy = await scene.privacy()
  for (const leak of privacy.leaks) scene.problems.push(`leak: ${leak}`)
  for (const address of scene.untold()) scene.problems.push(`went to ${address}, where nobody had sent it`)
  return privacy
}

function isAmong(told: string[], expected: string[], among: RegExp): boolean {
  return told.every((name) => among.test(name)) && (expected.length === 0 || told.length === expected.length)
}

/** Waits for so many, and then a little longer for one too many. */
async function settled(count: () => number, wanted: number): Promise<void> {
  const endsAt = performance.now() + 5_000
  while (count() < wanted && performance.now() < endsAt) await sleep(20)
  await sleep(150)
}
