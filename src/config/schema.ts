import * as z from 'zod'
import {
  dsn,
  flag,
  fraction,
  isTimeZone,
  list,
  origin,
  pem,
  publishableKey,
  realSecret,
  secret,
  text,
  url,
  whole,
} from './fields.ts'

/** Every variable the engine reads. README, .env.example and render.yaml are held to these keys by a test. */
export const envSchema = z.object({
  NODE_ENV: text.optional(),
  PORT: whole(0, 65_535).default(3000),
  HOST: text.default('0.0.0.0'),

  LUCIA_OPENAI_API_KEY: secret.optional(),
  OPENAI_API_KEY: secret.optional(),
  LUCIA_OPENAI_BASE_URL: url.default('https://api.openai.com/v1'),
  LUCIA_INTELLIGENCE_MODEL: text.default('gpt-5-mini'),
  LUCIA_MODEL_FOCUS_OPS_REPLY: text.default('gpt-5-mini'),

  SUPABASE_URL: origin.optional(),
  SUPABASE_SERVICE_ROLE_KEY: realSecret.optional(),

  UPSTASH_REDIS_REST_URL: origin.optional(),
  UPSTASH_REDIS_REST_TOKEN: secret.optional(),
  LUCIA_SESSION_TTL_SECONDS: whole(60, 2_592_000).default(86_400),

  CLERK_SECRET_KEY: secret.optional(),
  CLERK_PUBLISHABLE_KEY: publishableKey.optional(),
  CLERK_JWT_KEY: pem.optional(),
  CLERK_API_URL: origin.default('https://api.clerk.com'),
  CLERK_ISSUER: url.optional(),
  CLERK_AUTHORIZED_PARTIES: list.optional(),
  LUCIA_OPERATOR_ROLES: list.default([]),
  LUCIA_OPERATOR_ORGS: list.default([]),

  CF_ACCESS_TEAM_DOMAIN: origin.optional(),
  CF_ACCESS_AUD: text.optional(),
  LUCIA_ACCESS_SERVICE_TOKENS: list.default([]),

  OPERATOR_TIME_ZONE: text
    .refine(isTimeZone, 'is not a time zone of the IANA list')
    .default('America/Los_Angeles'),
  LUCIA_REQUEST_DEADLINE_MS: whole(100, 60_000).default(12_000),
  LUCIA_RATE_PER_MINUTE: whole(1, 1_000_000).default(30),
  LUCIA_RATE_PER_HOUR: whole(1, 10_000_000).default(300),
  LUCIA_AUTH_SPIKE_PER_MINUTE: whole(1, 1_000_000).default(20),
  LUCIA_ALLOWED_HOSTS: list.default([]),
  LUCIA_EGRESS_ALLOW_HOSTS: list.default([]),
  LUCIA_UNSAFE_ENV_ALLOW: list.default([]),
  LUCIA_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'is none of debug, info, warn, error')
    .default('info'),
  LUCIA_SENTRY_SEND_EMAIL: flag.default(false),
  LUCIA_DRILLS: flag.default(false),

  SENTRY_DSN: dsn.optional(),
  SENTRY_ENVIRONMENT: text.default('development'),
  SENTRY_RELEASE: text.optional(),
  RENDER_GIT_COMMIT: text.optional(),
  SENTRY_SAMPLE_RATE: fraction.default(1),
  SENTRY_TRACES_SAMPLE_RATE: fraction.optional(),
  SENTRY_PROFILE_SESSION_SAMPLE_RATE: fraction.optional(),
  LUCIA_TELEMETRY_DIR: text.optional(),
  LUCIA_TELEMETRY_MIRROR: flag.default(false),
})

export type Env = z.infer<typeof envSchema>
export type Variable = keyof Env
