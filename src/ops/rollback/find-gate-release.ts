import { loadCheckpoint, UnreadableCheckpoint } from '../checkpoint.ts'
import type { Target } from '../monitor/target.ts'
import { statePath } from '../state-path.ts'

/** The release that the monitor's gate passed last, as far as this machine saw it. */
export async function findGateRelease(
  { org, project, environment }: Target,
  env: Record<string, string | undefined>,
): Promise<string | null> {
  if (!org || !project) return null
  try {
    return (await loadCheckpoint(statePath({ org, project, environment }, env)))?.lastGoodRelease ?? null
  } catch (error) {
    if (error instanceof UnreadableCheckpoint) return null
    throw error
  }
}
