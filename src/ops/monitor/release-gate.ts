import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Check } from '../check.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { checkHardFacts } from './gate-facts.ts'
import { checkFrames, checkRelease, listReleases, type Release } from './gate-release.ts'
import { checkVerdict } from './gate-verdict.ts'
import { checkAlignment, checkRunning } from './gate-versions.ts'
import type { Watch } from './watch.ts'

/** Is what runs what was meant to run, and is it as good as what ran before? */
export async function releaseGate(watch: Watch): Promise<Check[]> {
  watch.terminal.progress('comparing versions')
  const alignment = await checkAlignment(watch, await packageVersion())
  const release = await checkRelease(watch)
  const frames = await checkFrames(watch)
  const candidates = await findCandidates(watch)
  const running = await checkRunning(watch)
  const facts = await checkHardFacts(watch, candidates.isRollback)
  return [alignment, running, release, frames, facts, await checkVerdict(watch, candidates)]
}

export async function packageVersion(): Promise<string> {
  const path = join(import.meta.dirname, '..', '..', '..', 'package.json')
  return JSON.parse(await readFile(path, 'utf8')).version
}

/** The last release that passed the gate, else the one deployed before; an older candidate is a rollback. */
async function findCandidates(watch: Watch): Promise<{ baseline: string | null; isRollback: boolean }> {
  const releases = await listReleases(watch).catch(nothing)
  const others = releases.filter(({ version }) => version !== watch.target.release)
  const own = releases.find(({ version }) => version === watch.target.release)
  const isRollback = own !== undefined && others.some((other) => isOlder(own, other))
  const good = watch.checkpoint?.lastGoodRelease
  const baseline = good && good !== watch.target.release ? good : (others[0]?.version ?? null)
  return { baseline, isRollback }
}

function isOlder(one: Release, other: Release): boolean {
  return one.dateCreated < other.dateCreated
}

// That Sentry cannot be asked is told by the checks that need it.
function nothing(error: unknown): Release[] {
  if (error instanceof SentryApiError) return []
  throw error
}
