import { log } from '../log.ts'
import { notice } from '../report.ts'
import type { Delivery } from './delivery.ts'
import type { Kept, Spool } from './spool.ts'

/** To be called once a minute: one line where something changed, and an event when something was lost and Sentry listens again. */
export function sayAccount({ account }: Spool, delivery: Delivery): () => void {
  let said = JSON.stringify(account.byCategory())
  let lost = 0
  return () => {
    const { dropped } = account.total()
    if (dropped > lost && delivery.last() === 'sent') {
      lost = dropped
      const about = { area: 'telemetry', operation: 'spool', kind: 'dropped' } as const
      notice('Telemetry was dropped: more waited than is kept', {
        ...about,
        contexts: { incident: { dropped } },
      })
    }
    const now = JSON.stringify(account.byCategory())
    if (now === said) return
    said = now
    log.info({ telemetry: account.byCategory() }, 'Telemetry account')
  }
}

/** What only memory held is lost now; its ids are what remains of it. */
export function sayAccountAtExit(spool: Spool): void {
  const lost = spool.waiting().filter(({ memory }) => memory)
  for (const kept of lost) spool.leave(kept, 'dropped')
  if (lost.length > 0)
    log.error(
      { events: lost.filter(({ category }) => category === 'error').map(idOf) },
      'Telemetry is lost: the disk did not take it, nor did Sentry',
    )
  log.info({ telemetry: spool.account.byCategory() }, 'Telemetry account')
}

function idOf({ memory, name }: Kept): string {
  return memory?.toString('latin1', 0, 200).match(/"event_id":"([0-9a-f]{32})"/)?.[1] ?? name
}
