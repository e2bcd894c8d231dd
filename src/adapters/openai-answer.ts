import type OpenAI from 'openai'
import * as z from 'zod'
import { VendorReply } from './vendor-reply.ts'

/** What the model said. A refusal, a filter, a cut or an empty answer all come with status 200, and are none. */
export function textOf(response: OpenAI.Responses.Response, field: string): string {
  if (response?.object !== 'response') throw new VendorReply({ status: 200, kind: 'bad_response' })
  if (response.status !== 'completed' || !response.output_text)
    throw new VendorReply({ status: 200, kind: 'no_content', vendorCode: whyNothing(response) })
  const said = z.record(z.string(), z.unknown()).safeParse(parse(response.output_text))
  const text = said.success ? said.data[field] : undefined
  if (typeof text !== 'string' || text.trim() === '')
    throw new VendorReply({ status: 200, kind: 'bad_response' })
  return text
}

function whyNothing({ incomplete_details, output }: OpenAI.Responses.Response): string {
  const reason = ['content_filter', 'max_output_tokens'].find((known) => known === incomplete_details?.reason)
  const isRefusal = output?.some(
    (item) => item.type === 'message' && item.content?.some(({ type }) => type === 'refusal'),
  )
  return reason ?? (isRefusal ? 'refusal' : 'empty')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
