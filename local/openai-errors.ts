import type { PartReply } from './part.ts'

type Body = { message: string; type: string; param: string | null; code: string | null }

export const invalidKey = reply(401, {
  message:
    'Incorrect API key provided: sk-local***************here. You can find your API key at https://platform.openai.com/account/api-keys.',
  type: 'invalid_request_error',
  param: null,
  code: 'invalid_api_key',
})

export const rateLimit: PartReply = {
  ...reply(429, {
    message:
      'Rate limit reached for the model in organization org-local on requests per min (RPM): Limit 500, Used 500, Requested 1. Please try again in 2s. Visit https://platform.openai.com/account/rate-limits to learn more.',
    type: 'requests',
    param: null,
    code: 'rate_limit_exceeded',
  }),
  headers: {
    'retry-after': '2',
    'retry-after-ms': '2000',
    'x-ratelimit-limit-requests': '500',
    'x-ratelimit-remaining-requests': '0',
    'x-ratelimit-reset-requests': '2s',
  },
}

/** To be set as the body of a 429: waiting does not help against it. */
export const insufficientQuota = reply(429, {
  message:
    'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
  type: 'insufficient_quota',
  param: null,
  code: 'insufficient_quota',
}).body

export function unknownModel(model: string) {
  return reply(404, {
    message: `The model \`${model}\` does not exist or you do not have access to it.`,
    type: 'invalid_request_error',
    param: null,
    code: 'model_not_found',
  })
}

export function missingParameter(param: string) {
  return reply(400, {
    message: `Missing required parameter: '${param}'.`,
    type: 'invalid_request_error',
    param,
    code: 'missing_required_parameter',
  })
}

export const unreadableBody = reply(400, {
  message: 'We could not parse the JSON body of your request.',
  type: 'invalid_request_error',
  param: null,
  code: null,
})

export function unknownUrl(method: string, path: string) {
  return reply(404, {
    message: `Invalid URL (${method} ${path})`,
    type: 'invalid_request_error',
    param: null,
    code: null,
  })
}

export function serverError(status: number) {
  const overloaded = status === 503
  return reply(status, {
    message: overloaded
      ? 'The engine is currently overloaded, please try again later.'
      : 'The server had an error while processing your request. Sorry about that!',
    type: overloaded ? 'service_unavailable_error' : status < 500 ? 'invalid_request_error' : 'server_error',
    param: null,
    code: overloaded ? 'server_is_overloaded' : null,
  })
}

function reply(status: number, error: Body) {
  return { status, body: { error } }
}
