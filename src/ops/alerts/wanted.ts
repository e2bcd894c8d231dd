import type { DetectorDefinition, WatcherDefinition, WorkflowDefinition } from './alert-schema.ts'

// What is sent, in the shape that Sentry's API takes.

// Connections are the workflows' side: naming none here would cut them.
export function detectorBody(wanted: DetectorDefinition): Record<string, unknown> {
  const { name, why } = wanted
  return { name, description: why, enabled: true, ...bodies[wanted.kind](wanted as never) }
}

const bodies = {
  metric: ({
    query,
    windowSeconds,
    moreThan,
    environment,
  }: Extract<DetectorDefinition, { kind: 'metric' }>) => ({
    type: 'metric_issue',
    dataSources: [
      {
        aggregate: 'count()',
        dataset: 'events',
        environment,
        eventTypes: ['default', 'error'],
        query,
        queryType: 0,
        timeWindow: windowSeconds,
      },
    ],
    config: { detectionType: 'static' },
    conditionGroup: conditions(['gt', moreThan, 75], ['lte', moreThan, 0]),
  }),
  uptime: (wanted: Extract<DetectorDefinition, { kind: 'uptime' }>) => ({
    type: 'uptime_domain_failure',
    dataSources: [
      {
        url: wanted.url,
        method: 'GET',
        headers: [],
        body: null,
        intervalSeconds: wanted.intervalSeconds,
        timeoutMs: wanted.timeoutMs,
        traceSampling: false,
      },
    ],
    config: {
      mode: 1,
      environment: wanted.environment,
      downtimeThreshold: wanted.failures,
      recoveryThreshold: 1,
    },
    conditionGroup: conditions(['eq', 'failure', 75], ['eq', 'success', 0]),
  }),
}

function conditions(...rows: [type: string, comparison: unknown, result: number][]) {
  const list = rows.map(([type, comparison, conditionResult]) => ({ type, comparison, conditionResult }))
  return { logicType: 'any', conditions: list, actions: [] }
}

export function watcherBody(wanted: WatcherDefinition, project: string): Record<string, unknown> {
  const config = {
    schedule_type: 'interval',
    schedule: [wanted.everyDays, 'day'],
    checkin_margin: wanted.marginMinutes,
    max_runtime: wanted.runtimeMinutes,
    timezone: 'UTC',
    failure_issue_threshold: 1,
    recovery_threshold: 1,
  }
  return { project, name: wanted.name, slug: wanted.slug, type: 'cron_job', status: 'active', config }
}

export function workflowBody(wanted: WorkflowDefinition, detectorIds: number[]): Record<string, unknown> {
  const met = (one: object) => ({ ...one, conditionResult: true })
  return {
    name: wanted.name,
    enabled: true,
    environment: wanted.environment,
    detectorIds,
    config: { frequency: wanted.frequencyMinutes },
    triggers: { logicType: 'any-short', conditions: wanted.when.map(met) },
    actionFilters: [{ logicType: 'all', conditions: wanted.filters.map(met), actions: [mailOwners] }],
  }
}

const mailOwners = {
  type: 'email',
  integrationId: null,
  data: { fallthroughType: 'ActiveMembers' },
  config: { targetType: 'issue_owners', targetDisplay: null, targetIdentifier: '' },
  status: 'active',
}
