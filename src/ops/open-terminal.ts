import type { Style, Terminal } from './command.ts'
import { parseDsn } from './dsn.ts'
import { createRedactor } from './redact.ts'

type Streams = {
  env: Record<string, string | undefined>
  stdout: { write(text: string): unknown; isTTY?: boolean; columns?: number }
  stderr: { write(text: string): unknown; isTTY?: boolean }
}

export function openTerminal({ env, stdout, stderr }: Streams): Terminal {
  const redact = createRedactor(secretsOf(env))
  const clear = stderr.isTTY ? '\r\u001b[2K' : ''
  const shown = (text: string) => printable(redact(text))
  const isPainted = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  const paint = (text: string, style?: Style) =>
    style && isPainted ? `\u001b[${codes[style]}m${text}\u001b[0m` : text
  return {
    env,
    redact,
    columns: Math.min(stdout.columns || usualColumns, mostColumns),
    out: (text, style) => void stdout.write(`${paint(shown(text), style)}\n`),
    error: (text) => void stderr.write(`${clear}${shown(text)}\n`),
    progress: (text) => void (stderr.isTTY && stderr.write(clear + shown(text))),
  }
}

const usualColumns = 80
// Longer lines are hard to read, however wide the window.
const mostColumns = 100
const codes: Record<Style, string> = { bold: '1', faint: '2', warning: '33', alarm: '1;31' }

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
  'LUCIA_ACCESS_ASSERTION',
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
