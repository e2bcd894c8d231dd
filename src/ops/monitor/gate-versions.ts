import { type Check, type Finding, fail, partial, pass, skipped } from '../check.ts'
import { probe } from '../probe.ts'
import { askEngine, type EngineSeen } from './engine-health.ts'
import type { Watch } from './watch.ts'

const alignment = {
  name: 'versions agree',
  risk: 'failures are booked on a release that does not run',
  next: 'leave SENTRY_RELEASE to the deploy, or set it to what is built',
}
const running = {
  name: 'running release',
  risk: 'another build than the one judged serves the operators',
  next: 'look at the deploy on Render, then run again with --base-url',
}

/** Known on this machine: no network can hide it. */
export function checkAlignment({ target, terminal: { env } }: Watch, packageVersion: string): Promise<Check> {
  const [named, commit] = [env.SENTRY_RELEASE?.trim() || null, env.RENDER_GIT_COMMIT?.trim() || null]
  const sources = {
    package: packageVersion,
    SENTRY_RELEASE: named,
    RENDER_GIT_COMMIT: commit,
    judged: target.release,
  }
  return probe(alignment, () => {
    const { release } = target
    if (!release)
      return fail('config', 'no release is known: give --release, SENTRY_RELEASE or RENDER_GIT_COMMIT')
    const faults = [
      ...differing('SENTRY_RELEASE', named, release),
      ...differing('RENDER_GIT_COMMIT', commit, release),
      ...[release, named].flatMap((name) => otherVersion(name, packageVersion)),
    ]
    const evidence = [...new Set(faults)].join('; ')
    return evidence
      ? fail('evidence', evidence, { facts: sources })
      : pass(`all say ${release}`, { facts: sources })
  })
}

function differing(name: string, value: string | null, release: string): string[] {
  return value === null || isSameBuild(value, release)
    ? []
    : [`${name} says ${value}, the release is ${release}`]
}

function otherVersion(name: string | null, packageVersion: string): string[] {
  const version = name?.includes('@') ? /@v?(\d[^+]*)/.exec(name)?.[1] : undefined
  return version && version !== packageVersion
    ? [`${name} is version ${version}, package.json is ${packageVersion}`]
    : []
}

/** One may be the bare commit and the other carry it: `lucia-engine@0.1.0+4dfebce`. */
export function isSameBuild(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [commitIn(one), commitIn(other)]
  return a !== null && b !== null && (a.startsWith(b) || b.startsWith(a))
}

function commitIn(name: string): string | null {
  return /(?:^|[+-])([0-9a-f]{7,40})$/i.exec(name)?.[1]?.toLowerCase() ?? null
}

export async function checkRunning(watch: Watch): Promise<Check> {
  return probe(running, async () => {
    if (!watch.target.engineUrl)
      return skipped('config', 'no --base-url and no RENDER_EXTERNAL_URL: the engine was not asked')
    return judgeEngine(await askEngine(watch), watch)
  })
}

function judgeEngine({ health, failures }: EngineSeen, { target, api }: Watch): Finding {
  if (!health) return judgeFailures(failures, api.spent.reached)
  const { release, environment } = target
  const facts = { health }
  if (!health.release) return fail('evidence', 'the engine runs without a release', { facts })
  if (release && !isSameBuild(health.release, release)) {
    return fail('evidence', `the engine runs ${health.release}, judged is ${release}`, { facts })
  }
  if (health.environment !== environment) {
    return fail('evidence', `the engine says environment ${health.environment}, judged is ${environment}`, {
      facts,
    })
  }
  return pass(`the engine runs ${health.release} in ${health.environment}`, { facts })
}

// Where Sentry answers and the engine does not, it is not this machine's network that is down.
function judgeFailures(failures: EngineSeen['failures'], isOnline: boolean): Finding {
  const last = failures.at(-1)
  const reason = last?.reason ?? 'server'
  const evidence = `${failures.length} failed probes: ${failures.map(({ text }) => text).join(', ')}`
  const isNetwork = reason.startsWith('network-') && reason !== 'network-tls'
  if (!isNetwork) return fail(reason, evidence)
  const isDown = failures.length >= 3 && isOnline && reason !== 'network-dns'
  return isDown
    ? fail('evidence', `${evidence}, while Sentry is well reached from here`)
    : partial(reason, evidence)
}
