import OpenAI from 'openai'
import type { Guard } from '../telemetry/guard.ts'
import { textOf } from './openai-answer.ts'
import { createClassify } from './vendor-failure.ts'
import { vendorFetch } from './vendor-fetch.ts'

export type OpenaiConfig = { apiKey: string; baseUrl: string; laneModel: string; replyModel: string }
export type Said = { text: string; model: string; tokensIn: number; tokensOut: number }
type Ask = {
  model: string
  instructions: string
  data: object
  maxTokens: number
  field: string
  schema: object
  name: string
}

const laneMs = 1_500
const replyMs = 8_000
const phrasing = { operation: 'phrase', timeoutMs: replyMs, share: 0.8 }

export function createOpenai({ apiKey, baseUrl, laneModel, replyModel }: OpenaiConfig, guard: Guard) {
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    maxRetries: 0,
    timeout: 60_000,
    fetch: vendorFetch,
    logLevel: 'off',
  })
  const call = { dependency: 'openai', retry: 'read', classify } as const

  return {
    chooseLane: (question: { instructions: string; data: object; lanes: readonly string[] }) =>
      guard({ ...call, operation: 'choose_lane', timeoutMs: laneMs, tags: { model: laneModel } }, (signal) =>
        say(
          client,
          {
            ...question,
            model: laneModel,
            maxTokens: 200,
            name: 'lane_choice',
            field: 'lane',
            schema: { type: 'string', enum: question.lanes },
          },
          signal,
        ),
      ),
    phrase: (question: { instructions: string; data: object }) =>
      guard({ ...call, ...phrasing, tags: { model: replyModel } }, (signal) =>
        say(
          client,
          {
            ...question,
            model: replyModel,
            maxTokens: 1_500,
            name: 'focus_reply',
            field: 'reply',
            schema: { type: 'string' },
          },
          signal,
        ),
      ),
    ping: () =>
      guard({ ...call, operation: 'ping', timeoutMs: 2_500 }, (signal) =>
        client.models.list({ signal }).then(() => undefined),
      ),
  }
}

async function say(client: OpenAI, ask: Ask, signal: AbortSignal): Promise<Said> {
  const { model, instructions, data, maxTokens, field, schema, name } = ask
  const response = await client.responses.create(
    {
      model,
      instructions,
      // Everything that people wrote travels as one JSON value: it cannot pose as another message.
      input: [{ role: 'user', content: JSON.stringify(data) }],
      max_output_tokens: maxTokens,
      store: false,
      text: {
        format: {
          type: 'json_schema',
          name,
          strict: true,
          schema: {
            type: 'object',
            properties: { [field]: schema },
            required: [field],
            additionalProperties: false,
          },
        },
      },
    },
    { signal },
  )
  const text = textOf(response, field)
  return {
    text,
    model,
    tokensIn: response.usage?.input_tokens ?? 0,
    tokensOut: response.usage?.output_tokens ?? 0,
  }
}

const classify = createClassify(({ status, vendorCode = '' }) => {
  if (status === 429) return { kind: /quota|billing/.test(vendorCode) ? 'quota' : 'rate_limit' }
  if (status === 403) return { kind: 'auth' }
  if (status === 404) return { kind: 'config' }
  if (status === 400) return { kind: vendorCode === 'context_length_exceeded' ? 'context_length' : 'config' }
  return undefined
})
