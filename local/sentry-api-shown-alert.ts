import type { Stored } from './sentry-api-state.ts'

// The API answers more than it takes: ids everywhere, and data sources wrapped in a query object.
export function shownAlert(stored: Stored): Stored {
  const answer = structuredClone(stored) as Stored & { dataSources?: unknown; checkIns?: unknown }
  if (Array.isArray(answer.dataSources)) answer.dataSources = answer.dataSources.map(wrapSource)
  if (Array.isArray(answer.checkIns)) Object.assign(answer, { environments: environmentsOf(answer.checkIns) })
  delete answer.checkIns
  return withIds({ ...born, ...answer }) as Stored
}

const born = {
  organizationId: '7',
  createdBy: null,
  dateCreated: '2026-11-01T00:00:00Z',
  dateUpdated: '2026-11-01T00:00:00Z',
  lastTriggered: null,
}

function wrapSource(source: Record<string, unknown>) {
  const isQuery = 'aggregate' in source
  const queryObj = isQuery ? { id: '1', status: 0, snubaQuery: { id: '2', ...source } } : source
  return {
    id: '3',
    organizationId: '7',
    type: isQuery ? 'snuba_query_subscription' : 'other',
    sourceId: '4',
    queryObj,
  }
}

function environmentsOf(checkIns: { status: string; environment: string; at: string }[]) {
  const latest = new Map(checkIns.map((one) => [one.environment, one]))
  return [...latest.values()].map(({ environment, status, at }) => ({
    name: environment,
    status,
    lastCheckIn: at,
    nextCheckIn: null,
  }))
}

function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIds(one)]))
  return 'conditions' in value && !('id' in value)
    ? { id: '9', organizationId: '7', actions: [], ...inner }
    : inner
}
