import type * as z from 'zod'
import type { Checkpoint } from '../checkpoint.ts'
import type { Terminal } from '../command.ts'
import type { SentryApi } from '../sentry-api.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { environmentShape, projectShape } from '../sentry-shapes.ts'
import type { Limits } from './open-sentry.ts'
import type { Target } from './target.ts'

export type ProjectRef = z.infer<typeof projectShape>

/** What a mode is given. */
export type Watch = {
  target: Target
  api: SentryApi
  terminal: Terminal
  limits: Limits
  flags: { sendTestEvent: boolean; isLoop: boolean }
  /** Of the last run that was decided; null on the first. */
  checkpoint: Checkpoint | null
  statePath: string
  startedAt: string
}

export function orgPath(watch: Watch, path = ''): string {
  return `/api/0/organizations/${encodeURIComponent(requireSlug(watch.target.org, 'organisation'))}/${path}`
}

const projects = new WeakMap<SentryApi, Promise<ProjectRef>>()

/** By number, because the figures know projects by nothing else. Asked once in a run. */
export function requireProject(watch: Watch): Promise<ProjectRef> {
  const asked = projects.get(watch.api) ?? findProject(watch)
  projects.set(watch.api, asked)
  return asked
}

async function findProject(watch: Watch): Promise<ProjectRef> {
  const slug = requireSlug(watch.target.project, 'project')
  const path = orgPath(watch, 'projects/')
  const { items } = await watch.api.pages(path, { shape: projectShape })
  const found = items.find((one) => one.slug === slug)
  if (found) return found
  const seen = items.map((one) => one.slug).join(', ') || 'none'
  throw new SentryApiError(`The token sees no project ${slug}; it sees: ${seen}`, { reason: 'config', path })
}

function requireSlug(slug: string | null, what: string): string {
  if (slug) return slug
  throw new SentryApiError(`No ${what} is chosen`, { reason: 'config', path: '' })
}

export type Scope = { project: string; environment: string }

/** Everything is asked for one project and one environment: staging's noise is not production's. */
export async function scopeOf(watch: Watch): Promise<Scope> {
  const { id } = await requireProject(watch)
  const asked = environments.get(watch.api) ?? requireEnvironment(watch)
  environments.set(watch.api, asked)
  return { project: id, environment: await asked }
}

const environments = new WeakMap<SentryApi, Promise<string>>()

// Sentry makes an environment with the first event from it; asked for another, it says that nothing is there at all.
async function requireEnvironment(watch: Watch): Promise<string> {
  const { environment } = watch.target
  const path = orgPath(watch, 'environments/')
  const { items } = await watch.api.pages(path, { shape: environmentShape }).catch(unlisted)
  if (items.length === 0 || items.some(({ name }) => name === environment)) return environment
  const known = items.map(({ name }) => name).join(', ')
  const message = `Sentry has seen nothing from environment ${environment} yet; it knows: ${known}`
  throw new SentryApiError(message, { reason: 'no-data', path })
}

// A courtesy: where the list itself is not to be had, the questions are asked without it.
function unlisted(error: unknown): { items: { name: string }[] } {
  if (error instanceof SentryApiError && (error.status === 404 || error.reason === 'scope'))
    return { items: [] }
  throw error
}
