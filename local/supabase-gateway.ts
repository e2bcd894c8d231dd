import type { PartReply } from './part.ts'

/** The gateway before PostgREST answers in words of its own, without a code. */
export function gatewayReply(refusal: 'no-key' | 'wrong-key' | 'rate-limited'): PartReply {
  return gatewayReplies[refusal]
}

const gatewayReplies: Record<Parameters<typeof gatewayReply>[0], PartReply> = {
  'no-key': {
    status: 401,
    body: {
      message: 'No API key found in request',
      hint: 'No `apikey` request header or url param was found.',
    },
  },
  'wrong-key': {
    status: 401,
    body: {
      message: 'Invalid API key',
      hint: 'Double check your Supabase `anon` or `service_role` API key.',
    },
  },
  'rate-limited': {
    status: 429,
    headers: { 'retry-after': '7', 'ratelimit-reset': '7', 'ratelimit-remaining': '0' },
    body: { message: 'API rate limit exceeded' },
  },
}
