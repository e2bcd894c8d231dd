import { orgPath, type Watch } from '../monitor/watch.ts'
import { madeShape } from '../sentry-shapes.ts'
import type { AlertDefinitions } from './alert-schema.ts'
import { loadLive, nameOfDetector } from './live.ts'
import type { Change } from './plan.ts'
import { detectorBody, watcherBody, workflowBody } from './wanted.ts'

/** Brings one object in step. Workflows come last, because they name detectors by the ids that these get. */
export async function applyChange(watch: Watch, wanted: AlertDefinitions, change: Change): Promise<string> {
  if (change.kind === 'detector') return applyDetector(watch, wanted, change)
  if (change.kind === 'watcher') return applyWatcher(watch, wanted, change)
  return applyWorkflow(watch, wanted, change)
}

async function applyDetector(
  watch: Watch,
  { detectors }: AlertDefinitions,
  { name, id }: Change,
): Promise<string> {
  const definition = detectors.find((one) => one.name === name)
  if (!definition) throw new Error(`No definition of ${name}`)
  const body = detectorBody(definition)
  if (id) return done(await watch.api.write('PUT', orgPath(watch, `detectors/${id}/`), body))
  const path = orgPath(watch, `projects/${watch.target.project}/detectors/`)
  return done(await watch.api.write('POST', path, body))
}

async function applyWatcher(watch: Watch, { watcher }: AlertDefinitions, { id }: Change): Promise<string> {
  const body = watcherBody(watcher, watch.target.project ?? '')
  const path = orgPath(watch, id ? `monitors/${id}/` : 'monitors/')
  return done(await watch.api.write(id ? 'PUT' : 'POST', path, body))
}

async function applyWorkflow(watch: Watch, wanted: AlertDefinitions, { name, id }: Change): Promise<string> {
  const definition = wanted.workflows.find((one) => one.name === name)
  if (!definition) throw new Error(`No definition of ${name}`)
  const { detectors } = await loadLive(watch)
  const named = detectors.map((one) => ({ id: Number(one.id), name: nameOfDetector(one, wanted.watcher) }))
  const ids = named.filter((one) => definition.on.includes(one.name)).map((one) => one.id)
  const missing = definition.on.filter((on) => !named.some((one) => one.name === on))
  const body = workflowBody(definition, ids)
  const path = orgPath(watch, id ? `workflows/${id}/` : 'workflows/')
  const made = done(await watch.api.write(id ? 'PUT' : 'POST', path, body))
  return missing.length ? `${made}, not yet connected to ${missing.join(', ')}` : made
}

function done({ status, body }: { status: number; body: unknown }): string {
  const { id, slug } = madeShape.catch({}).parse(body)
  return `${status === 201 ? 'created' : 'updated'} as ${slug ?? id}`
}
