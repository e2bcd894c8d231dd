import { randomUUID } from 'node:crypto'
import { type Asking, firstProblem, judgeReply, type Problem } from './expectation.ts'

type Proof = { title: string; prove: (asking: Asking) => Promise<Problem> }
type Refused = { title: string; status: number; request: Parameters<Asking['ask']>[0] }

const refused: Refused[] = [
  {
    title: 'a field nobody knows',
    status: 400,
    request: { body: { message: 'Good morning', tone: 'formal' } },
  },
  { title: 'a message of blanks', status: 400, request: { body: { message: ' \n\t ' } } },
  { title: 'a message of 2001 characters', status: 400, request: { body: { message: 'a'.repeat(2_001) } } },
  {
    title: 'a session id that is no uuid',
    status: 400,
    request: { body: { message: 'Good morning', sessionId: '../other' } },
  },
  { title: 'a body that is no JSON', status: 400, request: { raw: '{"message":' } },
  {
    title: 'a body of another type',
    status: 415,
    request: { raw: 'Good morning', headers: { 'content-type': 'text/plain' } },
  },
  { title: 'another method', status: 405, request: { method: 'GET' } },
]

/** What the path promises to every client, whoever asks what. */
export const routeContract: Proof[] = [
  { title: 'an answer as JSON', prove: answersJson },
  { title: 'the same answer as events', prove: answersEvents },
  { title: 'a session id that nobody was given', prove: givesOwnSession },
  { title: 'no identity', prove: refusesStrangers },
  ...refused.map((one) => ({ title: one.title, prove: (asking: Asking) => refuses(asking, one) })),
]

async function answersJson(asking: Asking): Promise<Problem> {
  const reply = await asking.ask({ body: { message: '  Good morning  ' } })
  return judgeReply(reply, asking, ({ requestId }) =>
    firstProblem(
      reply.type !== 'application/json' && `answered ${reply.type}`,
      requestId !== reply.requestId && 'X-Request-Id is not the requestId of the answer',
    ),
  )
}

async function answersEvents(asking: Asking): Promise<Problem> {
  const headers = { accept: 'text/event-stream' }
  const reply = await asking.ask({ body: { message: 'Good morning' }, headers })
  if (reply.status !== 200 || reply.type !== 'text/event-stream')
    return `answered ${reply.status} ${reply.type}`
  const events = [...reply.text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, name, data]) => ({
    name,
    data,
  }))
  const order = events.map(({ name }) => name).join(' ')
  if (!/^lane items( token)+ done$/.test(order)) return 'the events do not come as lane, items, token, done'
  return judgeReply({ ...reply, text: events.at(-1)?.data ?? '' }, asking, ({ reply: words }) => {
    const tokens = events.filter(({ name }) => name === 'token')
    const said = tokens.map(({ data }) => JSON.parse(data ?? '{}').text).join('')
    return said === words ? null : 'the tokens are not the reply'
  })
}

async function givesOwnSession(asking: Asking): Promise<Problem> {
  const unknownSession = randomUUID()
  const reply = await asking.ask({ body: { message: 'Good morning', sessionId: unknownSession } })
  // While the memory is away nobody can tell whether the id was ever given.
  const mayKeep = asking.away.includes('continuity')
  return judgeReply(reply, asking, ({ sessionId }) =>
    sessionId === unknownSession && !mayKeep ? 'a session id of the client was taken over' : null,
  )
}

async function refusesStrangers({ ask }: Asking): Promise<Problem> {
  const nobody = {
    authorization: undefined,
    'cf-access-jwt-assertion': undefined,
    'cf-access-client-id': undefined,
    'cf-access-client-secret': undefined,
  }
  const { status } = await ask({ body: { message: 'Good morning' }, headers: nobody })
  return [302, 401, 403].includes(status) ? null : `answered ${status}`
}

async function refuses({ ask }: Asking, { status, request }: Refused): Promise<Problem> {
  const reply = await ask(request)
  return firstProblem(
    reply.status !== status && `answered ${reply.status} and not ${status}`,
    reply.type !== 'application/problem+json' && 'the refusal is no problem+json',
  )
}
