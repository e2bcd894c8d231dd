import { type Check, type Finding, fail, partial, pass, skipped } from '../check.ts'
import { probe } from '../probe.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { keyShape, tokenShape } from '../sentry-shapes.ts'
import { capabilities } from './capabilities.ts'
import { checkCapability } from './check-capability.ts'
import { checkTelemetry } from './check-telemetry.ts'
import { checkVariables } from './check-variables.ts'
import { provokeEvent } from './provoke-event.ts'
import { requireProject, type Watch } from './watch.ts'

/** Is everything set up so that the other modes can be believed? */
export async function setupPreflight(watch: Watch): Promise<Check[]> {
  const checks = [await checkVariables(watch), await checkToken(watch)]
  watch.terminal.progress('asking what the token may do')
  for (const capability of capabilities) checks.push(await checkCapability(watch, capability))
  return [...checks, await checkDsn(watch), await checkSettings(watch)]
}

const token = {
  name: 'token',
  risk: 'nothing can be read from Sentry',
  next: 'make a token with event:read, org:read and project:releases and set SENTRY_AUTH_TOKEN',
}

function checkToken(watch: Watch): Promise<Check> {
  return probe(token, async () => {
    try {
      const { auth } = await watch.api.get('/api/0/', { shape: tokenShape })
      const scopes = auth?.scopes ?? []
      return pass(scopes.length ? `accepted; it names ${scopes.join(', ')}` : 'accepted', {
        facts: { scopes },
      })
    } catch (error) {
      if (error instanceof SentryApiError && isBoundToOrganisation(error))
        return pass('accepted within its organisation')
      throw error
    }
  })
}

// Such a token may not ask about itself, and is well all the same.
function isBoundToOrganisation({ status, message }: SentryApiError): boolean {
  return status === 401 && message.includes('limited to organization endpoints')
}

const dsnProject = {
  name: 'DSN belongs to project',
  risk: 'the engine reports into a project that nobody watches',
  next: 'copy the DSN from Sentry: project settings, Client Keys (DSN)',
}

function checkDsn(watch: Watch): Promise<Check> {
  return probe(dsnProject, async () => {
    const { dsn, org, project } = watch.target
    if (!dsn) return skipped('config', 'SENTRY_DSN is not set or not readable here; see variables')
    if (!org || !project) return skipped('config', 'organisation and project are not chosen')
    const { id } = await requireProject(watch)
    if (dsn.projectId !== id)
      return fail('config', `the DSN is of project ${dsn.projectId}, ${project} is ${id}`)
    return isKeyActive(watch)
  })
}

async function isKeyActive(watch: Watch): Promise<Finding> {
  const { org, project, dsn } = watch.target
  const path = `/api/0/projects/${org}/${project}/keys/`
  const keys = await watch.api.pages(path, { shape: keyShape }).catch((error) => {
    if (error instanceof SentryApiError && error.reason === 'scope') return null
    throw error
  })
  if (!keys) return pass('same project (the key itself is not checked: that takes project:read)')
  const key = keys.items.find((one) => one.public === dsn?.publicKey)
  if (key?.isActive) return pass('same project, and the key is active')
  return fail('config', key ? 'the key of the DSN is disabled' : 'the project has no such key')
}

const settings = {
  name: 'telemetry settings',
  risk: 'events are missing, mislabelled, or carry private things',
  next: 'npm test -- test/telemetry',
}

async function checkSettings(watch: Watch): Promise<Check> {
  watch.terminal.progress("sending a canary through the engine's telemetry, on this machine")
  return probe(settings, async () => {
    const provoked = await provokeEvent(watch)
    const isSlow = provoked.event === null && provoked.complaint.startsWith('SIGTERM')
    return isSlow
      ? partial('no-data', 'the canary was not through in 20 s')
      : checkTelemetry(provoked, watch.target)
  })
}
