import type { FocusReply } from '../focus-client.ts'

/** Something in front of the engine, or its lock, did not let us in: nothing can be said of what is behind it. */
export class Blocked extends Error {}

/** The engine could be asked, but not often enough to judge it. */
export class Undecided extends Error {}

/** Why this is no answer of the engine to somebody who may ask; null where it is one. */
export function findBlock({ status, type, headers, text }: FocusReply): string | null {
  const location = headers.get('location') ?? ''
  if (isLogin(location)) return 'Access sends us to its login page'
  if (type === 'text/html' && isLogin(text)) return 'Access serves its login page'
  if ((status === 401 || status === 403) && type === 'application/problem+json')
    return `the engine does not accept our identity (${codeOf(text)})`
  if (status === 401 || status === 403) return `the edge refuses us (${status})`
  return null
}

function isLogin(text: string): boolean {
  return /\/cdn-cgi\/access\/|cloudflareaccess\.com|Cloudflare Access/i.test(text)
}

function codeOf(text: string): string {
  return /"code":"([a-z._]{1,40})"/.exec(text)?.[1] ?? 'no code'
}
