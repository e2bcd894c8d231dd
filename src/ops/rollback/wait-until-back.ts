import { setTimeout as sleep } from 'node:timers/promises'
import { NotAsked, sendRequest } from '../focus-client.ts'
import { isRelease } from '../validate/hosted-checks.ts'
import { type RenderClient, RenderError } from './render-client.ts'

type Waiting = {
  render: RenderClient
  deployId: string
  release: string
  healthUrl: string
  headers: Record<string, string>
  boundMs: number
  pauseMs: number
  say: (text: string) => void
}

// Instances are replaced one by one: a single good answer may be followed by the other's.
const inARow = 3

/** Waits until Render is done and /health shows the old release to everyone who asks. Null, or why not. */
export async function waitUntilBack(waiting: Waiting): Promise<string | null> {
  const { say, boundMs, pauseMs, release } = waiting
  const endsAt = performance.now() + boundMs
  let seen = 0
  while (performance.now() < endsAt) {
    const status = await lookAtDeploy(waiting)
    if (failed.has(status)) return `Render gave up the deploy (${status})`
    const running = await findRunning(waiting)
    seen = status === 'live' && running !== null && isRelease(running, release) ? seen + 1 : 0
    if (seen >= inARow) return null
    say(`Render: ${status}; /health: ${running ?? 'no answer'}`)
    await sleep(pauseMs)
  }
  return `/health does not show ${release} after ${Math.round(boundMs / 1000)} s`
}

const failed = new Set(['build_failed', 'update_failed', 'pre_deploy_failed', 'canceled', 'deactivated'])

// A hiccup of Render's API must not end the watch over a rollback that is under way.
async function lookAtDeploy({ render, deployId }: Waiting): Promise<string> {
  try {
    return (await render.deploy(deployId)).status
  } catch (error) {
    if (error instanceof RenderError) return 'not known'
    throw error
  }
}

async function findRunning({ healthUrl, headers }: Waiting): Promise<string | null> {
  try {
    const init = { headers, redirect: 'manual', signal: AbortSignal.timeout(5_000) } as const
    const { status, text } = await sendRequest(healthUrl, init)
    return status === 200 ? String(JSON.parse(text).release) : null
  } catch (error) {
    if (error instanceof NotAsked || error instanceof SyntaxError) return null
    throw error
  }
}
