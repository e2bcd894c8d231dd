import { watcher } from '../watcher.ts'
import type {
  AlertDefinitions,
  DetectorDefinition,
  Filter,
  Trigger,
  WorkflowDefinition,
} from './alert-schema.ts'

/**
 * Every alert of Lucia. Change it here, have it reviewed, then `npm run alerts -- plan` and `apply --yes`.
 * A count of N means more than N. Levels: 30 warning, 40 error, 50 fatal.
 */
export function defineAlerts({ environment, healthUrl }: Place): AlertDefinitions {
  return {
    detectors: [...spikes(environment), engineDown({ environment, healthUrl })],
    watcher: {
      name: 'lucia: verify-loop',
      slug: watcher.slug,
      everyDays: 1,
      marginMinutes: 120,
      runtimeMinutes: 30,
    },
    workflows: [...failures(environment), notify(environment)],
  }
}

type Place = { environment: string; healthUrl: string }

function spikes(environment: string): DetectorDefinition[] {
  return [
    {
      kind: 'metric',
      name: `lucia: auth failure spike (${environment})`,
      why: 'the engine itself counts refusals and sends one event for a spike',
      query: 'dependency:[auth,access]',
      windowSeconds: 900,
      moreThan: 0,
      environment,
    },
    {
      kind: 'metric',
      name: `lucia: Redis failures (${environment})`,
      why: 'without Redis, Lucia forgets the conversation',
      query: 'dependency:redis',
      windowSeconds: 300,
      moreThan: 0,
      environment,
    },
  ]
}

function engineDown({ environment, healthUrl }: Place): DetectorDefinition {
  return {
    kind: 'uptime',
    name: `lucia: engine down (${environment})`,
    why: 'a dead engine reports nothing',
    url: healthUrl,
    intervalSeconds: 60,
    timeoutMs: 5000,
    failures: 3,
    environment,
  }
}

function failures(environment: string): WorkflowDefinition[] {
  return [
    {
      name: `lucia: critical route failures (${environment})`,
      why: 'operators get no answer',
      on: ['issue_stream'],
      when: [firstSeen, regression, reappeared, moreThan(2, '5m')],
      filters: [tag('route', '/admin/operator-focus'), levelAtLeast(40)],
      frequencyMinutes: 5,
      environment,
    },
    {
      name: `lucia: deploy regression (${environment})`,
      why: 'a failure came, or came back, with the latest release',
      on: ['error'],
      when: [firstSeen, regression],
      filters: [{ type: 'latest_release', comparison: true }, levelAtLeast(40)],
      frequencyMinutes: 10,
      environment,
    },
    {
      name: `lucia: first occurrence (${environment})`,
      why: 'nobody has seen this failure before',
      on: ['error'],
      when: [firstSeen],
      filters: [levelAtLeast(30)],
      frequencyMinutes: 30,
      environment,
    },
  ]
}

/** A detector alone notifies nobody. */
function notify(environment: string): WorkflowDefinition {
  return {
    name: `lucia: spikes, engine down, watcher dead (${environment})`,
    why: 'what the detectors found reaches a person',
    on: [
      `lucia: auth failure spike (${environment})`,
      `lucia: Redis failures (${environment})`,
      `lucia: engine down (${environment})`,
      'lucia: verify-loop',
    ],
    when: [firstSeen, regression, reappeared],
    filters: [],
    frequencyMinutes: 30,
    environment: null,
  }
}

const firstSeen: Trigger = { type: 'first_seen_event', comparison: true }
const regression: Trigger = { type: 'regression_event', comparison: true }
const reappeared: Trigger = { type: 'reappeared_event', comparison: true }

function moreThan(value: number, interval: '1m' | '5m' | '15m' | '1h'): Trigger {
  return { type: 'event_frequency_count', comparison: { value, interval } }
}

function tag(key: string, value: string): Filter {
  return { type: 'tagged_event', comparison: { key, match: 'eq', value } }
}

function levelAtLeast(level: 30 | 40 | 50): Filter {
  return { type: 'level', comparison: { level, match: 'gte' } }
}
