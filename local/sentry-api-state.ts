import { randomBytes } from 'node:crypto'
import type { PartReply } from './part.ts'

export type Frame = {
  filename: string
  function: string
  lineNo: number
  inApp: boolean
  context: [number, string][]
}
export type Crumb = { category: string; message: string; level: string; timestamp: string }

export type EventRecord = {
  eventId: string
  issueId: string | null
  message: string
  level: string
  release: string | null
  environment: string
  tags: Record<string, string>
  user: string | null
  at: string
  frames: Frame[]
  breadcrumbs: Crumb[]
  /** Not found before this time: Sentry takes a while between accepting and showing. */
  visibleAtMs: number
}

export type IssueRecord = {
  id: string
  title: string
  level: string
  status: 'unresolved' | 'resolved' | 'ignored'
  substatus: 'new' | 'ongoing' | 'regressed' | 'escalating' | null
  environment: string
  firstRelease: string | null
  regressedIn: string | null
  isUnhandled: boolean
  tags: Record<string, string>
  count: number
  userCount: number
  firstSeen: string
  lastSeen: string
  assignedTo: { type: 'user' | 'team'; id: string; name: string } | null
}

export type ReleaseRecord = {
  version: string
  projects: string[]
  dateCreated: string
  dateReleased: string | null
  commits: { id: string; message: string; author: string }[]
  deploys: { environment: string; name: string | null; dateFinished: string }[]
}

export type SessionRow = {
  release: string
  environment: string
  at: string
  healthy: number
  errored: number
  crashed: number
}
export type OutcomeRow = { outcome: string; reason: string; category: string; quantity: number }
export type Stored = Record<string, unknown> & { id: string; name: string }
export type CheckIn = { status: string; environment: string; at: string }
export type Override = { method?: string; path: RegExp; reply: PartReply; times?: number }

export type SentryState = {
  org: { id: string; slug: string; name: string }
  project: { id: string; slug: string; name: string }
  token: string
  scopes: string[]
  /** The detail of the 401 that every request gets, while set. */
  refusal: string | null
  publicKey: string
  issues: IssueRecord[]
  events: EventRecord[]
  releases: ReleaseRecord[]
  sessions: SessionRow[]
  outcomes: OutcomeRow[]
  workflows: Stored[]
  detectors: Stored[]
  monitors: (Stored & { slug: string; checkIns: CheckIn[] })[]
  maxHits: number
  pageSize: number
  visibleAfterMs: number
  overrides: Override[]
  /** Requests that would have changed an issue: none may ever come. */
  mutations: string[]
  nextId: number
}

export const readScopes = ['event:read', 'org:read', 'project:releases']

export function createSentryState(): SentryState {
  return {
    org: { id: '7', slug: 'lucia', name: 'Lucia' },
    project: { id: '42', slug: 'lucia-engine', name: 'Lucia Engine' },
    token: `sntryu_${randomBytes(32).toString('hex')}`,
    scopes: [...readScopes],
    refusal: null,
    publicKey: randomBytes(16).toString('hex'),
    issues: [],
    events: [],
    releases: [],
    sessions: [],
    outcomes: [],
    workflows: [],
    detectors: [defaultDetector('101', 'error'), defaultDetector('102', 'issue_stream')],
    monitors: [],
    maxHits: 1000,
    pageSize: 100,
    visibleAfterMs: 0,
    overrides: [],
    mutations: [],
    nextId: 1000,
  }
}

function defaultDetector(id: string, type: string): Stored {
  return {
    id,
    name: type === 'error' ? 'Error Monitor' : 'All Issues',
    type,
    projectId: '42',
    ...emptyDetector(),
  }
}

export function emptyDetector() {
  return { workflowIds: [], dataSources: null, conditionGroup: null, config: {}, enabled: true, owner: null }
}
