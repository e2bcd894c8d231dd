import { type Check, type Finding, fail, partial, pass } from '../check.ts'
import type { Watch } from '../monitor/watch.ts'
import { probe } from '../probe.ts'
import type { AlertDefinitions } from './alert-schema.ts'
import { applyChange } from './apply.ts'
import { loadLive } from './live.ts'
import { type Change, planAlerts } from './plan.ts'

export type Mode = 'plan' | 'apply' | 'drift'

const risk = 'a failure that nobody is told of'
const next = 'npm run alerts -- plan'

/** One check for each alert: told, failed on, or settled. */
export async function checkAlerts(
  watch: Watch,
  { mode, wanted }: { mode: Mode; wanted: AlertDefinitions },
): Promise<Check[]> {
  let changes: Change[] = []
  const read = await probe({ name: 'alerts in Sentry', risk, next }, async () => {
    changes = planAlerts(wanted, await loadLive(watch), watch.target.environment)
    const open = changes.filter(({ action }) => action !== 'none').length
    return pass(
      open ? `${open} of ${changes.length} differ from the definitions` : `all ${changes.length} in step`,
    )
  })
  const checks = [read]
  for (const change of changes) {
    const about = { name: change.name, risk, next }
    checks.push(
      await probe(about, () => (mode === 'apply' ? settle(watch, wanted, change) : tell(change, mode))),
    )
  }
  return checks
}

function tell(change: Change, mode: Mode): Finding {
  const { action, kind, lines } = change
  if (action === 'none') return pass('in step', { lines, facts: { change } })
  const evidence = {
    create: 'is missing',
    update: 'differs',
    blocked: 'is not ours to rewrite',
    extra: 'is extra',
  }[action]
  if (mode === 'drift') return fail('evidence', `${kind} ${evidence}`, { lines, facts: { change } })
  return pass(`would ${action === 'create' || action === 'update' ? action : 'leave'} ${kind}`, {
    lines,
    facts: { change },
  })
}

async function settle(watch: Watch, wanted: AlertDefinitions, change: Change): Promise<Finding> {
  const { action, lines } = change
  if (action === 'blocked') return partial('evidence', 'not rewritten', { lines, facts: { change } })
  if (action !== 'create' && action !== 'update') return tell(change, 'plan')
  return pass(await applyChange(watch, wanted, change), { lines, facts: { change } })
}
