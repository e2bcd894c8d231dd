import type { PartReply, PartRequest } from './part.ts'
import { changeStored, createStored, listStored, showStored } from './sentry-api-alerts.ts'
import { environmentsOf } from './sentry-api-environments.ts'
import { showEvents, showOutcomes, showSessions } from './sentry-api-figures.ts'
import { takeEnvelope } from './sentry-api-ingest.ts'
import { findEventById, listIssues, showIssue, showIssueEvent } from './sentry-api-issues.ts'
import {
  changeRelease,
  createDeploy,
  createRelease,
  listCommits,
  listDeploys,
  listReleases,
  showRelease,
} from './sentry-api-releases.ts'
import { paged } from './sentry-api-reply.ts'
import { organizationFields, projectFields } from './sentry-api-standing.ts'
import type { SentryState } from './sentry-api-state.ts'

type Run = (request: PartRequest, state: SentryState, keys: string[]) => PartReply
/** Any one of the scopes opens; none needed for a list of nothing; `dsn` is ingest, which knows no token. */
type Route = { method: string; pattern: RegExp; scopes: string[] | 'dsn'; run: Run }

const orgRead = ['org:read', 'org:write', 'org:admin']
const eventRead = ['event:read', 'event:write', 'event:admin']
const releaseRead = ['project:releases', 'project:read', 'project:write', 'project:admin', 'org:ci']
const releaseWrite = ['project:releases', 'project:write', 'project:admin', 'org:ci']
const projectRead = ['project:read', 'project:write', 'project:admin']
const alertsRead = ['alerts:read', ...orgRead]
const alertsWrite = ['alerts:write', 'org:write', 'org:admin']

/** The keys are those after the organisation. */
export const routes: Route[] = [
  route('GET /api/0/', [], (_, { scopes }) => ({
    status: 200,
    body: { version: '0', auth: { scopes }, user: someone },
  })),
  route('GET /api/0/organizations/', orgRead, (request, state) =>
    paged([shownOrg(state, urlOf(request))], request, state),
  ),
  route('GET /api/0/organizations/:/', orgRead, (request, state) => ({
    status: 200,
    body: shownOrg(state, urlOf(request)),
  })),
  inOrg('GET projects/', orgRead, (request, state) => paged([shownProject(state)], request, state)),
  inOrg('GET environments/', orgRead, (request, state) => paged(shownEnvironments(state), request, state)),
  inOrg('GET teams/', orgRead, (request, state) =>
    paged([{ id: '5', slug: 'ops', name: 'Ops' }], request, state),
  ),
  inOrg('GET repos/', [...orgRead, 'org:ci'], (request, state) => paged([], request, state)),
  inOrg('GET issues/', eventRead, (request, state) => listIssues(request, state)),
  inOrg('GET issues/:/', eventRead, (request, state, [id = '']) => showIssue(request, state, id)),
  inOrg('GET issues/:/events/:/', eventRead, (request, state, keys) => showIssueEvent(request, state, keys)),
  inOrg('GET eventids/:/', orgRead, (request, state, [id = '']) => findEventById(request, state, id)),
  inOrg('GET releases/', releaseRead, (request, state) => listReleases(request, state)),
  inOrg('POST releases/', releaseWrite, (request, state) => createRelease(request, state)),
  inOrg('GET releases/:/', releaseRead, (request, state, [version = '']) =>
    showRelease(request, state, version),
  ),
  inOrg('PUT releases/:/', releaseWrite, (request, state, [version = '']) =>
    changeRelease(request, state, version),
  ),
  inOrg('GET releases/:/commits/', releaseRead, (request, state, [version = '']) =>
    listCommits(request, state, version),
  ),
  inOrg('GET releases/:/deploys/', releaseRead, (request, state, [version = '']) =>
    listDeploys(request, state, version),
  ),
  inOrg('POST releases/:/deploys/', releaseWrite, (request, state, [version = '']) =>
    createDeploy(request, state, version),
  ),
  inOrg('GET sessions/', orgRead, (request, state) => showSessions(request, state)),
  inOrg('GET stats_v2/', orgRead, (request, state) => showOutcomes(request, state)),
  inOrg('GET events/', orgRead, (request, state) => showEvents(request, state)),
  ...stored('workflows', alertsRead, alertsWrite),
  ...stored('detectors', alertsRead, alertsWrite),
  ...stored('monitors', alertsRead, alertsWrite),
  inOrg(
    'POST projects/:/detectors/',
    ['alerts:write', 'project:write', 'project:admin'],
    createStored('detectors'),
  ),
  route('GET /api/0/projects/:/:/keys/', projectRead, (request, state) =>
    paged([shownKey(state)], request, state),
  ),
  route('GET /api/0/projects/:/:/releases/', releaseRead, (request, state) => listReleases(request, state)),
  route('POST /api/:/envelope/', 'dsn', (request, state, [project = '']) =>
    takeEnvelope(request, state, project),
  ),
]

function stored(kind: 'workflows' | 'detectors' | 'monitors', read: string[], write: string[]): Route[] {
  const show = showStored(kind)
  const change = changeStored(kind)
  return [
    inOrg(`GET ${kind}/`, read, listStored(kind)),
    inOrg(`GET ${kind}/:/`, read, (request, state, [key = '']) => show(request, state, key)),
    inOrg(`PUT ${kind}/:/`, write, (request, state, [key = '']) => change(request, state, key)),
    ...(kind === 'detectors' ? [] : [inOrg(`POST ${kind}/`, write, createStored(kind))]),
  ]
}

function inOrg(what: string, scopes: string[], run: Run): Route {
  const [method = '', path = ''] = what.split(' ')
  return route(`${method} /api/0/organizations/:/${path}`, scopes, run)
}

function route(what: string, scopes: Route['scopes'], run: Run): Route {
  const [method = '', path = ''] = what.split(' ')
  return { method, pattern: new RegExp(`^${path.replaceAll(':', '([^/]+)')}$`), scopes, run }
}

// Its own address: one of sentry.io would lead clients out of this machine.
const urlOf = ({ headers }: PartRequest) => `http://${headers.host}`

const someone = { id: '1', email: 'ops@example.test', name: 'Ops' }

function shownOrg({ org }: SentryState, url: string) {
  return { ...org, ...organizationFields, links: { organizationUrl: url, regionUrl: url } }
}

function shownProject({ project, org }: SentryState) {
  const team = { id: '5', slug: 'ops', name: 'Ops' }
  return { ...project, ...projectFields, team, teams: [team], organization: org }
}

function shownEnvironments(state: SentryState) {
  return environmentsOf(state).map((name, at) => ({ id: String(at + 1), name }))
}

function shownKey({ publicKey, project }: SentryState) {
  return { id: publicKey, name: 'Default', public: publicKey, projectId: Number(project.id), isActive: true }
}
