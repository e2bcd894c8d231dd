import { InvalidRequest, LuciaError, type RequestProblem } from '../errors.ts'

// The body parser's own names for what it met. Its messages quote the body, so that only the name is taken.
const parserProblems: Record<string, RequestProblem> = {
  'entity.parse.failed': 'json.invalid',
  'entity.verify.failed': 'json.invalid',
  'entity.too.large': 'body.too_large',
  'encoding.unsupported': 'body.unsupported_encoding',
  'charset.unsupported': 'body.charset',
  'request.size.invalid': 'json.invalid',
  'request.aborted': 'json.invalid',
  'stream.encoding.set': 'json.invalid',
}

/** What Express and its parser throw, in our words. Anything else stays what it is: a bug, whatever status it claims. */
export function toLuciaError(thrown: unknown): unknown {
  if (thrown instanceof LuciaError || typeof thrown !== 'object' || thrown === null) return thrown
  const code = 'type' in thrown && 'expose' in thrown ? parserProblems[String(thrown.type)] : undefined
  if (code) return new InvalidRequest(code, { cause: thrown })
  if (thrown instanceof URIError) return new InvalidRequest('path.malformed', { cause: thrown })
  return thrown
}
