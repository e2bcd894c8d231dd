import type { AlertDefinitions } from './alert-schema.ts'
import {
  detectorFacts,
  type Facts,
  unknownConditions,
  wantedDetector,
  wantedWatcher,
  wantedWorkflow,
  watcherFacts,
  workflowFacts,
} from './compare.ts'
import { type Live, nameOfDetector } from './live.ts'

export type Change = {
  kind: 'detector' | 'watcher' | 'workflow'
  name: string
  /** `blocked` holds what is not ours to rewrite, `extra` bears our prefix and is in no definition. */
  action: 'create' | 'update' | 'none' | 'blocked' | 'extra'
  /** Of the object that is there. */
  id: string | null
  lines: string[]
}

/** What stands between the definitions and Sentry, in plain words. Looks only at what bears the prefix. */
export function planAlerts(wanted: AlertDefinitions, live: Live, environment: string): Change[] {
  const names = new Map(live.detectors.map((one) => [one.id, nameOfDetector(one, wanted.watcher)]))
  const detectors = wanted.detectors.map((one) => {
    const found = live.detectors.filter(({ name }) => name === one.name)
    return compared({
      kind: 'detector',
      name: one.name,
      wanted: wantedDetector(one),
      found,
      factsOf: detectorFacts,
    })
  })
  const workflows = wanted.workflows.map((one) => {
    const found = live.workflows.filter(({ name }) => name === one.name)
    const factsOf = (workflow: (typeof found)[number]) => workflowFacts(workflow, names)
    const change = compared({ kind: 'workflow', name: one.name, wanted: wantedWorkflow(one), found, factsOf })
    const strange = found.flatMap(unknownConditions)
    return strange.length
      ? { ...change, action: 'blocked' as const, lines: strange.map(strangeLine) }
      : change
  })
  return [...detectors, planWatcher(wanted, live), ...workflows, ...extras(wanted, live, environment)]
}

const strangeLine = (words: string) => `holds a condition that no definition knows, left as it is: ${words}`

type Comparison<T> = {
  kind: Change['kind']
  name: string
  wanted: Facts
  found: T[]
  factsOf: (one: T) => Facts
}

function compared<T extends { id: string }>({ kind, name, wanted, found, factsOf }: Comparison<T>): Change {
  const [first, ...more] = found
  if (!first) return { kind, name, action: 'create', id: null, lines: Object.entries(wanted).map(wantedLine) }
  const double = more.map(({ id }) => `is there twice, ${id} is left as it is`)
  const lines = [...difference(wanted, factsOf(first)), ...double]
  return { kind, name, action: lines.length > double.length ? 'update' : 'none', id: first.id, lines }
}

function planWatcher({ watcher }: AlertDefinitions, { monitors }: Live): Change {
  const about = { kind: 'watcher' as const, name: watcher.name }
  const found = monitors.find(({ slug }) => slug === watcher.slug)
  if (!found)
    return {
      ...about,
      action: 'create',
      id: null,
      lines: Object.entries(wantedWatcher(watcher)).map(wantedLine),
    }
  // A check-in makes it under its slug; under any other name it is somebody else's.
  const isOurs = found.name === watcher.slug || found.name.startsWith('lucia:')
  if (!isOurs)
    return {
      ...about,
      action: 'blocked',
      id: found.slug,
      lines: [`${watcher.slug} is there as ${found.name}`],
    }
  const lines = difference(wantedWatcher(watcher), watcherFacts(found))
  return { ...about, action: lines.length ? 'update' : 'none', id: found.slug, lines }
}

function difference(wanted: Facts, live: Facts): string[] {
  const fields = [...new Set([...Object.keys(wanted), ...Object.keys(live)])]
  return fields
    .filter((field) => wanted[field] !== live[field])
    .map((field) => `${field}: is ${live[field] || 'nothing'}, wanted ${wanted[field] || 'nothing'}`)
}

function wantedLine([field, value]: [string, string]): string {
  return `${field}: ${value || 'nothing'}`
}

function extras(wanted: AlertDefinitions, live: Live, environment: string): Change[] {
  const known = new Set([...wanted.detectors, ...wanted.workflows, wanted.watcher].map(({ name }) => name))
  const isExtra = ({ name }: { name: string }) =>
    name.startsWith('lucia:') && name.endsWith(`(${environment})`) && !known.has(name)
  const extra = (kind: Change['kind']) => (one: { id: string; name: string }) => {
    const lines = ['is in no definition, and is left as it is']
    return { kind, name: one.name, action: 'extra' as const, id: one.id, lines }
  }
  return [
    ...live.detectors.filter(isExtra).map(extra('detector')),
    ...live.workflows.filter(isExtra).map(extra('workflow')),
  ]
}
