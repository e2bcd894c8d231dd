import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where an engine keeps what the ingest did not take: a folder of its own, so that it finds nobody else's leavings. */
export async function openTelemetryDir(dataDir: string | undefined) {
  if (dataDir) return { path: join(dataDir, 'telemetry'), close: async () => {} }
  const path = await mkdtemp(join(tmpdir(), 'lucia-telemetry-'))
  return { path, close: () => rm(path, { recursive: true, force: true }) }
}
