import { hash } from 'node:crypto'
import { createServer } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { createEars } from '../src/ears.ts'
import { createApp } from '../src/http/app.ts'
import type { FocusAnswer } from '../src/operator-focus/contract.ts'

// The true front with an answer that costs what one costs: some turns of the loop with some work in each.
const turns = 4
const work = Buffer.alloc(1_000_000)

async function answer(): Promise<FocusAnswer> {
  for (let done = 0; done < turns; done += 1) {
    hash('sha256', work)
    await turn()
  }
  return {
    requestId: 'r',
    sessionId: '00000000-0000-4000-8000-000000000000',
    lane: 'greeting',
    reply: 'Hello.',
    items: [],
    nextStep: null,
    asOf: new Date().toISOString(),
    source: 'composed',
    degraded: [],
  }
}

const app = createApp({
  begin: { deadlineMs: 12_000, onEnd: () => {} },
  health: {
    release: undefined,
    environment: 'bench',
    isDraining: () => false,
    isReady: () => true,
    lookAgain: () => {},
    lastSeen: () => ({}),
    telemetry: () => 'off',
  },
  requireOperator: (_request, response, next) => {
    response.locals.operator = { id: 'bench', email: null, via: 'clerk' }
    next()
  },
  sendEmail: false,
  hosts: [],
  limits: { perMinute: 1_000_000, perHour: 1_000_000 },
  answer,
})

const server = createServer(app)
server.maxConnections = 4_000
await createEars(server).listen({ port: 0, host: '127.0.0.1', backlog: 4_096 })
const address = server.address()
console.log(`listens on port ${typeof address === 'object' ? address?.port : ''}`)
