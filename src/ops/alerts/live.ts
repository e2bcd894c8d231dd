import type * as z from 'zod'
import { orgPath, requireProject, type Watch } from '../monitor/watch.ts'
import { detectorShape, monitorShape, workflowShape } from '../sentry-shapes.ts'

export type LiveDetector = z.infer<typeof detectorShape>
export type LiveWorkflow = z.infer<typeof workflowShape>
export type LiveMonitor = z.infer<typeof monitorShape>
export type LiveCondition = NonNullable<NonNullable<LiveDetector['conditionGroup']>['conditions']>[number]

export type Live = { detectors: LiveDetector[]; workflows: LiveWorkflow[]; monitors: LiveMonitor[] }

/** What stands in Sentry for this project, all pages of it. */
export async function loadLive(watch: Watch): Promise<Live> {
  const { id: project } = await requireProject(watch)
  const all = async <T>(path: string, shape: z.ZodType<T>) =>
    (await watch.api.pages(orgPath(watch, path), { shape, query: { project } })).items
  return {
    detectors: await all('detectors/', detectorShape),
    workflows: await all('workflows/', workflowShape),
    monitors: await all('monitors/', monitorShape),
  }
}

/** How a definition names a detector: the project's own two by type, the watcher's by its monitor, the rest by name. */
export function nameOfDetector(detector: LiveDetector, watcher: { name: string; slug: string }): string {
  if (detector.type === 'error' || detector.type === 'issue_stream') return detector.type
  const isWatcher = detector.dataSources?.some(({ queryObj }) => queryObj?.slug === watcher.slug)
  return isWatcher ? watcher.name : detector.name
}
