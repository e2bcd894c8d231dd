import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { log } from '../log.ts'
import { notice, report } from '../report.ts'
import { Notice } from '../reportable.ts'
import { type Delivery, startDelivery } from './delivery.ts'
import { categoryOf, serialiseEnvelope, type Transport } from './envelope.ts'
import { takeMark, writeMark } from './life-mark.ts'
import { aboutDeath, findOrphans, takeDeaths, watchForFatalError } from './predecessors.ts'
import { ownName } from './process-identity.ts'
import { sayAccount, sayAccountAtExit } from './say-account.ts'
import { createSendEnvelope } from './send-envelope.ts'
import { createSpool, type Spool } from './spool.ts'
import { openFolder } from './spool-folder.ts'

type Options = { dir: string | undefined; release: string | undefined }
type Parts = { folder: string; spool: Spool; delivery: Delivery }

// Six seconds: an ingest that takes five is slow and not dead, and after a stall the first delivery comes within ten.
const sendTimeoutMs = 6_000
const beatMs = 5_000
const lookMs = 30_000
const accountMs = 60_000

/** Sentry's transport: on disk before it is sent, gone from there when Sentry has it. */
export function createSpoolTransport({ dir, release }: Options) {
  let parts: Parts | undefined
  let troubleAtOpening: unknown
  const root = dir ?? join(tmpdir(), `lucia-telemetry-${process.getuid?.()}`)
  const warnOfDisk = once((error) => tellTrouble(error))

  function transport({ url }: { url: string }): Transport {
    const folder = join(root, destinationOf(url))
    const spool = createSpool({ folder, owner: ownName, onTrouble: warnOfDisk })
    const send = createSendEnvelope({ url, timeoutMs: sendTimeoutMs })
    const delivery = startDelivery({ spool, send, onRefused: sayRefused() })
    parts = { folder, spool, delivery }
    open(folder)
    return {
      send: async (envelope) => {
        spool.put(serialiseEnvelope(envelope), categoryOf(envelope))
        delivery.wake()
        return {}
      },
      flush: async (timeoutMs) => delivery.flush(timeoutMs ?? sendTimeoutMs),
    }
  }

  function open(folder: string): void {
    try {
      openFolder(folder)
      // Before the first file: whoever finds a file finds its owner alive.
      writeMark(folder, release)
      watchForFatalError(folder, ownName)
    } catch (error) {
      troubleAtOpening = error
    }
  }

  function attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      warnOfDisk(error)
    }
  }

  /** Takes over from those before, and keeps house from now on. To be called once Sentry can be told things. */
  function begin(): void {
    if (!parts) return
    const { folder, spool, delivery } = parts
    if (troubleAtOpening) warnOfDisk(troubleAtOpening)
    const look = () => attempt(() => takeOver(parts as Parts))
    look()
    setInterval(look, lookMs).unref()
    setInterval(() => attempt(() => writeMark(folder, release)), beatMs).unref()
    setInterval(sayAccount(spool, delivery), accountMs).unref()
    process.on('exit', () => {
      takeMark(folder, ownName)
      sayAccountAtExit(spool)
    })
  }

  return { transport, begin }
}

function takeOver({ folder, spool, delivery }: Parts): void {
  for (const death of takeDeaths(folder))
    report(new Notice('A process before this one ended without a goodbye'), aboutDeath(death))
  const orphans = findOrphans(folder)
  if (orphans.length === 0) return
  spool.inherit(orphans)
  log.info({ inherited: orphans.length }, 'Telemetry of an earlier process is sent now')
  delivery.wake()
}

// Host and project, not the key: a key that was rotated may carry what the old one could not.
function destinationOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}-${pathname.match(/(\d+)\/envelope/)?.[1] ?? 'project'}`.replaceAll(/[^\w.-]/g, '-')
}

function tellTrouble(error: unknown): void {
  const text = 'Telemetry cannot be written to disk and waits in memory'
  log.warn({ err: error }, text)
  notice(text, { area: 'telemetry', operation: 'write', kind: 'spool' })
}

function sayRefused(): (status: number) => void {
  let saidAt = Number.NEGATIVE_INFINITY
  return (status) => {
    if (performance.now() - saidAt < accountMs) return
    saidAt = performance.now()
    log.error({ status }, 'Sentry refuses what it is sent: it is kept in the folder `dead`')
  }
}

function once(tell: (error: unknown) => void): (error: unknown) => void {
  let isTold = false
  return (error) => {
    if (isTold) return
    isTold = true
    tell(error)
  }
}
