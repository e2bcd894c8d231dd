import { randomBytes } from 'node:crypto'
import {
  insufficientQuota,
  invalidKey,
  missingParameter,
  rateLimit,
  serverError,
  unknownModel,
  unknownUrl,
  unreadableBody,
} from './openai-errors.ts'
import { createResponse, streamEvents } from './openai-response.ts'
import { type Asked, composeSpeech, type Speech } from './openai-speech.ts'
import { type Part, type PartReply, type PartRequest, startPart } from './part.ts'
import { withHeaders } from './reply.ts'

type Say = string | Speech | ((asked: Asked) => string | Speech)

export type OpenAI = Part & {
  apiKey: string
  /** The body of a 429 for an account without credit. */
  insufficientQuota: object
  /** What the model says from now on; null gives it back its own words. */
  answerWith(say: Say | null): void
  /** Every body that was asked, oldest first, with everything the engine put into it. */
  asked(): readonly Asked[]
}

export async function startOpenAI({
  port,
  apiKey = 'sk-local-not-a-secret',
}: {
  port?: number
  apiKey?: string
} = {}) {
  let say: Say | null = null
  let asked: Asked[] = []
  const part = await startPart({
    name: 'openai',
    ...(port === undefined ? {} : { port }),
    handle: (request) => withHeaders(answer(request), vendorHeaders()),
    rateLimited: () => rateLimit,
    wrongCredentials: () => invalidKey,
    failed: serverError,
    facts: ({ body }) => factsOf(parse(body)),
  })

  function answer(request: PartRequest): PartReply {
    const { method, path, headers } = request
    if (headers.authorization !== `Bearer ${apiKey}`) return invalidKey
    if (method === 'POST' && path === '/v1/responses') return respond(parse(request.body))
    if (method === 'GET' && path === '/v1/models')
      return { status: 200, body: { object: 'list', data: models } }
    return unknownUrl(method, path)
  }

  function respond(body: Asked | null): PartReply {
    if (!body) return unreadableBody
    if (!body.model) return missingParameter('model')
    if (body.input === undefined) return missingParameter('input')
    if (!knownModel.test(body.model)) return unknownModel(body.model)
    asked = [...asked.slice(-199), body]
    const response = createResponse(body, speechFor(body))
    if (!body.stream) return { status: 200, body: response }
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream; charset=utf-8' },
      body: streamEvents(response),
    }
  }

  function speechFor(body: Asked): Speech {
    if (say === null) return composeSpeech(body)
    const said = typeof say === 'function' ? say(body) : say
    return typeof said === 'string' ? { reply: said } : said
  }

  const answerWith = (next: Say | null) => {
    say = next
  }
  return { ...part, apiKey, insufficientQuota, answerWith, asked: () => asked } satisfies OpenAI
}

const knownModel =
  /^(gpt-(3\.5|4|4o|4\.1|5|6|5\.\d|6\.\d)|o[134])(-(mini|nano|pro|turbo|sol|terra|luna|astra|chat-latest))?(-\d{4}-\d\d-\d\d)?$/

const models = ['gpt-6-luna', 'gpt-6-sol', 'gpt-5.4', 'gpt-5.4-mini', 'gpt-5-mini', 'gpt-4.1-mini'].map(
  (id) => ({
    id,
    object: 'model',
    created: 1_767_225_600,
    owned_by: 'openai',
  }),
)

function vendorHeaders() {
  return { 'x-request-id': `req_${randomBytes(16).toString('hex')}`, 'openai-version': '2020-10-01' }
}

function parse(body: string): Asked | null {
  try {
    const parsed = JSON.parse(body)
    return typeof parsed === 'object' ? parsed : null
  } catch {
    return null
  }
}

function factsOf(body: Asked | null) {
  if (!body) return {}
  const { model, stream = false, max_output_tokens: maxOutputTokens, text } = body
  return { model, stream, maxOutputTokens, schema: text?.format?.name }
}
