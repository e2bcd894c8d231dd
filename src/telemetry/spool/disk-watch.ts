import { log } from '../log.ts'
import { notice } from '../report.ts'

/** The first trouble with the disk is told, as soon as there is somebody to tell. */
export function createDiskWatch() {
  let trouble: { error: unknown } | undefined
  let canTell = false

  function failed(error: unknown): void {
    const isFirst = trouble === undefined
    trouble ??= { error }
    if (isFirst && canTell) tell(error)
  }

  function attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      failed(error)
    }
  }

  function tellFromNow(): void {
    canTell = true
    if (trouble) tell(trouble.error)
  }

  return { failed, attempt, tellFromNow }
}

function tell(error: unknown): void {
  const text = 'Telemetry cannot be written to disk and waits in memory'
  log.warn({ err: error }, text)
  notice(text, { area: 'telemetry', operation: 'write', kind: 'spool' })
}
