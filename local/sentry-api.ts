import type { Part, PartReply, PartRequest } from './part.ts'
import { startPart } from './part.ts'
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
  const state = createSentryState()
  const part = await startPart({
    name: 'sentry',
    ...(port === undefined ? {} : { port }),
    handle: (request) => handle(request, state),
    rateLimited: () => tooMany(),
    wrongCredentials: () => badToken(),
    failed: serverFailure,
  })
  const dsn = `${part.url.replace('://', `://${state.publicKey}@`)}/${state.project.id}`
  return { ...part, state, dsn, answer: (override) => void state.overrides.push(override) }
}

function handle(request: PartRequest, state: SentryState): PartReply {
  noteMutation(request, state)
  const override = takeOverride(request, state)
  if (override) return override
  const path = request.path
  for (const { method, pattern, scopes, run } of routes) {
    const found = request.method === method ? pattern.exec(path) : null
    if (!found) continue
    const refusal = scopes === 'dsn' ? null : refusalOf(request, state, scopes)
    if (refusal) return refusal
    const [org, ...keys] = found.slice(1).map(decodeURIComponent)
    if (path.includes('/organizations/') && org && org !== state.org.slug) return notFound()
    return run(request, state, path.includes('/organizations/') ? keys : [org ?? '', ...keys])
  }
  return notFound()
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
