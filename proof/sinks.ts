import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { createAsking } from './asking.ts'
import { canariesOf } from './canaries.ts'
import type { createEngines, Env } from './engines.ts'
import { findLeaks, type Sinks } from './find-leaks.ts'
import { spellingsOf } from './spellings.ts'
import type { Stage } from './stage.ts'

type Out = {
  stage: Stage
  engines: ReturnType<typeof createEngines>
  asking: ReturnType<typeof createAsking>
  telemetryDir: string
  env: Env
}
export type Privacy = { canaries: string[]; entered: string[]; sinks: string[]; leaks: string[] }

const partsOf = ['openai', 'supabase', 'upstash', 'clerk', 'access', 'sentry', 'the mirror', 'elsewhere']

/** Every way out of an engine, and every way in. */
export function createSinks({ stage: { cloud, hearing, parts }, engines, asking, telemetryDir, env }: Out) {
  const spooled: string[] = []

  /** What lies on disk now: it is gone as soon as Sentry has it. */
  async function lookAtSpool(): Promise<void> {
    spooled.push(await readAll(telemetryDir))
  }

  async function sinks(): Promise<Sinks> {
    await lookAtSpool()
    return {
      envelopes: cloud.sentry.envelopes().join('\n'),
      spool: spooled.join('\n'),
      output: engines.lines().join('\n'),
      answers: asking.answers(),
      ...Object.fromEntries(partsOf.map((name) => [`to ${name}`, sentTo(name)])),
    }
  }

  function sentTo(name: string): string {
    const to = hearing.all().map((heard) => [nameOf(heard.port, heard.text()), heard] as const)
    return to.flatMap(([part, heard]) => (part === name ? [heard.text()] : [])).join('\n')
  }

  // What waits for Sentry at Upstash is no conversation, and may hold no more than what Sentry gets.
  function nameOf(port: number, text: string): string {
    return text.includes('"lucia:telemetry') ? 'the mirror' : (parts.get(port) ?? 'elsewhere')
  }

  async function privacy(): Promise<Privacy> {
    const all = await sinks()
    const canaries = canariesOf(cloud, asking.sessionIds())
    const came = [
      ...Object.values(env),
      asking.sent(),
      ...hearing.all().flatMap((heard) => [heard.answer(), heard.text()]),
    ].join('\n')
    const names = (of: { name: string }[]) => [...new Set(of.map(({ name }) => name))]
    return {
      canaries: names(canaries),
      // Who somebody is comes in a token, in base64.
      entered: names(canaries.filter(({ value }) => spellingsOf(value).some((text) => came.includes(text)))),
      sinks: Object.keys(all),
      leaks: findLeaks(canaries, all),
    }
  }

  return { sinks, lookAtSpool, privacy }
}

async function readAll(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'latin1').catch(() => '')))
  return texts.join('\n')
}
