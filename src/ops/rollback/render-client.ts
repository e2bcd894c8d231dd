import * as z from 'zod'
import type { Reason } from '../check.ts'
import { NotAsked, sendRequest } from '../focus-client.ts'

// What of Render's answers is relied on, and no more.
const deployShape = z.object({
  id: z.string(),
  status: z.string(),
  trigger: z.string().nullish(),
  commit: z.object({ id: z.string(), message: z.string().nullish() }).nullish(),
  createdAt: z.string(),
  finishedAt: z.string().nullish(),
})
const serviceShape = z.object({
  name: z.string(),
  autoDeploy: z.string().nullish(),
  autoDeployTrigger: z.string().nullish(),
})
const listShape = z.array(z.object({ deploy: deployShape }))

export type Deploy = z.infer<typeof deployShape>
export type Service = z.infer<typeof serviceShape>

/** Whether a push changes what runs; Render says it in an older and a newer word. */
export function deploysByItself({ autoDeploy, autoDeployTrigger }: Service): boolean {
  return autoDeploy !== 'no' && autoDeployTrigger !== 'off'
}

/** Render could not be asked, or refused. Its own text may be anything: only the status is told. */
export class RenderError extends Error {
  readonly reason: Reason
  constructor(message: string, { reason, cause }: { reason: Reason; cause?: unknown }) {
    super(message, { cause })
    this.name = 'RenderError'
    this.reason = reason
  }
}

export type RenderConfig = { apiUrl: string; apiKey: string; serviceId: string; timeoutMs: number }
export type RenderClient = ReturnType<typeof createRenderClient>

export function createRenderClient({ apiUrl, apiKey, serviceId, timeoutMs }: RenderConfig) {
  const base = `${apiUrl}/services/${encodeURIComponent(serviceId)}`

  async function ask<T>(what: string, shape: z.ZodType<T>, body?: object): Promise<T> {
    const [method = 'GET', path = ''] = what.split(' ')
    const headers = {
      authorization: `Bearer ${apiKey}`,
      accept: 'application/json',
      'content-type': 'application/json',
    }
    const init = { method, headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) } as const
    const url = `${base}${path}`
    const reply = await sendRequest(url, { ...init, ...(body ? { body: JSON.stringify(body) } : {}) }).catch(
      unreached,
    )
    if (reply.status < 200 || reply.status > 299) throw refusal(reply.status)
    const { data, error } = shape.safeParse(findJson(reply.text))
    if (error)
      throw new RenderError('Render answers in a shape that is not known', { reason: 'server', cause: error })
    return data as T
  }

  return {
    service: () => ask('GET', serviceShape),
    deploys: async () => (await ask('GET /deploys?limit=50', listShape)).map(({ deploy }) => deploy),
    deploy: (id: string) => ask(`GET /deploys/${encodeURIComponent(id)}`, deployShape),
    rollBack: (deployId: string) => ask('POST /rollback', deployShape, { deployId }),
    stopAutoDeploy: () => ask('PATCH', serviceShape, { autoDeploy: 'no' }),
  }
}

function unreached(error: unknown): never {
  if (!(error instanceof NotAsked)) throw error
  throw new RenderError(`Render was not reached: ${error.message}`, { reason: error.reason, cause: error })
}

function refusal(status: number): RenderError {
  if (status === 401 || status === 403)
    return new RenderError(`Render refuses RENDER_API_KEY (${status})`, { reason: 'auth' })
  if (status === 404)
    return new RenderError('Render knows no such service or deploy (404): check RENDER_SERVICE_ID', {
      reason: 'config',
    })
  if (status === 429) return new RenderError('Render is asked too often (429)', { reason: 'rate-limited' })
  return new RenderError(`Render ${status >= 500 ? 'fails' : 'refuses'} (${status})`, {
    reason: status >= 500 ? 'server' : 'config',
  })
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
