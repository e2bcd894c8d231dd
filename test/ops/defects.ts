import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { startListener } from '../../local/listener.ts'
import type { FocusAnswer } from '../../src/operator-focus/contract.ts'

type Asked = { path: string; message: string; body: Record<string, unknown>; headers: Record<string, string> }
type Answered = { status: number; headers: Record<string, string>; text: string }

/** One behaviour of a good build, spoiled. Each stands before the engine, as a build that has it would. */
export type Defect = {
  name: string
  /** What validate must name it by, and how. */
  found: { check: string; verdict: 'FAIL' | 'BLOCKED'; evidence: RegExp }
  /** As whom it is seen; a service token needs no Clerk. */
  as?: 'person'
  ask?: (asked: Asked, known: Record<string, string>) => void
  answer?: (answered: Answered, asked: Asked) => void | Promise<void>
}

const isFocus = ({ path }: Asked) => path === '/admin/operator-focus'
const login = 'https://lucia.cloudflareaccess.com/cdn-cgi/access/login/lucia'
const problem = 'application/problem+json'

export const defects: Defect[] = [
  {
    name: 'wrong release',
    found: { check: 'release', verdict: 'FAIL', evidence: /0000000.* runs and not/ },
    answer: edit('/health', (body) => ({ ...body, release: '0'.repeat(40) })),
  },
  {
    name: 'one of two instances is the old build',
    found: { check: 'release', verdict: 'FAIL', evidence: /two releases run at once/ },
    answer: everySecond(edit('/health', (body) => ({ ...body, release: '0'.repeat(40) }))),
  },
  {
    name: 'lane broken',
    found: { check: 'payment-risk', verdict: 'FAIL', evidence: /taken for priority and not payments/ },
    answer: onAnswer(({ lane }) => (lane === 'payments' ? { lane: 'priority' } : {})),
  },
  {
    name: 'an e-mail address in an error',
    found: { check: 'error-bodies', verdict: 'FAIL', evidence: /holds an e-mail address/ },
    answer: (answered) => {
      if (answered.status === 400)
        answered.text = answered.text.replace('"title":"', '"title":"ana@lucia.test: ')
    },
  },
  {
    name: 'open without a token',
    found: { check: 'refusals', verdict: 'FAIL', evidence: /without a Clerk token”: let in: answered 200/ },
    as: 'person',
    ask: ({ headers }, known) => Object.assign(headers, known),
  },
  {
    name: 'slow',
    found: { check: 'within-time', verdict: 'FAIL', evidence: /took [456]\.\d s/ },
    answer: async (_answered, asked) => void (asked.message === 'plan my day pls' && (await sleep(4_300))),
  },
  {
    name: 'ungrounded reply',
    found: { check: 'said-truly', verdict: 'FAIL', evidence: /an amount that no record of it has/ },
    answer: onAnswer(({ reply, items }) => (items[0] ? { reply: `${reply} In all $77,123.00 is due.` } : {})),
  },
  {
    name: 'login page served',
    found: { check: 'front-door', verdict: 'BLOCKED', evidence: /login page/ },
    answer: (answered) => {
      Object.assign(answered, { status: 302, headers: { location: login }, text: '' })
    },
  },
  {
    name: 'login page with status 200',
    found: { check: 'greeting-human-utility', verdict: 'BLOCKED', evidence: /login page/ },
    answer: (answered, asked) => {
      if (!isFocus(asked)) return
      const text = `<html><title>Sign in ・ Cloudflare Access</title><a href="${login}">Sign in</a></html>`
      Object.assign(answered, { status: 200, headers: { 'content-type': 'text/html' }, text })
    },
  },
  {
    name: 'stale reading unsaid',
    found: { check: 'said-truly', verdict: 'FAIL', evidence: /an old reading is not said to be old/ },
    answer: onAnswer(({ items }) =>
      items[0] ? { asOf: new Date(Date.now() - 9 * 60_000).toISOString() } : {},
    ),
  },
  {
    name: 'continuity lost',
    found: { check: 'distress-continuity', verdict: 'FAIL', evidence: /the conversation was lost/ },
    ask: ({ body }) => void (body.sessionId && delete body.sessionId),
  },
  {
    name: '500 on a greeting',
    found: { check: 'greeting-human-utility', verdict: 'FAIL', evidence: /“Good morning”: answered 500/ },
    answer: (answered, asked) => {
      if (!isFocus(asked) || asked.message !== 'Good morning' || answered.status !== 200) return
      const body = { type: 'about:blank', title: 'x', status: 500, code: 'internal', requestId: randomUUID() }
      const eventId = randomUUID().replaceAll('-', '')
      Object.assign(answered, {
        status: 500,
        headers: { 'content-type': problem, 'x-request-id': body.requestId },
      })
      answered.text = JSON.stringify({ ...body, eventId })
    },
  },
  {
    name: 'another contract',
    found: { check: 'route-contract', verdict: 'FAIL', evidence: /another contract is served/ },
    answer: edit('/openapi.json', (body) => ({ ...body, info: { version: '2' } })),
  },
  {
    name: 'a model away, unsaid',
    found: { check: 'priority-triage', verdict: 'FAIL', evidence: /answered without model/ },
    answer: onAnswer(({ lane }) => (lane === 'priority' ? { degraded: ['model'], source: 'composed' } : {})),
  },
  {
    name: 'distress answered with a list',
    found: { check: 'distress-continuity', verdict: 'FAIL', evidence: /more than one thing was put/ },
    answer: onAnswer(({ lane, items }) =>
      lane === 'distress' && items[0] ? { items: [items[0], { ...items[0], id: 'another' }] } : {},
    ),
  },
]

/** Two engines behind one address, each request to the next of them, with at most one defect. */
export async function startDefectProxy(urls: string[], known: Record<string, string>) {
  let engineUrls = urls
  let defect: Defect | null = null
  let turn = 0
  const listener = await startListener((req, res) => {
    pass(req, res).catch(() => res.destroy())
  })

  async function pass(req: IncomingMessage, res: ServerResponse) {
    const asked = await read(req)
    defect?.ask?.(asked.about, known)
    turn += 1
    const text = asked.isJson ? JSON.stringify(asked.about.body) : asked.text
    const response = await fetch(`${engineUrls[turn % engineUrls.length]}${asked.about.path}`, {
      method: req.method ?? 'GET',
      headers: asked.about.headers,
      redirect: 'manual',
      ...(req.method === 'POST' && { body: text }),
    })
    const answered = { status: response.status, headers: headersOf(response), text: await response.text() }
    await defect?.answer?.(answered, asked.about)
    res.writeHead(answered.status, answered.headers).end(answered.text)
  }

  return {
    url: listener.url,
    close: listener.shut,
    /** What a deploy does: other engines behind the same address. */
    turnTo: (next: string[]) => {
      engineUrls = next
    },
    spoil: (next: Defect | null) => {
      defect = next
    },
  }
}

async function read(req: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const body = findJson(text)
  const { host: _host, connection: _connection, 'content-length': _length, ...headers } = req.headers
  const about: Asked = {
    path: req.url ?? '/',
    message: typeof body?.message === 'string' ? body.message.trim() : '',
    body: body ?? {},
    headers: headers as Record<string, string>,
  }
  delete about.headers['transfer-encoding']
  return { about, text, isJson: body !== null }
}

function findJson(text: string): Record<string, unknown> | null {
  try {
    const found = JSON.parse(text)
    return typeof found === 'object' && !Array.isArray(found) ? found : null
  } catch {
    return null
  }
}

function headersOf(response: Response): Record<string, string> {
  const all = Object.fromEntries(response.headers)
  for (const name of ['content-length', 'transfer-encoding', 'connection', 'content-encoding'])
    delete all[name]
  return all
}

function edit(
  path: string,
  change: (body: Record<string, unknown>) => object,
): NonNullable<Defect['answer']> {
  return (answered, asked) => {
    if (asked.path === path && answered.status === 200)
      answered.text = JSON.stringify(change(JSON.parse(answered.text)))
  }
}

function everySecond(spoil: NonNullable<Defect['answer']>): NonNullable<Defect['answer']> {
  let count = 0
  return (answered, asked) => {
    count += 1
    return count % 2 ? spoil(answered, asked) : undefined
  }
}

function onAnswer(change: (answer: FocusAnswer) => Partial<FocusAnswer>): NonNullable<Defect['answer']> {
  return (answered, asked) => {
    if (!isFocus(asked) || answered.status !== 200 || !answered.text.startsWith('{')) return
    const answer = JSON.parse(answered.text)
    answered.text = JSON.stringify({ ...answer, ...change(answer) })
  }
}
