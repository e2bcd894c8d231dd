/** Every failure Lucia can name. Messages are fixed text: what a user, a vendor or a variable said stays out of them. */

export const dependencies = ['openai', 'supabase', 'redis', 'clerk', 'cf_access'] as const
export type Dependency = (typeof dependencies)[number]

export const failureKinds = [
  'connect',
  'dns',
  'tls',
  'timeout',
  'reset',
  'truncated',
  '5xx',
  'rate_limit',
  'quota',
  'auth',
  'permission',
  'config',
  'context_length',
  'bad_response',
  'no_content',
  'too_large',
  'redirect',
  'unavailable',
  'pool',
  'conflict',
  'schema',
  'multiplicity',
  'constraint',
  'rule',
  'readonly',
  'breaker_open',
  'bulkhead',
  'emfile',
  'unknown',
] as const
export type FailureKind = (typeof failureKinds)[number]

export abstract class LuciaError extends Error {
  abstract readonly code: string
}

export type ConfigProblem = { variable: string; problem: string }

/** Start-up stops: one problem for each variable, never a value. Sentry hears of it where a DSN can be read. */
export class ConfigError extends LuciaError {
  readonly code = 'config.invalid'
  readonly problems: ConfigProblem[]
  constructor(problems: ConfigProblem[]) {
    super('The configuration is not usable')
    this.name = 'ConfigError'
    this.problems = problems
  }
}

export const requestProblems = [
  'json.invalid',
  'json.too_deep',
  'body.too_large',
  'body.unsupported_type',
  'body.unsupported_encoding',
  'body.charset',
  'request.invalid',
  'request.timeout',
  'path.malformed',
  'host.unknown',
  'session.not_found',
  'idempotency.mismatch',
  'idempotency.in_progress',
  'route.not_found',
  'method.not_allowed',
] as const
export type RequestProblem = (typeof requestProblems)[number]

/** The caller's to mend. Sentry does not hear of it. */
export class InvalidRequest extends LuciaError {
  readonly code: RequestProblem
  readonly fields: string[]
  constructor(code: RequestProblem, { fields = [], cause }: { fields?: string[]; cause?: unknown } = {}) {
    super('The request cannot be answered as it is', { cause })
    this.name = 'InvalidRequest'
    this.code = code
    this.fields = fields
  }
}

export const refusals = [
  'access.required',
  'access.invalid',
  'access.expired',
  'access.not_allowed',
  'auth.required',
  'auth.invalid',
  'auth.expired',
  'auth.not_yet_valid',
  'auth.forbidden',
  'auth.mismatch',
] as const
export type Refusal = (typeof refusals)[number]

/** No or the wrong identity. Counted; a spike is one event. */
export class Unauthorized extends LuciaError {
  readonly code: Refusal
  constructor(code: Refusal, { cause }: { cause?: unknown } = {}) {
    super('The identity was refused', { cause })
    this.name = 'Unauthorized'
    this.code = code
  }
}

/** Lucia protects herself: too many requests from one operator, or more work than she can do in time. Counted. */
export class Shed extends LuciaError {
  readonly code: 'rate.limited' | 'overload.shed' | 'engine.draining'
  readonly retryAfterSeconds: number
  constructor(code: Shed['code'], retryAfterSeconds: number) {
    super('The request was turned away for now')
    this.name = 'Shed'
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export type Failure = {
  kind: FailureKind
  upstreamStatus?: number
  retryAfterMs?: number
  /** The vendor's own error code (PGRST301, insufficient_quota), from a closed pattern, never its text. */
  vendorCode?: string
  /** 'always' where the call never reached the vendor; 'read' where it did and only a read may be asked again. */
  retryable?: 'always' | 'read'
}

/** A dependency failed its call. Thrown and reported by guard alone. */
export class DependencyError extends LuciaError {
  readonly code = 'dependency.failed'
  readonly dependency: Dependency
  readonly operation: string
  readonly failure: Failure
  readonly attempts: number
  constructor(
    call: { dependency: Dependency; operation: string; attempts: number },
    failure: Failure,
    cause: unknown,
  ) {
    super(`${call.dependency} ${call.operation}: ${failure.kind}`, { cause })
    this.name = 'DependencyError'
    this.dependency = call.dependency
    this.operation = call.operation
    this.attempts = call.attempts
    this.failure = failure
  }
}

/** The client went away: nobody is left to answer, and nothing is wrong. */
export class Abandoned extends LuciaError {
  readonly code = 'request.abandoned'
  constructor() {
    super('The client went away')
    this.name = 'Abandoned'
  }
}
