import type { Refusal, RequestProblem, Shed } from '../errors.ts'

type Code =
  | RequestProblem
  | Refusal
  | Shed['code']
  | 'records.unavailable'
  | 'identity.unavailable'
  | 'part.unavailable'
  | 'internal'

const access = 'This place is reached through its front door only.'
const session = 'Sign in again, then repeat the request.'

/** Every failure as the client sees it: the one table of statuses. Texts are for people and name nothing of the inside. */
export const problems: Record<Code, [status: number, title: string]> = {
  'json.invalid': [400, 'The body is not valid JSON.'],
  'json.too_deep': [400, 'The body is nested too deeply.'],
  'request.invalid': [400, 'The request does not fit the contract.'],
  'path.malformed': [400, 'The path is not well formed.'],
  'session.not_found': [404, 'There is no such session.'],
  'route.not_found': [404, 'There is nothing here.'],
  'method.not_allowed': [405, 'This path does not know that method.'],
  'request.timeout': [408, 'The request took too long to arrive.'],
  'idempotency.in_progress': [409, 'The same request is still being answered. Repeat it in a moment.'],
  'body.too_large': [413, 'The body is too large.'],
  'body.unsupported_type': [415, 'The body must be application/json.'],
  'body.unsupported_encoding': [415, 'The body must not be compressed.'],
  'body.charset': [415, 'The body must be UTF-8.'],
  'host.unknown': [421, 'This host is not served here.'],
  'idempotency.mismatch': [422, 'This idempotency key was used for another request.'],
  'access.required': [403, access],
  'access.invalid': [403, access],
  'access.expired': [403, access],
  'access.not_allowed': [403, access],
  'auth.required': [401, session],
  'auth.invalid': [401, session],
  'auth.expired': [401, session],
  'auth.not_yet_valid': [401, session],
  'auth.forbidden': [403, 'You are signed in, but not as an operator.'],
  'auth.mismatch': [403, 'The two identities of this request belong to different people.'],
  'rate.limited': [429, 'That was a lot at once. Wait a moment, then go on.'],
  'overload.shed': [503, 'Lucia is busy. Try again in a moment.'],
  'engine.draining': [503, 'This engine is about to restart. Try again in a moment.'],
  'records.unavailable': [
    503,
    'Lucia cannot read the records right now, and she will not guess. Try again in a moment.',
  ],
  'identity.unavailable': [503, 'Lucia cannot check who you are right now. Try again in a moment.'],
  'part.unavailable': [503, 'Lucia cannot answer this right now. Try again in a moment.'],
  internal: [500, 'Something went wrong on our side. It has been noted.'],
}
