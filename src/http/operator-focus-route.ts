import type { Request, RequestHandler, Response } from 'express'
import { InvalidRequest } from '../errors.ts'
import { type FocusAnswer, type FocusRequest, focusRequest } from '../operator-focus/contract.ts'
import type { Question } from '../operator-focus/needs.ts'
import { currentRequest } from '../telemetry/request-context.ts'
import { eventOf, toProblem } from './error-handler.ts'

const eventTypes = ['text/event-stream', 'text/event-stream;charset=utf-8']

export type AnswerFocus = (
  question: Question,
  once: { key: string | undefined; request: FocusRequest },
) => Promise<FocusAnswer>

/** Parse, ask, answer: as JSON, or as events for whoever prefers to watch it come. */
export function createOperatorFocusRoute(answer: AnswerFocus): RequestHandler {
  return async (request, response) => {
    const body = parseBody(request)
    const question = {
      ...body,
      requestId: currentRequest()?.requestId ?? '',
      operatorId: response.locals.operator.id,
    }
    const once = { key: idempotencyKey(request), request: body }
    if (wantsEvents(request))
      await streamAnswer(response, (progress) => answer({ ...question, progress }, once))
    else response.json(await answer(question, once))
  }
}

async function streamAnswer(
  response: Response,
  answer: (progress: Question['progress']) => Promise<FocusAnswer>,
): Promise<void> {
  const send = (event: string, data: unknown) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  const told = new Set<string>()
  const progress = (part: object) => {
    begin(response)
    for (const [event, data] of Object.entries(part))
      if (!told.has(event) && told.add(event)) send(event, { [event]: data })
  }
  try {
    const body = await answer(progress)
    // A replayed answer never went through the story: its parts are told from the whole.
    progress({ lane: body.lane, items: body.items })
    // Words leave only after they were checked as a whole, so that they come in quick succession.
    for (const text of body.reply.match(/\S+\s*/g) ?? []) send('token', { text })
    send('done', body)
  } catch (error) {
    if (!response.headersSent) throw error
    send('error', toProblem(error, eventOf(error)))
  }
  response.end()
}

function begin(response: Response): void {
  if (response.headersSent) return
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' })
  response.flushHeaders()
}

function parseBody(request: Request): FocusRequest {
  const parsed = focusRequest.safeParse(request.body)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || '(body)')
  throw new InvalidRequest('request.invalid', { fields: [...new Set(fields)] })
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new InvalidRequest('request.invalid', { fields: ['Idempotency-Key'] })
  return key
}

function wantsEvents(request: Request): boolean {
  // A parameter in Accept fits only a type that has it too.
  const type = request.accepts(['application/json', ...eventTypes])
  return type !== false && eventTypes.includes(type)
}
