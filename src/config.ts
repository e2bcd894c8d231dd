import type * as z from 'zod'
import { findEgressProblems } from './config/egress.ts'
import { findHalves, findMissing } from './config/required.ts'
import { type Env, envSchema } from './config/schema.ts'
import { findUnsafeEnv } from './config/unsafe-env.ts'
import { ConfigError, type ConfigProblem } from './errors.ts'
import { findRelease } from './telemetry/release.ts'

export type Config = ReturnType<typeof toConfig>
export type RawEnv = Record<string, string | undefined>

/** The configuration, which nothing can change afterwards, or every bad variable at once. */
export function loadConfig(raw: RawEnv, execArgv: string[] = []): Config {
  const present = withoutBlanks(raw)
  const names = new Set(Object.keys(present))
  const parsed = envSchema.safeParse(present)
  const malformed = parsed.success ? [] : parsed.error.issues.map(toProblem)
  const env = parsed.data ?? envSchema.parse(without(present, malformed))
  const unfit = isProduction(present)
    ? [
        ...findMissing(env, names),
        ...findEgressProblems(env),
        ...findUnsafeEnv(raw, env.LUCIA_UNSAFE_ENV_ALLOW, execArgv),
      ]
    : []
  const problems = firstOfEach([...malformed, ...unfit, ...findHalves(env, names)])
  if (problems.length > 0) throw new ConfigError(problems)
  return deepFreeze(toConfig(env))
}

/** Either name means production: Render sets NODE_ENV for staging too, and staging may not be blind either. */
export function isProduction(env: RawEnv): boolean {
  return env.NODE_ENV?.trim() === 'production' || env.SENTRY_ENVIRONMENT?.trim() === 'production'
}

function toConfig(env: Env) {
  const { name: release, staleStatic } = findRelease(env)
  return {
    isProduction: isProduction({ NODE_ENV: env.NODE_ENV, SENTRY_ENVIRONMENT: env.SENTRY_ENVIRONMENT }),
    port: env.PORT,
    host: env.HOST,
    allowedHosts: env.LUCIA_ALLOWED_HOSTS,
    timeZone: env.OPERATOR_TIME_ZONE,
    requestDeadlineMs: env.LUCIA_REQUEST_DEADLINE_MS,
    logLevel: env.LUCIA_LOG_LEVEL,
    drills: env.LUCIA_DRILLS,
    sentry: {
      dsn: env.SENTRY_DSN,
      environment: env.SENTRY_ENVIRONMENT,
      release,
      staleStatic,
      sampleRate: env.SENTRY_SAMPLE_RATE,
      tracesSampleRate: env.SENTRY_TRACES_SAMPLE_RATE,
      profileSessionSampleRate: env.SENTRY_PROFILE_SESSION_SAMPLE_RATE,
      sendEmail: env.LUCIA_SENTRY_SEND_EMAIL,
      telemetryDir: env.LUCIA_TELEMETRY_DIR,
      telemetryMirror: env.LUCIA_TELEMETRY_MIRROR,
    },
    limits: {
      perMinute: env.LUCIA_RATE_PER_MINUTE,
      perHour: env.LUCIA_RATE_PER_HOUR,
      refusalsPerMinute: env.LUCIA_AUTH_SPIKE_PER_MINUTE,
    },
    operators: { roles: env.LUCIA_OPERATOR_ROLES, orgs: env.LUCIA_OPERATOR_ORGS },
    ...toVendors(env),
  }
}

// A vendor without its keys is undefined: main wires a part that says so at the first call.
function toVendors(env: Env) {
  return {
    openai: toOpenai(env),
    supabase: toSupabase(env),
    redis: toRedis(env),
    access: toAccess(env),
    clerk: toClerk(env),
  }
}

function toOpenai(env: Env) {
  const { LUCIA_OPENAI_API_KEY: own, OPENAI_API_KEY: shared } = env
  const apiKey = own ?? shared
  if (!apiKey) return undefined
  return {
    apiKey,
    keysDiffer: Boolean(own && shared && own !== shared),
    baseUrl: env.LUCIA_OPENAI_BASE_URL,
    laneModel: env.LUCIA_INTELLIGENCE_MODEL,
    replyModel: env.LUCIA_MODEL_FOCUS_OPS_REPLY,
  }
}

function toSupabase({ SUPABASE_URL: url, SUPABASE_SERVICE_ROLE_KEY: serviceRoleKey }: Env) {
  return url && serviceRoleKey ? { url, serviceRoleKey } : undefined
}

function toRedis({
  UPSTASH_REDIS_REST_URL: url,
  UPSTASH_REDIS_REST_TOKEN: token,
  LUCIA_SESSION_TTL_SECONDS,
}: Env) {
  return url && token ? { url, token, ttlSeconds: LUCIA_SESSION_TTL_SECONDS } : undefined
}

function toAccess(env: Env) {
  const { CF_ACCESS_TEAM_DOMAIN: issuer, CF_ACCESS_AUD: audience } = env
  const serviceTokens = new Map(env.LUCIA_ACCESS_SERVICE_TOKENS.map(toServiceToken))
  return issuer && audience ? { issuer, audience, serviceTokens } : undefined
}

function toClerk(env: Env) {
  const issuer = env.CLERK_ISSUER ?? issuerOf(env.CLERK_PUBLISHABLE_KEY)
  const {
    CLERK_AUTHORIZED_PARTIES: authorizedParties,
    CLERK_SECRET_KEY: secretKey,
    CLERK_JWT_KEY: jwtKey,
  } = env
  if (!issuer || !authorizedParties || !(secretKey || jwtKey)) return undefined
  return { issuer, authorizedParties, secretKey, jwtKey, apiUrl: env.CLERK_API_URL }
}

/** A publishable key is the host of the instance's frontend API in base64, which is also who signs its tokens. */
function issuerOf(publishableKey: string | undefined): string | undefined {
  const encoded = publishableKey?.match(/^pk_(?:test|live)_([A-Za-z0-9+/=_-]+)$/)?.[1]
  const host = encoded && Buffer.from(encoded, 'base64').toString().replace(/\$$/, '')
  return host && /^[\w.:-]+$/.test(host) ? `https://${host}` : undefined
}

function toServiceToken(entry: string): [commonName: string, name: string] {
  const [commonName = '', name = commonName] = entry.split('=', 2)
  return [commonName, name]
}

function withoutBlanks(raw: RawEnv): RawEnv {
  return Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
}

function without(env: RawEnv, problems: ConfigProblem[]): RawEnv {
  const bad = new Set(problems.map(({ variable }) => variable))
  return Object.fromEntries(Object.entries(env).filter(([variable]) => !bad.has(variable)))
}

function toProblem(issue: z.core.$ZodIssue): ConfigProblem {
  // zod quotes the value in none of the messages written here, and its own are replaced.
  return {
    variable: String(issue.path[0]),
    problem:
      issue.code === 'custom' || issue.code === 'invalid_value' ? issue.message : 'is too long or not text',
  }
}

function firstOfEach(problems: ConfigProblem[]): ConfigProblem[] {
  return [
    ...new Map(problems.toReversed().map((problem) => [problem.variable, problem])).values(),
  ].toReversed()
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
    for (const inner of Object.values(value)) deepFreeze(inner)
    Object.freeze(value)
  }
  return value
}
