import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Command, Terminal, Values } from '../command.ts'
import { textOf } from '../command.ts'
import { readTarget } from '../monitor/target.ts'
import { UsageError } from '../usage-error.ts'
import { findShortLife, readCredentials } from '../validate/credentials.ts'
import { fillNotes, hasNotes } from '../validate/must-pass-notes.ts'
import type { Validation } from '../validate/results.ts'
import { validationJunit, validationTable } from '../validate/shown.ts'
import { type HostedOptions, validateHosted } from '../validate/validate-hosted.ts'
import { rememberValidated } from '../validate/validated-releases.ts'

// The engine's own deadline, and a moment for the way.
const usualLimitMs = 12_250

const usage = `npm run validate -- --base-url https://… [options]

Whether a hosted Lucia still behaves like Lucia: the eight must-pass checks, the release that runs, who is let in, what
errors tell, what is said of the records, and how long it takes. Changes nothing but its own sessions.

  --base-url       of the engine, behind its front door (RENDER_EXTERNAL_URL)
  --release        the commit that should run (RENDER_GIT_COMMIT, SENTRY_RELEASE); its first 7 characters will do
  --other-build    what runs is not this checkout: its contract is not compared
  --direct-url     the host's own address, which must refuse (https://….onrender.com)
  --within-ms      no answer may take longer (${usualLimitMs})
  --json           for machines; the exit code is the same
  --junit FILE     for CI
  --markdown FILE  fills the must-pass notes of that page, or makes it

Access: CF_ACCESS_CLIENT_ID and CF_ACCESS_CLIENT_SECRET, or CF_ACCESS_TOKEN of a person. Clerk: LUCIA_CLERK_TOKEN.
Links to Sentry: SENTRY_ORG, SENTRY_PROJECT, SENTRY_URL.

exit codes: 0 PASS, 1 FAIL, 2 usage, 3 INCONCLUSIVE, 4 BLOCKED`

const options: Command['options'] = {
  'base-url': { type: 'string' },
  release: { type: 'string' },
  'other-build': { type: 'boolean' },
  'direct-url': { type: 'string' },
  'within-ms': { type: 'string' },
  json: { type: 'boolean' },
  junit: { type: 'string' },
  markdown: { type: 'string' },
}

export const command: Command = {
  name: 'validate',
  summary: 'whether a hosted Lucia still behaves like Lucia',
  usage,
  options,
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0) throw new UsageError(`Too much: ${positionals.join(' ')}`)
    const page = readPage(textOf(values, 'markdown'))
    const options = readOptions(values, terminal)
    const note = findShortLife(terminal.env)
    if (note) terminal.error(note)
    const validation = await validateHosted(options)
    terminal.progress('')
    terminal.out(values.json ? JSON.stringify(validation, null, 2) : validationTable(validation))
    writeFiles(validation, { values, terminal, page })
    await remember(validation, terminal)
    return validation.exitCode
  },
}

function readOptions(values: Values, { env, progress }: Terminal): HostedOptions {
  const { engineUrl, release, org, project, baseUrl } = readTarget(values, env)
  if (!engineUrl)
    throw new UsageError('--base-url is needed: the address of the engine behind its front door')
  const directUrl = textOf(values, 'direct-url')?.replace(/\/+$/, '') ?? null
  if (directUrl && !URL.canParse(directUrl)) throw new UsageError('--direct-url is no web address')
  return {
    baseUrl: engineUrl,
    directUrl,
    release,
    isOtherBuild: values['other-build'] === true,
    credentials: readCredentials(env),
    withinMs: readLimit(textOf(values, 'within-ms')),
    sentry: { baseUrl, org, project },
    onProgress: values.json ? () => {} : progress,
  }
}

function readLimit(text = String(usualLimitMs)): number {
  const limitMs = Number(text)
  if (limitMs >= 100 && limitMs <= 600_000) return limitMs
  throw new UsageError('--within-ms is a number from 100 to 600000')
}

// Looked at before anything is asked: a run that cannot be written down is no use.
function readPage(path: string | undefined): string {
  if (!path || !existsSync(path)) return ''
  const page = readFileSync(path, 'utf8')
  if (page.trim() === '' || hasNotes(page)) return page
  throw new UsageError(
    `${path} is no page with must-pass notes: docs/runbook/phase-8-validation.md shows their marks`,
  )
}

// A rollback looks there for somewhere good to go; that it cannot be written says nothing of Lucia.
async function remember(validation: Validation, { env, error }: Terminal): Promise<void> {
  await rememberValidated(validation, env).catch((cause) =>
    error(`not remembered for a rollback (${cause instanceof Error ? cause.message : cause})`),
  )
}

type Writing = { values: Values; terminal: Terminal; page: string }

function writeFiles(validation: Validation, { values, terminal: { redact }, page }: Writing): void {
  const [junit, markdown] = [textOf(values, 'junit'), textOf(values, 'markdown')]
  if (junit) writeFileSync(junit, redact(validationJunit(validation)))
  if (markdown) writeFileSync(markdown, redact(fillNotes(page, validation)))
}
