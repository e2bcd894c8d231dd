import { randomBytes } from 'node:crypto'
import { type Asked, fitSchema, type Speech, textsOf } from './openai-speech.ts'

type Item = { id: string; type: string; status: string } & Record<string, unknown>
export type ModelResponse = ReturnType<typeof createResponse>

/** The Response object as the Responses API returns it. */
export function createResponse(asked: Asked, speech: Speech) {
  const output = [outputItem(asked, speech)]
  const { incomplete } = speech
  return {
    id: `resp_${randomBytes(24).toString('hex')}`,
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    status: incomplete ? 'incomplete' : 'completed',
    background: false,
    error: null,
    incomplete_details: incomplete ? { reason: incomplete } : null,
    instructions: asked.instructions ?? null,
    max_output_tokens: asked.max_output_tokens ?? null,
    metadata: {},
    model: asked.model,
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    service_tier: 'default',
    store: false,
    temperature: 1,
    text: { format: asked.text?.format ?? { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    truncation: 'disabled',
    usage: usageOf(asked, output),
  }
}

/** The same response as the events of a stream, in the order of the real API. */
export async function* streamEvents(response: ModelResponse) {
  let sequence = 0
  const event = (type: string, fields: object) =>
    `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence++, ...fields })}\n\n`
  const begun = { ...response, status: 'in_progress', incomplete_details: null, output: [], usage: null }
  yield event('response.created', { response: begun })
  yield event('response.in_progress', { response: begun })
  for (const [index, item] of response.output.entries()) {
    for (const [type, fields] of itemEvents(item, index)) yield event(type, fields)
  }
  yield event(`response.${response.status}`, { response })
}

function* itemEvents(item: Item, outputIndex: number): Generator<[string, object]> {
  const at = { item_id: item.id, output_index: outputIndex }
  const empty = item.type === 'message' ? { content: [] } : { arguments: '' }
  yield [
    'response.output_item.added',
    { output_index: outputIndex, item: { ...item, status: 'in_progress', ...empty } },
  ]
  if (item.type === 'message') yield* partEvents(item, at)
  else yield* callEvents(item, at)
  yield ['response.output_item.done', { output_index: outputIndex, item }]
}

function* partEvents(item: Item, itemAt: object): Generator<[string, object]> {
  for (const [index, part] of (item.content as Record<string, string>[]).entries()) {
    const at = { ...itemAt, content_index: index }
    const kind = part.type === 'refusal' ? 'refusal' : 'text'
    const logprobs = kind === 'text' ? { logprobs: [] } : {}
    const name = kind === 'text' ? 'response.output_text' : 'response.refusal'
    yield ['response.content_part.added', { ...at, part: { ...part, [kind]: '' } }]
    for (const delta of part[kind]?.match(/\S*\s*/g)?.filter(Boolean) ?? []) {
      yield [`${name}.delta`, { ...at, delta, ...logprobs }]
    }
    yield [`${name}.done`, { ...at, [kind]: part[kind], ...logprobs }]
    yield ['response.content_part.done', { ...at, part }]
  }
}

function* callEvents(item: Item, at: object): Generator<[string, object]> {
  yield ['response.function_call_arguments.delta', { ...at, delta: item.arguments }]
  yield ['response.function_call_arguments.done', { ...at, name: item.name, arguments: item.arguments }]
}

function outputItem(asked: Asked, speech: Speech): Item {
  const status = speech.incomplete ? 'incomplete' : 'completed'
  const id = randomBytes(24).toString('hex')
  if (speech.toolCall)
    return { id: `fc_${id}`, type: 'function_call', status, call_id: `call_${id}`, ...speech.toolCall }
  return { id: `msg_${id}`, type: 'message', status, role: 'assistant', content: contentOf(asked, speech) }
}

function contentOf(asked: Asked, { text, reply, refusal }: Speech) {
  if (refusal !== undefined) return [{ type: 'refusal', refusal }]
  const said = text ?? (reply === undefined ? undefined : fitSchema(reply, asked))
  return said === undefined ? [] : [{ type: 'output_text', annotations: [], logprobs: [], text: said }]
}

function usageOf({ input, instructions }: Asked, output: Item[]) {
  const inputTokens = tokensIn(JSON.stringify([textsOf(input), instructions ?? '']))
  const outputTokens = tokensIn(JSON.stringify(output.map(({ content }) => content ?? '')))
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + outputTokens,
  }
}

function tokensIn(text: string) {
  return Math.ceil(text.length / 4)
}
