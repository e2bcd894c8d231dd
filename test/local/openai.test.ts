import OpenAI, { type APIError } from 'openai'
import { zodTextFormat } from 'openai/helpers/zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type OpenAI as StandIn, startOpenAI } from '../../local/openai.ts'

let standIn: StandIn
let client: OpenAI

beforeAll(async () => {
  standIn = await startOpenAI()
  client = clientWith(standIn.apiKey)
})
beforeEach(async () => {
  await standIn.faults.clear()
  standIn.answerWith(null)
})
afterAll(() => standIn.close())

const clientWith = (apiKey: string) =>
  new OpenAI({ apiKey, baseURL: `${standIn.url}/v1`, maxRetries: 0, timeout: 2000 })
const focusReply = zodTextFormat(z.strictObject({ reply: z.string() }), 'focus_reply')
const laneChoice = zodTextFormat(
  z.strictObject({ lane: z.enum(['greeting', 'payments', 'off_topic']) }),
  'lane_choice',
)
const draft = 'Hello. “Tap needs care” waits. The invoice of Ms Ortega over 1,240.50 USD needs a call today.'
const question = {
  model: 'gpt-5-mini',
  instructions: 'Say it better.',
  input: [{ role: 'user' as const, content: `Data:\n${JSON.stringify({ draft, items: [] })}` }],
  text: { format: focusReply },
}
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: APIError) => error,
  )

describe('what it says', () => {
  it('gives the draft back in other words with the same facts, because a model may only rephrase', async () => {
    const { output_parsed, status, usage } = await client.responses.parse(question)
    expect(output_parsed).toEqual({
      reply: 'Hi. “Tap needs care” waits. The invoice of Ms Ortega over 1,240.50 USD requires a call today.',
    })
    expect({ status, ...usage }).toMatchObject({ status: 'completed', input_tokens: expect.any(Number) })
    expect(usage?.total_tokens).toBe((usage?.input_tokens ?? 0) + (usage?.output_tokens ?? 0))
  })

  it.each([
    ['who has not paid?', 'payments'],
    ['hello there', 'greeting'],
    ['a poem', 'off_topic'],
    ['{"message":"hello, who has not paid?","guess":"payments"}', 'payments'],
  ])('chooses a lane for %o out of those allowed', async (input, lane) => {
    const { output_parsed } = await client.responses.parse({
      model: 'o3',
      input,
      text: { format: laneChoice },
    })
    expect(output_parsed).toEqual({ lane })
  })

  it('says what a test puts into its mouth, because a model may say anything', async () => {
    standIn.answerWith(({ model }) => `You owe 1,000,000 to ${model}: https://evil.test`)
    const { output_parsed } = await client.responses.parse(question)
    expect(output_parsed?.reply).toBe('You owe 1,000,000 to gpt-5-mini: https://evil.test')
    expect(standIn.asked().at(-1)).toMatchObject({ instructions: 'Say it better.' })
  })

  const oddities: [string, object, object][] = [
    [
      'a refusal',
      { refusal: 'I cannot.' },
      { output: [{ content: [{ type: 'refusal', refusal: 'I cannot.' }] }] },
    ],
    ['nothing at all', {}, { output: [{ content: [] }], output_text: '' }],
    [
      'half a sentence',
      { text: '{"rep', incomplete: 'max_output_tokens' },
      { status: 'incomplete', output_text: '{"rep' },
    ],
    [
      'a filtered answer',
      { incomplete: 'content_filter' },
      { incomplete_details: { reason: 'content_filter' } },
    ],
    [
      'a tool nobody gave it',
      { toolCall: { name: 'pay', arguments: '{}' } },
      { output: [{ type: 'function_call' }] },
    ],
  ]
  it.each(oddities)('can be made to give %s, whole or streamed', async (_, speech, expected) => {
    standIn.answerWith(speech)
    const whole = await client.responses.create(question)
    expect(whole).toMatchObject(expected)
    const streamed = await client.responses.stream({ ...question, text: {} }).finalResponse()
    expect(streamed).toMatchObject(expected)
  })
})

it('streams the same answer piece by piece, in the events of the real API', async () => {
  const types: string[] = []
  const stream = client.responses.stream(question).on('event', ({ type }) => types.push(type))
  expect((await stream.finalResponse()).output_parsed?.reply).toContain('1,240.50 USD')
  expect([...new Set(types)]).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.content_part.added',
    'response.output_text.delta',
    'response.output_text.done',
    'response.content_part.done',
    'response.output_item.done',
    'response.completed',
  ])
})

it('lists its models, because a preflight asks for them', async () => {
  expect((await client.models.list()).data.map(({ id }) => id)).toContain('gpt-5-mini')
})

describe('refuses as the real API does', () => {
  it.each([
    ['a wrong key', () => clientWith('sk-wrong').responses.create(question), 401, 'invalid_api_key'],
    [
      'an unknown model',
      () => client.responses.create({ ...question, model: 'gpt-nope' }),
      404,
      'model_not_found',
    ],
    ['a missing input', () => client.responses.create({ model: 'o3' }), 400, 'missing_required_parameter'],
  ])('%s', async (_, call, status, code) => {
    expect(await failureOf(call())).toMatchObject({ status, code, requestID: expect.stringMatching(/^req_/) })
  })

  it.each([
    ['rate-limited', {}, { status: 429, code: 'rate_limit_exceeded', type: 'requests' }],
    [
      'status',
      { status: 429, headers: { 'retry-after': '20' } },
      { status: 429, code: 'rate_limit_exceeded' },
    ],
    ['wrong-credentials', {}, { status: 401, code: 'invalid_api_key' }],
    ['status', { status: 500 }, { status: 500, type: 'server_error' }],
    ['status', { status: 503 }, { status: 503, code: 'server_is_overloaded' }],
  ] as const)('%s %o', async (fault, more, expected) => {
    await standIn.faults.set({ fault, ...more })
    expect(await failureOf(client.responses.create(question))).toMatchObject(expected)
  })

  it('an account without credit, which no waiting cures', async () => {
    await standIn.faults.set({ fault: 'status', status: 429, body: standIn.insufficientQuota })
    expect(await failureOf(client.responses.create(question))).toMatchObject({ code: 'insufficient_quota' })
  })

  it('tells a client how long to wait, because the client decides by it', async () => {
    await standIn.faults.set({ fault: 'rate-limited', headers: { 'retry-after': '7' } })
    const error = (await failureOf(client.responses.create(question))) as APIError
    expect(error.headers?.get('retry-after')).toBe('7')
    expect(error.headers?.get('x-ratelimit-remaining-requests')).toBe('0')
  })
})

it('logs model and schema but no words and no key, because the log is shown to anyone', async () => {
  standIn.requests.clear()
  await client.responses.create(question)
  const [entry] = standIn.requests.entries()
  expect(entry).toMatchObject({
    path: '/v1/responses',
    facts: { model: 'gpt-5-mini', schema: 'focus_reply' },
  })
  expect(JSON.stringify(entry)).not.toMatch(/Ortega|sk-local/)
})
