import type { Terminal } from '../command.ts'
import { isLoopback } from '../monitor/open-sentry.ts'
import { UsageError } from '../usage-error.ts'
import { createRenderClient, type RenderClient } from './render-client.ts'

/** Render's API with the key of whoever deploys, or what has to be right before the key leaves this machine. */
export function openRender(env: Terminal['env']): RenderClient {
  const [apiKey, serviceId] = [env.RENDER_API_KEY?.trim(), env.RENDER_SERVICE_ID?.trim()]
  if (!apiKey || !serviceId) throw new UsageError('RENDER_API_KEY and RENDER_SERVICE_ID are needed')
  const apiUrl = env.RENDER_API_URL?.trim().replace(/\/+$/, '') || 'https://api.render.com/v1'
  if (!URL.canParse(apiUrl) || !(apiUrl.startsWith('https://') || isLoopback(apiUrl)))
    throw new UsageError('RENDER_API_URL is not https: the key would be readable on the way')
  return createRenderClient({ apiUrl, apiKey, serviceId, timeoutMs: 15_000 })
}
