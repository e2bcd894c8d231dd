import type { EnvelopeItem } from './envelope.ts'
import type { Part, PartReply, PartRequest } from './part.ts'
import { startPart } from './part.ts'
import { takeItems } from './sentry-api-ingest.ts'
import { badToken, forbidden, notFound, serverFailure, tooMany } from './sentry-api-reply.ts'
import { routes } from './sentry-api-routes.ts'
import { createSentryState, type Override, type SentryState } from './sentry-api-state.ts'

export type SentryApiPart = Part & {
  state: SentryState
  dsn: string
  /** Answers one endpoint otherwise, for as long as the rest stays well. */
  answer(override: Override): void
}

/** Sentry's web API and ingest for one organisation with one project, behind one token. */
export async function startSentryApi({ port }: { port?: number } = {}): Promise<SentryApiPart> {
  const { state, answer } = createSentryProject()
  const part = await startPart({
    name: 'sentry',
    ...(port === undefined ? {} : { port }),
    handle: answer,
    rateLimited: () => tooMany(),
    wrongCredentials: () => badToken(),
    failed: serverFailure,
  })
  const dsn = `${part.url.replace('://', `://${state.publicKey}@`)}/${state.project.id}`
  return { ...part, state, dsn, answer: (override) => void state.overrides.push(override) }
}

export type SentryProject = {
  state: SentryState
  /** Anything under /api/. */
  answer(request: PartRequest): PartReply
  /** What came in through another door. */
  take(items: EnvelopeItem[]): void
}

/** What Sentry knows and answers, without a port of its own. */
export function createSentryProject(own: Partial<SentryState> = {}): SentryProject {
  const state = { ...createSentryState(), ...own }
  return { state, answer: (request) => handle(request, state), take: (items) => takeItems(items, state) }
}

function handle(request: PartRequest, state: SentryState): PartReply {
  noteMutation(request, state)
  return takeOverride(request, state) ?? route(request, state) ?? notFound()
}

function route(request: PartRequest, state: SentryState): PartReply | null {
  const { method, path } = request
  for (const { method: wanted, pattern, scopes, run } of routes) {
    const found = method === wanted ? pattern.exec(path) : null
    if (!found) continue
    const keys = found.slice(1).map(decodeURIComponent)
    const isOfOrg = path.includes('/organizations/')
    const refusal = scopes === 'dsn' ? null : refusalOf(request, state, scopes)
    if (refusal) return refusal
    if (isOfOrg && keys[0] && keys[0] !== state.org.slug) return notFound()
    return run(request, state, isOfOrg ? keys.slice(1) : keys)
  }
  return null
}

function noteMutation({ method, path }: PartRequest, state: SentryState) {
  if (method !== 'GET' && /\/(issues|shortids|groups)\//.test(path)) state.mutations.push(`${method} ${path}`)
}

function takeOverride({ method, path }: PartRequest, state: SentryState): PartReply | null {
  const found = state.overrides.find((one) => (one.method ?? 'GET') === method && one.path.test(path))
  if (!found) return null
  if (found.times !== undefined && --found.times <= 0)
    state.overrides.splice(state.overrides.indexOf(found), 1)
  return found.reply
}

function refusalOf({ headers }: PartRequest, state: SentryState, scopes: string[]): PartReply | null {
  if (!headers.authorization) return badToken('Authentication credentials were not provided.')
  if (state.refusal) return badToken(state.refusal)
  if (headers.authorization !== `Bearer ${state.token}`) return badToken()
  return scopes.length && !scopes.some((scope) => state.scopes.includes(scope)) ? forbidden() : null
}
