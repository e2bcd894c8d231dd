import { gunzipSync, gzipSync } from 'node:zlib'
import { log } from '../log.ts'
import { type House, tellDeath } from './keep-house.ts'
import type { LifeMark } from './life-mark.ts'
import { ownName } from './process-identity.ts'
import type { Kept, Spool } from './spool.ts'
import { trimEnvelope } from './trim-envelope.ts'

/** A list that outlives this machine. Every instance may add to it, and take from it what it has made its own. */
export type Mirror = {
  add(texts: string[]): Promise<void>
  first(most: number): Promise<string[]>
  remove(texts: string[]): Promise<void>
  /** That an instance lives, for those who do not share its disk. */
  mark(mark: LifeMark): Promise<void>
  marks(): Promise<LifeMark[]>
  /** Whether it was there: one instance only takes it away. */
  unmark(owner: string): Promise<boolean>
}

const lookMs = 60_000
const lookAgainMs = 5_000
const awayForMs = 60_000
// Three looks.
const silentForMs = 180_000
// Redis over HTTP takes and gives a megabyte at a time.
const chunk = 10
const mostChars = 90_000

/** Hands over what Sentry has not taken for a minute, and fetches what others had to leave. Returns how to hand over at the end. */
export function keepMirror(house: House, mirror: Mirror): () => Promise<void> {
  const { spool, delivery } = house
  let sentAt = performance.now()
  let isAway = false

  async function look(): Promise<void> {
    const isWell = delivery.last() === 'sent'
    if (isWell) sentAt = performance.now()
    // Where nothing waits here, the first from there shows whether Sentry is well again.
    if (isWell || spool.waiting().length === 0) await fetchFrom(mirror, { spool, isAll: isWell })
    else if (performance.now() - sentAt > awayForMs) await handOverAll(spool, mirror)
    delivery.wake()
    await lookForDeaths(house, mirror)
  }

  async function lookOnAndOn(): Promise<void> {
    try {
      await look()
      isAway = false
    } catch (error) {
      if (!isAway) sayAway(error)
      isAway = true
    }
    setTimeout(() => void lookOnAndOn(), isAway ? lookAgainMs : lookMs).unref()
  }

  void lookOnAndOn()
  return async () => {
    await Promise.all([mirror.unmark(ownName), handOverAll(spool, mirror)]).catch(sayAway)
  }
}

async function lookForDeaths(house: House, mirror: Mirror): Promise<void> {
  await mirror.mark(house.life.mark())
  for (const mark of await mirror.marks()) {
    const isTold = house.told.has(mark.owner)
    if (!isTold && Date.now() - mark.seenAt < silentForMs) continue
    if ((await mirror.unmark(mark.owner)) && !isTold) tellDeath(house, mark)
  }
}

async function handOverAll(spool: Spool, mirror: Mirror): Promise<void> {
  for (;;) {
    const some = spool.oldest(() => true, chunk)
    const texts = some.flatMap((kept) => packed(spool, kept) ?? [])
    if (texts.length > 0) await mirror.add(texts)
    for (const kept of some) spool.leave(kept, 'mirrored')
    if (some.length < chunk) return
  }
}

// On disk here before it leaves there: whoever dies in between has only sent the same event twice.
async function fetchFrom(mirror: Mirror, { spool, isAll }: { spool: Spool; isAll: boolean }): Promise<void> {
  for (;;) {
    const texts = await mirror.first(chunk)
    for (const text of texts) unpack(spool, text)
    if (texts.length > 0) await mirror.remove(texts)
    if (!isAll || texts.length < chunk) return
  }
}

function packed(spool: Spool, kept: Kept): string | undefined {
  const raw = spool.load(kept)
  if (!raw) return undefined
  const text = pack(kept.category, raw)
  return text.length <= mostChars ? text : pack(kept.category, trimEnvelope(raw) ?? raw)
}

function pack(category: string, raw: Buffer): string {
  return `${category} ${gzipSync(raw).toString('base64')}`
}

function unpack(spool: Spool, text: string): void {
  const [category = '', body = ''] = text.split(' ')
  try {
    spool.put(gunzipSync(Buffer.from(body, 'base64')), category, 'inherited')
  } catch {
    log.warn('Something in the mirror of telemetry is no telemetry')
  }
}

function sayAway(error: unknown): void {
  log.warn({ err: error }, 'The mirror of telemetry cannot be reached')
}
