import type { Parts } from './cloud.ts'
import { operatorRole } from './operators.ts'

type Env = Record<string, string>

/** The variables that make an engine use these parts; what is not started stays unset. */
export function engineEnv({ supabase, upstash, openai, clerk, access, sentry }: Partial<Parts>): Env {
  return {
    LUCIA_EGRESS_ALLOW_HOSTS: '127.0.0.1',
    ...(supabase && { SUPABASE_URL: supabase.url, SUPABASE_SERVICE_ROLE_KEY: supabase.serviceRoleKey }),
    ...(upstash && { UPSTASH_REDIS_REST_URL: upstash.url, UPSTASH_REDIS_REST_TOKEN: upstash.token }),
    ...(openai && { LUCIA_OPENAI_API_KEY: openai.apiKey, LUCIA_OPENAI_BASE_URL: `${openai.url}/v1` }),
    ...(sentry && { SENTRY_DSN: sentry.dsn, LUCIA_TELEMETRY_DIR: sentry.telemetryDir }),
    ...(clerk && clerkEnv(clerk)),
    ...(access && accessEnv(access)),
  }
}

function clerkEnv(clerk: Parts['clerk']): Env {
  return {
    CLERK_API_URL: clerk.url,
    CLERK_SECRET_KEY: clerk.secretKey,
    CLERK_PUBLISHABLE_KEY: clerk.publishableKey,
    CLERK_JWT_KEY: clerk.jwtKey(),
    CLERK_AUTHORIZED_PARTIES: clerk.authorizedParty,
    CLERK_TELEMETRY_DISABLED: '1',
    LUCIA_OPERATOR_ROLES: operatorRole,
  }
}

function accessEnv({ issuer, audience, serviceCredentials }: Parts['access']): Env {
  return {
    CF_ACCESS_TEAM_DOMAIN: issuer,
    CF_ACCESS_AUD: audience,
    LUCIA_ACCESS_SERVICE_TOKENS: `${serviceCredentials.clientId}=monitor`,
  }
}
