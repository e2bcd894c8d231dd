import { answerLines } from '../ask/answer-lines.ts'
import { findEngine, type Place } from '../ask/find-engine.ts'
import { findLastConversation, keepConversation } from '../ask/last-conversation.ts'
import { refusalLines } from '../ask/refusal-lines.ts'
import { wrap } from '../ask/wrap.ts'
import { type Command, type Terminal, textOf, type Values } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { createFocusClient, type FocusReply, NotAsked } from '../focus-client.ts'
import { UsageError } from '../usage-error.ts'
import { findAnswer } from '../validation/expectation.ts'

const timeoutMs = 20_000

export const command: Command = {
  name: 'ask',
  summary: 'ask Lucia, and read her answer',
  usage: `npm run ask -- [options] "What matters most right now?"

Asks the engine of \`npm run local\`, which it finds through local.json in LUCIA_LOCAL_DIR (.lucia).

options
  --base-url   another engine; who asks comes from the environment:
               CF_ACCESS_CLIENT_ID and CF_ACCESS_CLIENT_SECRET, or LUCIA_ACCESS_ASSERTION, for Access
               LUCIA_CLERK_TOKEN for Clerk
  --session    goes on with the last conversation
  --json       the answer as the engine gave it

exit codes: 0 answered, 1 not answered, 2 usage`,
  options: { 'base-url': { type: 'string' }, session: { type: 'boolean' }, json: { type: 'boolean' } },
  run: ask,
}

type Asked = { values: Values; positionals: string[] }

async function ask({ values, positionals }: Asked, terminal: Terminal): Promise<ExitCode> {
  const message = positionals.join(' ').trim()
  if (message === '') throw new UsageError(`What do you want to ask?\n\n${command.usage}`)
  const place = await findEngine(textOf(values, 'base-url'), terminal.env)
  if (!place)
    return tell(terminal, 'Nothing runs here. Start it with: npm run local (or name an engine: --base-url)')
  const sessionId = values.session ? await findLastConversation(place.memory) : undefined
  const reply = await send(place, { message, ...(sessionId && { sessionId }) }, terminal)
  if (typeof reply === 'string') return tell(terminal, reply)
  const answer = reply.status === 200 ? findAnswer(reply.text) : null
  if (answer) await keepConversation(place.memory, answer.sessionId)
  if (values.json) terminal.out(reply.text)
  else if (answer) {
    if (values.session && answer.sessionId !== sessionId)
      print(terminal, [{ text: newConversation, style: 'faint' }])
    print(terminal, answerLines(answer))
  } else for (const line of refusalLines(reply)) terminal.error(line)
  return answer ? exitCodes.PASS : exitCodes.FAIL
}

const newConversation = 'There is no conversation to go on with: this is a new one.'

async function send(place: Place, body: object, terminal: Terminal): Promise<FocusReply | string> {
  const onWait = () => terminal.progress('Lucia asks to wait a moment')
  terminal.progress('asking Lucia')
  try {
    return await createFocusClient({ ...place, timeoutMs, onWait })({ body })
  } catch (error) {
    if (error instanceof NotAsked) return `${place.baseUrl}: ${error.message}. Does it run?`
    throw error
  } finally {
    terminal.progress('')
  }
}

function print(terminal: Terminal, lines: ReturnType<typeof answerLines>): void {
  for (const { text, style, indent } of lines)
    for (const line of wrap(text, terminal.columns, indent)) terminal.out(line, style)
}

function tell(terminal: Terminal, text: string): ExitCode {
  terminal.error(text)
  return exitCodes.FAIL
}
