import { orgPath, requireProject, type Watch } from '../monitor/watch.ts'

export type LiveDetector = {
  id: string
  name: string
  type: string
  enabled?: boolean
  config?: Record<string, unknown> | null
  conditionGroup?: { conditions?: LiveCondition[] } | null
  dataSources?: { queryObj?: Record<string, unknown> | null }[] | null
}
export type LiveCondition = { type: string; comparison: unknown; conditionResult?: unknown }
export type LiveWorkflow = {
  id: string
  name: string
  enabled?: boolean
  environment?: string | null
  detectorIds?: (string | number)[]
  config?: { frequency?: number }
  triggers?: { conditions?: LiveCondition[] } | null
  actionFilters?: {
    conditions?: LiveCondition[]
    actions?: { type: string; config?: { targetType?: string } }[]
  }[]
}
export type LiveMonitor = { name: string; slug: string; config?: Record<string, unknown> }

export type Live = { detectors: LiveDetector[]; workflows: LiveWorkflow[]; monitors: LiveMonitor[] }

/** What stands in Sentry for this project, all pages of it. */
export async function loadLive(watch: Watch): Promise<Live> {
  const { id: project } = await requireProject(watch)
  const all = async <T>(path: string) => (await watch.api.pages<T>(orgPath(watch, path), { project })).items
  return {
    detectors: await all<LiveDetector>('detectors/'),
    workflows: await all<LiveWorkflow>('workflows/'),
    monitors: await all<LiveMonitor>('monitors/'),
  }
}

/** How a definition names a detector: the project's own two by type, the watcher's by its monitor, the rest by name. */
export function nameOfDetector(detector: LiveDetector, watcher: { name: string; slug: string }): string {
  if (detector.type === 'error' || detector.type === 'issue_stream') return detector.type
  const isWatcher = detector.dataSources?.some(({ queryObj }) => queryObj?.slug === watcher.slug)
  return isWatcher ? watcher.name : detector.name
}
