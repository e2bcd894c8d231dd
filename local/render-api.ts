import { randomBytes } from 'node:crypto'
import { type Part, type PartReply, type PartRequest, startPart } from './part.ts'

type Status =
  | 'created'
  | 'build_in_progress'
  | 'update_in_progress'
  | 'live'
  | 'deactivated'
  | 'build_failed'
  | 'update_failed'
  | 'canceled'
export type RenderDeploy = {
  id: string
  commit: { id: string; message: string; createdAt: string }
  status: Status
  trigger: string
  createdAt: string
  startedAt: string
  updatedAt: string
  finishedAt: string | null
}

export type RenderState = {
  service: Record<string, unknown> & { id: string; autoDeploy: string; autoDeployTrigger: string }
  /** Newest first, as Render lists them. */
  deploys: RenderDeploy[]
  /** What a rollback goes through, one look after the other. */
  course: Status[]
  onLive: (commit: string) => void
}

export type RenderApi = Part & { apiKey: string; apiUrl: string; state: RenderState }

type Options = { commits: { id: string; message: string; status?: Status; at: string }[]; url: string }

/** Render's API for one web service: its deploys, the way back to one of them, and whether a push deploys. */
export async function startRenderApi({ commits, url }: Options): Promise<RenderApi> {
  const apiKey = `rnd_${randomBytes(20).toString('base64url')}`
  const state = createState(commits, url)
  const part = await startPart({
    name: 'render',
    handle: (request) =>
      request.headers.authorization === `Bearer ${apiKey}` ? answer(request, state) : unauthorized(),
    rateLimited: () => ({ ...failure(429, 'rate limit exceeded'), headers: { 'ratelimit-remaining': '0' } }),
    wrongCredentials: unauthorized,
    failed: (status) => failure(status, 'internal server error'),
  })
  return { ...part, apiKey, apiUrl: `${part.url}/v1`, state }
}

function createState(commits: Options['commits'], url: string): RenderState {
  const deploys = commits.map(({ id, message, status = 'deactivated', at }) =>
    deployOf({ id, message, createdAt: at }, { status, trigger: 'new_commit', at }),
  )
  const service = {
    id: `srv-${randomBytes(10).toString('hex')}`,
    name: 'lucia-engine-staging',
    type: 'web_service',
    autoDeploy: 'yes',
    autoDeployTrigger: 'checksPass',
    branch: 'main',
    repo: 'https://github.com/example/lucia-engine',
    suspended: 'not_suspended',
    serviceDetails: { env: 'docker', healthCheckPath: '/health', numInstances: 1, plan: 'starter', url },
  }
  return { service, deploys, course: ['created', 'update_in_progress', 'live'], onLive: () => {} }
}

type Born = { status: Status; trigger: string; at: string }

function deployOf(commit: RenderDeploy['commit'], { status, trigger, at }: Born): RenderDeploy {
  const finishedAt = status === 'live' || status === 'deactivated' ? at : null
  const times = { createdAt: at, startedAt: at, updatedAt: at, finishedAt }
  return { id: `dep-${randomBytes(10).toString('hex')}`, commit, status, trigger, ...times }
}

function answer({ method, path, query, body }: PartRequest, state: RenderState): PartReply {
  const [, id, rest = ''] = /^\/v1\/services\/([^/]+)(?:\/(.*))?$/.exec(path) ?? []
  if (id !== state.service.id) return failure(404, `not found: ${id ?? path}`)
  const route = `${method} ${rest.replace(/^deploys\/.+$/, 'deploys/:')}`
  if (route === 'GET ') return { status: 200, body: state.service }
  if (route === 'PATCH ')
    return { status: 200, body: Object.assign(state.service, updated(JSON.parse(body))) }
  if (route === 'GET deploys') return list(state, Number(query.get('limit') ?? 20))
  if (route === 'GET deploys/:') return show(state, rest.slice('deploys/'.length))
  if (route === 'POST rollback') return rollBack(state, JSON.parse(body).deployId)
  return failure(404, 'not found')
}

// The two say the same, and Render keeps them in step.
function updated({ autoDeploy }: { autoDeploy?: string }) {
  if (autoDeploy === undefined) return {}
  return { autoDeploy, autoDeployTrigger: autoDeploy === 'no' ? 'off' : 'commit' }
}

function list({ deploys }: RenderState, limit: number): PartReply {
  const page = deploys.slice(0, Math.min(limit, 100))
  return { status: 200, body: page.map((deploy) => ({ cursor: btoa(deploy.id), deploy })) }
}

function show(state: RenderState, id: string): PartReply {
  const deploy = state.deploys.find((one) => one.id === id)
  if (!deploy) return failure(404, `not found: ${id}`)
  if (deploy.trigger === 'rollback' && !deploy.finishedAt) goOn(deploy, state)
  return { status: 200, body: deploy }
}

function rollBack(state: RenderState, deployId: string): PartReply {
  const target = state.deploys.find(({ id }) => id === deployId)
  if (!target) return failure(404, `not found: ${deployId}`)
  if (target.status !== 'live' && target.status !== 'deactivated')
    return failure(400, 'invalid deploy: only a successful deploy can be rolled back to')
  const at = new Date().toISOString()
  const deploy = deployOf(target.commit, { status: 'created', trigger: 'rollback', at })
  state.deploys.unshift(deploy)
  return { status: 201, body: deploy }
}

function goOn(deploy: RenderDeploy, state: RenderState): void {
  deploy.status = state.course[state.course.indexOf(deploy.status) + 1] ?? deploy.status
  if (deploy.status.endsWith('_failed')) deploy.finishedAt = new Date().toISOString()
  if (deploy.status !== 'live') return
  for (const other of state.deploys)
    if (other !== deploy && other.status === 'live') other.status = 'deactivated'
  deploy.finishedAt = new Date().toISOString()
  state.onLive(deploy.commit.id)
}

function unauthorized(): PartReply {
  return failure(401, 'Unauthorized')
}

function failure(status: number, message: string): PartReply {
  return { status, body: { id: randomBytes(8).toString('hex'), message } }
}
