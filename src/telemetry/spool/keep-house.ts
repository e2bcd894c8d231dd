import { log } from '../log.ts'
import { report } from '../report.ts'
import { Notice } from '../reportable.ts'
import type { Delivery } from './delivery.ts'
import type { createDiskWatch } from './disk-watch.ts'
import { type Life, takeMark } from './life-mark.ts'
import { aboutDeath, type Death, findOrphans, takeDeaths } from './predecessors.ts'
import { ownName } from './process-identity.ts'
import { sayAccount, sayAccountAtExit } from './say-account.ts'
import type { Spool } from './spool.ts'

export type House = {
  folder: string
  spool: Spool
  delivery: Delivery
  disk: ReturnType<typeof createDiskWatch>
  life: Life
  /** The deaths that this process told. */
  told: Set<string>
}

const beatMs = 1_000
const lookMs = 30_000
const accountMs = 60_000

/** Takes over from the processes before this one, shows that this one lives, and says where everything went. */
export function keepHouse(house: House): void {
  const { folder, spool, delivery, disk, life } = house
  disk.tellFromNow()
  const look = () => disk.attempt(() => takeOver(house))
  look()
  setInterval(look, lookMs).unref()
  setInterval(() => disk.attempt(life.beat), beatMs).unref()
  setInterval(sayAccount(spool, delivery), accountMs).unref()
  process.on('exit', () => {
    takeMark(folder, ownName)
    sayAccountAtExit(spool)
  })
}

export function tellDeath({ told }: House, death: Death): void {
  told.add(death.owner)
  report(new Notice('A process before this one ended without a goodbye'), aboutDeath(death))
}

function takeOver(house: House): void {
  const { folder, spool, delivery } = house
  for (const death of takeDeaths(folder)) tellDeath(house, death)
  const orphans = findOrphans(folder)
  if (orphans.length === 0) return
  spool.inherit(orphans)
  log.info({ inherited: orphans.length }, 'Telemetry of an earlier process is sent now')
  delivery.wake()
}
