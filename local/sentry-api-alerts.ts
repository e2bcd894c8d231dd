import type { PartReply, PartRequest } from './part.ts'
import { notFound, paged } from './sentry-api-reply.ts'
import { shownAlert } from './sentry-api-shown-alert.ts'
import { monitorFields } from './sentry-api-standing.ts'
import { emptyDetector, type SentryState, type Stored } from './sentry-api-state.ts'

type Kind = 'workflows' | 'detectors' | 'monitors'

export function listStored(kind: Kind) {
  return (request: PartRequest, state: SentryState): PartReply => {
    const type = /type:(\S+)/.exec(request.query.get('query') ?? '')?.[1]
    const found = state[kind].filter((one) => !type || one.type === type)
    return paged(found.map(shownAlert), request, state)
  }
}

/** The real API checks the form only: a trigger of an invented type is accepted here as it is there. */
export function createStored(kind: Kind) {
  return (request: PartRequest, state: SentryState): PartReply => {
    const body = bodyOf(kind, request)
    if (!body.name) return { status: 400, body: { name: ['This field is required.'] } }
    const stored = { ...standing(kind), ...body, id: String(state.nextId++) }
    state[kind].push(stored as never)
    if (kind === 'monitors') addCronDetector(state, stored)
    return { status: 201, body: shownAlert(stored) }
  }
}

export function changeStored(kind: Kind) {
  return (request: PartRequest, state: SentryState, key: string): PartReply => {
    const at = state[kind].findIndex((one) => one.id === key || one.slug === key)
    const known = state[kind][at]
    if (!known) return notFound()
    const body = bodyOf(kind, request)
    // PUT replaces the whole object: what the body leaves out is gone.
    const kept = kind === 'monitors' ? { ...known } : standing(kind)
    const stored = { ...kept, ...body, id: known.id }
    state[kind][at] = stored as never
    return { status: 200, body: shownAlert(stored) }
  }
}

function bodyOf(kind: Kind, { body }: PartRequest): Stored {
  const sent = JSON.parse(body)
  return (kind === 'monitors' ? sent : camelKeys(sent)) as Stored
}

/** Every cron monitor has a detector, by which workflows know it. */
export function addCronDetector(state: SentryState, { name, slug }: Stored) {
  const type = 'monitor_check_in_failure'
  const detector = {
    ...standing('detectors'),
    id: String(state.nextId++),
    name,
    type,
    dataSources: [{ slug }],
  }
  state.detectors.push(detector)
}

export function showStored(kind: Kind) {
  return (_request: PartRequest, state: SentryState, key: string): PartReply => {
    const found = state[kind].find((one) => one.id === key || one.slug === key)
    return found ? { status: 200, body: shownAlert(found) } : notFound()
  }
}

function standing(kind: Kind): Record<string, unknown> {
  const workflow = {
    enabled: true,
    environment: null,
    detectorIds: [],
    actionFilters: [],
    config: {},
    owner: null,
  }
  return {
    detectors: emptyDetector(),
    workflows: workflow,
    monitors: { ...monitorFields, checkIns: [], status: 'active' },
  }[kind]
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys)
  if (typeof value !== 'object' || value === null) return value
  const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [camel(key), camelKeys(one)]))
}
