import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from './asking.ts'
import type { Row } from './row.ts'
import type { Scene } from './scene.ts'

const graceMs = 250

/** What the caller got. */
export function judgeReply(
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

/** What Sentry was told until now: exactly what the row says. */
export async function judgeEvents(
  { expect: { events: expected = [], tags = {}, among }, isLong = false }: Row,
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
    among
      ? isAmong(told, expected, among) && (isLong || isOnce(told))
      : String(told) === String(expected.toSorted()),
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

/** The end: on its own or when asked, with nothing left to tell, no line that is no JSON and no turn lost. */
export async function judgeEnd({ expect: { exitCode = 0, crashes } }: Row, scene: Scene): Promise<void> {
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

function isAmong(told: string[], expected: string[], among: RegExp): boolean {
  return told.every((name) => among.test(name)) && (expected.length === 0 || told.length === expected.length)
}

// What goes on is told again after a minute.
function isOnce(told: string[]): boolean {
  return new Set(told).size === told.length
}

/** Waits for so many, and then a little longer for one too many. */
async function settled(count: () => number, wanted: number): Promise<void> {
  const endsAt = performance.now() + 5_000
  while (count() < wanted && performance.now() < endsAt) await sleep(20)
  await sleep(150)
}
