import { Agent, type IncomingMessage, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whole, refused because nobody listens, told in whole that there is too much to do, or anything else. */
export type Outcome = 'whole' | 'refused' | 'turned away' | 'failed'
export type Heard = {
  outcome: Outcome
  why: string
  askedAt: number
  endedAt: number
  sessionId?: string | undefined
  /** The answer said that it is the last on its connection. */
  closes?: boolean
}
type Question = { path: string; message?: string; accept?: string }

const focus = '/admin/operator-focus'
// In these shares: composed at once, in the model's words, the same as a stream, and what hosts ask.
const questions: Question[] = [
  ...Array<Question>(4).fill({ path: focus, message: 'Hello' }),
  ...Array<Question>(3).fill({ path: focus, message: 'What matters most right now?' }),
  { path: focus, message: 'Any urgent maintenance issues today?', accept: 'text/event-stream' },
  ...Array<Question>(2).fill({ path: '/health' }),
]

type Asking = { perSecond: number; headers: Record<string, string> }

/** Connections as a balancer keeps them, and requests at this rate, whether or not answers come, until the stop. */
export function startClients(url: string, { perSecond, headers }: Asking) {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 1_000 })
  const asked: Promise<Heard>[] = []
  const startedAt = performance.now()
  let isStopped = false

  async function run(): Promise<void> {
    while (!isStopped) {
      const due = ((performance.now() - startedAt) / 1_000) * perSecond
      while (asked.length < due) asked.push(ask(url, { agent, headers, question: anyQuestion() }))
      await sleep(1)
    }
  }
  const running = run()

  async function stop(): Promise<Heard[]> {
    isStopped = true
    await running
    const heard = await Promise.all(asked)
    agent.destroy()
    return heard
  }

  return { stop }
}

function anyQuestion(): Question {
  return questions[Math.floor(Math.random() * questions.length)] as Question
}

type Options = { agent: Agent; headers: Record<string, string>; question: Question }

function ask(url: string, { agent, headers, question }: Options): Promise<Heard> {
  const { path, message, accept } = question
  const { promise, resolve } = Promise.withResolvers<Heard>()
  const askedAt = performance.now()
  const end = (outcome: Outcome, why = '', more: Partial<Heard> = {}) =>
    resolve({ outcome, why, askedAt, endedAt: performance.now(), ...more })
  const fail = (why: string) =>
    end('failed', `${path} on a ${sent.reusedSocket ? 'kept' : 'new'} connection: ${why}`)
  const more = { ...(message && { 'content-type': 'application/json' }), ...(accept && { accept }) }
  const options = { agent, method: message ? 'POST' : 'GET', headers: { ...headers, ...more } }
  const sent = request(`${url}${path}`, options, (answer) => {
    readAnswer(answer).then(({ text, sessionId, closes }) => {
      if (text.includes('"overload.shed"')) end('turned away')
      else if (answer.statusCode !== 200) fail(`${answer.statusCode}`)
      else if (message && !sessionId) fail('half an answer')
      else end('whole', '', { sessionId, closes })
    }, fail)
  })
  sent.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ECONNREFUSED' ? end('refused') : fail(`${error.code}`),
  )
  sent.end(message && JSON.stringify({ message }))
  return promise
}

async function readAnswer(answer: IncomingMessage) {
  let text = ''
  for await (const chunk of answer.setEncoding('utf8')) text += chunk
  const sessionId = /"sessionId":"([^"]+)"/.exec(text)?.[1]
  return { text, sessionId, closes: answer.headers.connection === 'close' }
}
