import type { Terminal } from './command.ts'
import { parseDsn } from './dsn.ts'
import { createRedactor } from './redact.ts'

type Streams = {
  env: Record<string, string | undefined>
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown; isTTY?: boolean }
}

export function openTerminal({ env, stdout, stderr }: Streams): Terminal {
  const redact = createRedactor(secretsOf(env))
  const clear = stderr.isTTY ? '\r\u001b[2K' : ''
  const shown = (text: string) => `${printable(redact(text))}\n`
  return {
    env,
    redact,
    out: (text) => void stdout.write(shown(text)),
    error: (text) => void stderr.write(clear + shown(text)),
    progress: (text) => void (stderr.isTTY && stderr.write(clear + printable(redact(text)))),
  }
}

const secretVariables = [
  'SENTRY_AUTH_TOKEN',
  'LUCIA_OPENAI_API_KEY',
  'OPENAI_API_KEY',
  'SUPABASE_SERVICE_ROLE_KEY',
  'CLERK_SECRET_KEY',
  'UPSTASH_REDIS_REST_TOKEN',
  'CF_ACCESS_CLIENT_ID',
  'CF_ACCESS_CLIENT_SECRET',
  'CF_ACCESS_TOKEN',
  'LUCIA_CLERK_TOKEN',
  'RENDER_API_KEY',
]

function secretsOf(env: Record<string, string | undefined>): (string | undefined)[] {
  const dsn = env.SENTRY_DSN?.trim()
  return [...secretVariables.map((name) => env[name]?.trim()), dsn, dsn && parseDsn(dsn)?.publicKey]
}

// A title in Sentry is text from outside: it may not move the cursor, ring, or turn the line around.
function printable(text: string): string {
  return text.replace(unprintable, '\uFFFD')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
