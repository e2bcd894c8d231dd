import type { DetectorDefinition, WatcherDefinition, WorkflowDefinition } from './alert-schema.ts'
import { filterSchema, triggerSchema } from './alert-schema.ts'
import type { LiveCondition, LiveDetector, LiveMonitor, LiveWorkflow } from './live.ts'
import { detectorBody, watcherBody } from './wanted.ts'

/** What matters of an alert, in words that can be compared and read, whatever else Sentry answers. */
export type Facts = Record<string, string>

export function wantedDetector(wanted: DetectorDefinition): Facts {
  const body = detectorBody(wanted) as unknown as LiveDetector & { dataSources: Record<string, unknown>[] }
  return detectorFacts({ ...body, dataSources: body.dataSources.map((queryObj) => ({ queryObj })) })
}

export function detectorFacts({ type, enabled, config, conditionGroup, dataSources }: LiveDetector): Facts {
  const source = dataSources?.[0]?.queryObj ?? {}
  const query = (source.snubaQuery ?? source) as Record<string, unknown>
  const seen =
    type === 'uptime_domain_failure' ? ['url', 'method', 'intervalSeconds', 'timeoutMs'] : metricFields
  const settings = ['detectionType', 'environment', 'downtimeThreshold', 'recoveryThreshold']
  return {
    type,
    enabled: word(enabled ?? true),
    ...picked(query, seen),
    ...picked(config ?? {}, settings),
    conditions: (conditionGroup?.conditions ?? []).map(thresholdWords).sort().join(', '),
  }
}

const metricFields = ['aggregate', 'environment', 'query', 'timeWindow', 'eventTypes']

export function wantedWorkflow(wanted: WorkflowDefinition): Facts {
  return {
    enabled: 'true',
    environment: word(wanted.environment),
    'listens to': [...wanted.on].sort().join(', '),
    'at most every (minutes)': word(wanted.frequencyMinutes),
    when: wanted.when.map(conditionWords).sort().join(', or '),
    'and only if': wanted.filters.map(conditionWords).sort().join(', and '),
    tells: 'email to issue_owners',
  }
}

export function workflowFacts(live: LiveWorkflow, names: Map<string, string>): Facts {
  const [filter] = live.actionFilters ?? []
  const on = (live.detectorIds ?? []).map((id) => names.get(String(id)) ?? `detector ${id}`)
  return {
    enabled: word(live.enabled ?? true),
    environment: word(live.environment ?? null),
    'listens to': on.sort().join(', '),
    'at most every (minutes)': word(live.config?.frequency),
    when: (live.triggers?.conditions ?? []).map(conditionWords).sort().join(', or '),
    'and only if': (filter?.conditions ?? []).map(conditionWords).sort().join(', and '),
    tells: (filter?.actions ?? []).map(({ type, config }) => `${type} to ${config?.targetType}`).join(', '),
  }
}

export function wantedWatcher(wanted: WatcherDefinition): Facts {
  return watcherFacts(watcherBody(wanted, '') as unknown as LiveMonitor)
}

export function watcherFacts({ name, config }: LiveMonitor): Facts {
  return {
    name,
    ...picked(config ?? {}, ['schedule_type', 'schedule', 'checkin_margin', 'max_runtime', 'timezone']),
  }
}

/** Conditions that this file does not know are somebody's work: they are shown and left as they are. */
export function unknownConditions({ triggers, actionFilters }: LiveWorkflow): string[] {
  const bad = (triggers?.conditions ?? []).filter((one) => !triggerSchema.safeParse(plain(one)).success)
  const filters = (actionFilters ?? []).flatMap(({ conditions }) => conditions ?? [])
  const badFilters = filters.filter((one) => !filterSchema.safeParse(plain(one)).success)
  return [...bad, ...badFilters].map(conditionWords)
}

const plain = ({ type, comparison }: LiveCondition) => ({ type, comparison })

export function conditionWords({ type, comparison }: { type: string; comparison?: unknown }): string {
  const { value, interval, key, match, level } = Object(comparison) as Record<string, unknown>
  if (type === 'event_frequency_count') return `more than ${value} events in ${interval}`
  if (type === 'tagged_event') return `tag ${key} ${match} ${value}`
  if (type === 'level') return `level ${match} ${levels[String(level)] ?? level}`
  return comparison === true ? type.replaceAll('_', ' ') : `${type} ${JSON.stringify(comparison)}`
}

const levels: Record<string, string> = { 10: 'debug', 20: 'info', 30: 'warning', 40: 'error', 50: 'fatal' }

function thresholdWords({ type, comparison, conditionResult }: LiveCondition): string {
  const words: Record<string, string> = { gt: 'more than', lte: 'at most', eq: 'is' }
  const result = conditionResult === 75 ? 'high' : conditionResult === 0 ? 'resolved' : word(conditionResult)
  return `${words[type] ?? type} ${word(comparison)} = ${result}`
}

function picked(from: Record<string, unknown>, fields: string[]): Facts {
  const present = fields.filter((field) => from[field] !== undefined && from[field] !== null)
  return Object.fromEntries(present.map((field) => [field, word(from[field])]))
}

function word(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).sort().join(', ')
  return value === null || value === undefined
    ? 'any'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
}
