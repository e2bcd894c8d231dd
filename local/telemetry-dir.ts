import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createTemporaryFolder } from './temporary-folder.ts'

/** Where an engine keeps what the ingest did not take: a folder of its own, so that it finds nobody else's leavings. */
export async function openTelemetryDir(dataDir: string | undefined) {
  if (dataDir) return { path: join(dataDir, 'telemetry'), close: async () => {} }
  const path = createTemporaryFolder('telemetry')
  return { path, close: () => rm(path, { recursive: true, force: true }) }
}
