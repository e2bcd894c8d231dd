import { subscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import type { ClientRequest, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Event, getClient } from '@sentry/node'

// Preloaded into an engine: lets out what it is told to, by each way out.
const { output, envelopes, spool, answers, requests, elsewhere } = JSON.parse(process.env.LEAKS ?? '{}')
const header = (texts: string[]) => texts.join(' ; ')

process.stdout.write(`${output.join('\n')}\n`)
writeFileSync(join(process.env.LUCIA_TELEMETRY_DIR ?? '', 'left.env'), spool.join('\n'))
getClient()?.on('beforeEnvelope', ([, items]) => {
  for (const [{ type }, payload] of items) if (type === 'event') (payload as Event).extra = { envelopes }
})
subscribe('http.server.request.start', (message) => {
  const { response } = message as { response: ServerResponse }
  response.setHeader('x-leak', header(answers))
})
subscribe('http.client.request.created', (message) => {
  const { request } = message as { request: ClientRequest }
  request.setHeader('x-leak', header(requests))
})
await fetch(elsewhere.url, { method: 'POST', body: elsewhere.texts.join('\n') })
