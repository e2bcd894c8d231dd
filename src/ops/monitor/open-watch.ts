import { type Checkpoint, loadCheckpoint, UnreadableCheckpoint } from '../checkpoint.ts'
import { type Terminal, textOf, type Values } from '../command.ts'
import { requireOutsideRepository, statePath } from '../state-path.ts'
import { UsageError } from '../usage-error.ts'
import { type Limits, openSentry } from './open-sentry.ts'
import type { Target } from './target.ts'
import { listVisible } from './visible.ts'
import type { Watch } from './watch.ts'

type Opening = {
  target: Target
  terminal: Terminal
  values: Values
  limits: Limits
  name: string
}

/** From the command line and the environment, with what the last run left. */
export async function openWatch({ target, terminal, values, limits, name }: Opening): Promise<Watch> {
  const startedAt = new Date().toISOString()
  const onWait = (ms: number) =>
    terminal.progress(`Sentry limits the rate: waiting ${Math.ceil(ms / 1000)} s`)
  const api = openSentry({ target, redact: terminal.redact, limits, onWait })
  const flags = { sendTestEvent: values['send-test-event'] === true, isLoop: name === 'verify-loop' }
  const { org, project, environment } = target
  const named = textOf(values, 'state-file')
  const place = { org: org ?? 'none', project: project ?? 'none', environment }
  const path = requireOutsideRepository(named ?? statePath(place, terminal.env))
  return {
    target,
    api,
    terminal,
    limits,
    flags,
    startedAt,
    statePath: path,
    checkpoint: await readCheckpoint(path),
  }
}

async function readCheckpoint(path: string): Promise<Checkpoint | null> {
  try {
    return await loadCheckpoint(path)
  } catch (cause) {
    if (!(cause instanceof UnreadableCheckpoint)) throw cause
    // Starting anew would call every issue new.
    throw new UsageError(`${cause.message}: ${path}. Move it away to start anew`, { cause })
  }
}

/** Somebody who does not know the slugs is told those that the token can see. */
export async function requireSlugs(watch: Watch): Promise<void> {
  const { org, project } = watch.target
  if (org && project) return
  const missing = [org ? [] : ['--org'], project ? [] : ['--project']].flat().join(' and ')
  const { text, facts } = await listVisible(watch)
  throw new UsageError(`${missing} missing; ${text}`, { facts })
}
