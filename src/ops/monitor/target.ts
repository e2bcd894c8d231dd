import { findRelease } from '../../telemetry/release.ts'
import { textOf, type Values } from '../command.ts'
import { type Dsn, parseDsn } from '../dsn.ts'
import { readTokenClaim } from '../sentry-token.ts'
import { UsageError } from '../usage-error.ts'

type Env = Record<string, string | undefined>

export type Target = {
  baseUrl: string
  token: string | null
  org: string | null
  project: string | null
  environment: string
  /** Nobody named it. */
  isEnvironmentAssumed: boolean
  release: string | null
  dsn: Dsn | null
  /** Of the running engine, where it is known. */
  engineUrl: string | null
}

/** Flags win over the environment. Nothing is asked of anybody here. */
export function readTarget(values: Values, env: Env): Target {
  const token = clean(env.SENTRY_AUTH_TOKEN)
  const claim = token ? readTokenClaim(token) : null
  const dsn = clean(env.SENTRY_DSN)
  const environment = textOf(values, 'environment') ?? clean(env.SENTRY_ENVIRONMENT)
  return {
    baseUrl: clean(env.SENTRY_URL) ?? claim?.regionUrl ?? claim?.url ?? 'https://sentry.io',
    token,
    org: slug('org', textOf(values, 'org') ?? clean(env.SENTRY_ORG) ?? claim?.org),
    project: slug('project', textOf(values, 'project') ?? clean(env.SENTRY_PROJECT)),
    environment: environmentName(environment ?? 'staging'),
    isEnvironmentAssumed: environment === null,
    release: textOf(values, 'release') ?? findRelease(env).name ?? null,
    dsn: dsn ? parseDsn(dsn) : null,
    engineUrl: webAddress(textOf(values, 'base-url') ?? clean(env.RENDER_EXTERNAL_URL)),
  }
}

function clean(text: string | undefined): string | null {
  return text?.trim() || null
}

function slug(name: string, value: string | null | undefined): string | null {
  if (!value) return null
  if (/^[a-z0-9][a-z0-9_-]{0,99}$/i.test(value)) return value
  throw new UsageError(`--${name} is no slug: letters, digits, - and _ as they stand in Sentry's addresses`)
}

function environmentName(value: string): string {
  if (/^[\w.@ -]{1,64}$/.test(value) && !/^\.+$/.test(value)) return value
  throw new UsageError('--environment is no name of an environment')
}

function webAddress(value: string | null | undefined): string | null {
  if (!value) return null
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value.replace(/\/+$/, '')
  throw new UsageError('--base-url is no web address')
}
