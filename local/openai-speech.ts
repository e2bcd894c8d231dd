export type Asked = {
  model?: string
  input?: unknown
  instructions?: unknown
  stream?: boolean
  max_output_tokens?: number
  text?: { format?: { type: string; name?: string; schema?: Schema } }
}

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
}

/** What the model is to say: `reply` inside the schema that was asked for, `text` exactly as it stands. */
export type Speech = {
  reply?: string
  text?: string
  refusal?: string
  incomplete?: 'max_output_tokens' | 'content_filter'
  toolCall?: { name: string; arguments: string }
}

/** Always the same answer to the same question: the draft in slightly other words, or the least the schema allows. */
export function composeSpeech(asked: Asked): Speech {
  const format = asked.text?.format
  if (format?.type !== 'json_schema') return { text: rephrase(findDraft(asked) ?? 'Understood.') }
  if (format.name === 'lane_choice') return { text: JSON.stringify({ lane: chooseLane(asked) }) }
  const draft = findDraft(asked)
  if (draft !== null) return { reply: rephrase(draft) }
  return { text: JSON.stringify(leastOf(format.schema ?? {})) }
}

/** Puts a sentence where the schema asks for its first text. */
export function fitSchema(reply: string, { text }: Asked) {
  if (text?.format?.type !== 'json_schema') return reply
  const least = leastOf(text.format.schema ?? {}) as Record<string, unknown>
  const slot = Object.keys(least).find((key) => typeof least[key] === 'string') ?? 'reply'
  return JSON.stringify({ ...least, [slot]: reply })
}

export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const { content, text } = value as { content?: unknown; text?: unknown }
  return [...textsOf(content), ...textsOf(text)]
}

const synonyms: [RegExp, string][] = [
  [/\bHello\b/, 'Hi'],
  [/\bneeds\b/, 'requires'],
  [/\bmost urgent\b/, 'most pressing'],
  [/\bright now\b/, 'at the moment'],
  [/\bNext step:/, 'To do next:'],
]

// What stands in quotation marks is a record's own title, and stays.
function rephrase(draft: string) {
  const pieces = draft.split(/(“[^”]*”|"[^"]*")/)
  return pieces.map((piece, index) => (index % 2 === 0 ? inOtherWords(piece) : piece)).join('')
}

function inOtherWords(piece: string) {
  return synonyms.reduce((text, [pattern, synonym]) => text.replace(pattern, synonym), piece)
}

function findDraft({ input }: Asked) {
  for (const text of textsOf(input).reverse()) {
    const data = findJson(text)
    const draft = data?.draft ?? data?.reply
    if (typeof draft === 'string') return draft
    if (typeof draft === 'object' && draft && 'reply' in draft) return String(draft.reply)
  }
  return null
}

function findJson(text: string): { draft?: unknown; reply?: unknown; guess?: unknown } | null {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  } catch {
    return null
  }
}

const laneWords: [RegExp, string][] = [
  [/\b(pay|paid|payment|invoice|owe|rent|deposit|refund)/i, 'payments'],
  [/\b(guest|booking|transfer|table|concierge|arriv)/i, 'concierge'],
  [/\b(leak|repair|broken|boiler|maintenance|heating|tap)/i, 'maintenance'],
  [/\b(first|urgent|priorit|matters|next)/i, 'priority'],
  [/\b(hello|hi|morning|evening)\b/i, 'greeting'],
]

// Where the asker has a guess, it is better than these few words.
function chooseLane({ input, text }: Asked) {
  const allowed = text?.format?.schema?.properties?.lane?.enum ?? []
  const said = textsOf(input).at(-1) ?? ''
  const guess = findJson(said)?.guess
  if (allowed.includes(guess)) return guess
  const lane = laneWords.find(([pattern, name]) => pattern.test(said) && allowed.includes(name))?.[1]
  return lane ?? (allowed.includes('off_topic') ? 'off_topic' : allowed.at(-1))
}

function leastOf({ type, enum: values, anyOf, properties }: Schema): unknown {
  if (values) return values[0]
  if (anyOf?.[0]) return leastOf(anyOf[0])
  const name = Array.isArray(type) ? type[0] : type
  if (name === 'object') {
    return Object.fromEntries(Object.entries(properties ?? {}).map(([key, value]) => [key, leastOf(value)]))
  }
  return { string: 'Understood.', array: [], number: 0, integer: 0, boolean: false }[name ?? ''] ?? null
}
