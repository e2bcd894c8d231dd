import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import * as z from 'zod'
import { UsageError } from '../usage-error.ts'
import { readCredentials } from '../validate/credentials.ts'

type Env = Record<string, string | undefined>

/** An engine, who asks it, and where the last conversation with it is remembered. */
export type Place = { baseUrl: string; headers: Record<string, string>; memory: string }

const localFile = z.object({
  engineUrl: z.string(),
  operators: z.array(z.object({ headers: z.record(z.string(), z.string()) })).min(1),
})

/** The engine that was named, or the one that runs on this machine; null where none does. */
export async function findEngine(named: string | undefined, env: Env): Promise<Place | null> {
  return named ? namedEngine(named, env) : findLocalEngine(env)
}

function namedEngine(named: string, env: Env): Place {
  const url = URL.canParse(named) ? new URL(named) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError('--base-url is no web address')
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url.protocol === 'http:' && !isHere)
    throw new UsageError('--base-url must be https: what is sent with it opens the door')
  const assertion = env.LUCIA_ACCESS_ASSERTION?.trim()
  const headers = {
    ...readCredentials(env).headers,
    ...(assertion ? { 'cf-access-jwt-assertion': assertion } : {}),
  }
  const state = env.XDG_STATE_HOME && isAbsolute(env.XDG_STATE_HOME) ? env.XDG_STATE_HOME : defaultState(env)
  const memory = join(state, 'lucia-engine', 'ask', `${encodeURIComponent(url.host)}.json`)
  return { baseUrl: named.replace(/\/+$/, ''), headers, memory }
}

async function findLocalEngine(env: Env): Promise<Place | null> {
  const folder = resolve(env.LUCIA_LOCAL_DIR?.trim() || '.lucia')
  const text = await readFile(join(folder, 'local.json'), 'utf8').catch(() => null)
  if (text === null) return null
  const { engineUrl, operators } = localFile.parse(JSON.parse(text))
  return { baseUrl: engineUrl, headers: operators[0]?.headers ?? {}, memory: join(folder, 'ask.json') }
}

function defaultState(env: Env): string {
  return join(env.HOME || homedir(), '.local', 'state')
}
