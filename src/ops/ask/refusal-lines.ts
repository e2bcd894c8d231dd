import * as z from 'zod'
import type { FocusReply } from '../focus-client.ts'

const problem = z.object({
  title: z.string(),
  code: z.string(),
  requestId: z.string().optional(),
  eventId: z.string().optional(),
  fields: z.array(z.string()).optional(),
})

/** Why there is no answer, what to do about it, and under which names it is found again. */
export function refusalLines({ status, text, retryAfter }: FocusReply): string[] {
  const { data } = problem.safeParse(parse(text))
  if (!data) return [`Answered ${status}, and not by Lucia.${hintFor(status)}`]
  const { title, code, requestId, eventId, fields } = data
  const wait = retryAfter ? ` Again in ${retryAfter} s.` : ''
  const names = [requestId && `request ${requestId}`, eventId && `event ${eventId}`]
    .filter(Boolean)
    .join(', ')
  return [
    `${title}${fields ? ` (${fields.join(', ')})` : ''}${wait}${hintFor(status)}`,
    `${status} ${code}${names ? `, ${names}` : ''}`,
  ]
}

function hintFor(status: number): string {
  if (status === 401) return ' Set LUCIA_CLERK_TOKEN to the session token of an operator.'
  if ([302, 303, 307, 403].includes(status))
    return ' Access opens with CF_ACCESS_CLIENT_ID and CF_ACCESS_CLIENT_SECRET, or LUCIA_ACCESS_ASSERTION.'
  return ''
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
