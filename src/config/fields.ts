import * as z from 'zod'

/** A variable's value as it may look. Messages name what is wrong, never what was there. */
export const text = z.string().max(2_000)

const printable = /^[\x21-\x7e]+$/
// A key with a line break or a curly quote fails at the first call only, and the failing client prints it whole.
export const secret = z
  .string()
  .max(8_000)
  .refine((value) => printable.test(value), 'holds a space, a line break or a character that no key has')
  .refine((value) => !isPlaceholder(value), 'is a placeholder, not a key')
  .meta({ secret: true })

/** A Supabase key that may pass row-level security: the anonymous key in this place would fail at the first query. */
export const realSecret = secret.refine(
  (value) => !isPublicSupabaseKey(value),
  'role mismatch: this is the public key, not the service role',
)

export const pem = z
  .string()
  .transform((value) => value.replaceAll('\\n', '\n').trim())
  .refine(isPublicKeyPem, 'is not a public key in PEM form')

export const url = z
  .string()
  .transform(withScheme)
  .refine(isPlainUrl, 'is not a plain http(s) URL (no credentials, query or fragment)')
  .transform(withoutSlash)

/** Where a vendor lives and nothing below it: its client adds the path, and a path too many answers with empty successes. */
export const origin = url.refine(
  (value) => URL.parse(value)?.pathname === '/',
  'has a path: only the scheme and the host belong here',
)

export const dsn = z
  .string()
  .refine((value) => !isPlaceholder(value) && isDsn(value), 'is not a Sentry DSN')
  .meta({ secret: true })

/** The host of a Clerk instance in base64, which is also who signs its tokens. */
export const publishableKey = z
  .string()
  .refine(
    (value) => /^pk_(test|live)_[A-Za-z0-9+/=_-]+$/.test(value),
    'is not a publishable key (pk_test_… or pk_live_…)',
  )

export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
)

export const flag = z
  .enum(['true', 'on', '1', 'false', 'off', '0'], 'is neither on nor off')
  .transform((value) => ['true', 'on', '1'].includes(value))

export const fraction = z
  .string()
  .refine((value) => /^(\d+(\.\d+)?|\.\d+)$/.test(value) && Number(value) <= 1, 'is not a number from 0 to 1')
  .transform(Number)

export function whole(least: number, most: number) {
  return z
    .string()
    .refine(
      (value) => /^\d{1,12}$/.test(value) && Number(value) >= least && Number(value) <= most,
      `is not a whole number from ${least} to ${most}`,
    )
    .transform(Number)
}

export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return /^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(value)
  } catch {
    return false
  }
}

/** The parts of a DSN, or undefined where it is not one. */
export function isDsn(value: string): boolean {
  const parsed = URL.parse(value)
  const project = parsed?.pathname.split('/').at(-1) ?? ''
  return Boolean(
    parsed &&
      /^https?:$/.test(parsed.protocol) &&
      /^\w+$/.test(parsed.username) &&
      /^\d+$/.test(project) &&
      !parsed.search,
  )
}

function isPlaceholder(value: string): boolean {
  return /^(undefined|null|none|changeme|todo|x+|your[-_ ].*|<.*>|\$\{?\w+\}?|.*[-_]here)$/i.test(value)
}

function isPublicSupabaseKey(value: string): boolean {
  if (value.startsWith('sb_publishable_')) return true
  const claims = value.split('.')[1]
  if (!value.startsWith('eyJ') || !claims) return false
  try {
    return JSON.parse(Buffer.from(claims, 'base64url').toString()).role !== 'service_role'
  } catch {
    return true
  }
}

function isPublicKeyPem(value: string): boolean {
  return /^-----BEGIN (RSA )?PUBLIC KEY-----\n[A-Za-z0-9+/=\n\r]+-----END (RSA )?PUBLIC KEY-----$/.test(value)
}

function withScheme(value: string): string {
  return /^[\w-]+(\.[\w-]+)+$/.test(value) ? `https://${value}` : value
}

function isPlainUrl(value: string): boolean {
  const parsed = URL.parse(value)
  return Boolean(
    parsed &&
      /^https?:$/.test(parsed.protocol) &&
      !parsed.username &&
      !parsed.password &&
      !parsed.search &&
      !parsed.hash,
  )
}

function withoutSlash(value: string): string {
  return value.replace(/\/+$/, '')
}
