import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { log } from '../log.ts'
import { startDelivery } from './delivery.ts'
import { createDiskWatch } from './disk-watch.ts'
import { categoryOf, serialiseEnvelope, type Transport } from './envelope.ts'
import { reportFullHeap } from './full-heap.ts'
import { type House, keepHouse } from './keep-house.ts'
import { createLife } from './life-mark.ts'
import { ownName } from './process-identity.ts'
import { createSendEnvelope } from './send-envelope.ts'
import { createSpool } from './spool.ts'

type Options = { dir: string | undefined; release: string | undefined }

// Six seconds: an ingest that takes five is slow and not dead, and after a stall the first delivery comes within ten.
const sendTimeoutMs = 6_000
const refusalEveryMs = 60_000

/** Sentry's transport: on disk before it is sent, gone from there when Sentry has it. */
export function createSpoolTransport({ dir, release }: Options) {
  const root = dir ?? join(tmpdir(), `lucia-telemetry-${process.getuid?.()}`)
  let house: House | undefined

  function transport({ url }: { url: string }): Transport {
    house = buildHouse(url, { folder: join(root, destinationOf(url)), release })
    const { spool, delivery } = house
    return {
      send: async (envelope) => {
        spool.put(serialiseEnvelope(envelope), categoryOf(envelope))
        delivery.wake()
        return {}
      },
      flush: async (timeoutMs) => delivery.flush(timeoutMs ?? sendTimeoutMs),
    }
  }

  /** To be called once Sentry can be told things. */
  function begin(): House | undefined {
    if (house) keepHouse(house)
    return house
  }

  return { transport, begin }
}

function buildHouse(
  url: string,
  { folder, release }: { folder: string; release: string | undefined },
): House {
  const disk = createDiskWatch()
  const spool = createSpool({ folder, owner: ownName, onTrouble: disk.failed })
  const send = createSendEnvelope({ url, timeoutMs: sendTimeoutMs })
  const delivery = startDelivery({ spool, send, onRefused: sayRefused() })
  const life = createLife(folder, release)
  // Before the first file: whoever finds a file finds its owner alive.
  disk.attempt(life.beat)
  reportFullHeap(folder)
  return { folder, spool, delivery, disk, life, told: new Set() }
}

// Host and project, not the key: a key that was rotated may carry what the old one could not.
function destinationOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}-${pathname.match(/(\d+)\/envelope/)?.[1] ?? 'project'}`.replaceAll(/[^\w.-]/g, '-')
}

function sayRefused(): (status: number) => void {
  let saidAt = Number.NEGATIVE_INFINITY
  return (status) => {
    if (performance.now() - saidAt < refusalEveryMs) return
    saidAt = performance.now()
    log.error({ status }, 'Sentry refuses what it is sent: it is kept in the folder `dead`')
  }
}
