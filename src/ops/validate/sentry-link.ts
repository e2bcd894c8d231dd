import type { FocusReply } from '../focus-client.ts'

export type SentryPlace = { baseUrl: string; org: string | null; project: string | null }

/** Where Sentry shows what happened in a request: the event it named, else whatever bears its id. */
export function sentryUrlOf(
  { text, requestId }: FocusReply,
  { baseUrl, org, project }: SentryPlace,
): string | null {
  if (!org) return null
  const eventId = /"eventId":"([0-9a-f]{32})"/.exec(text)?.[1]
  if (eventId && project) return `${baseUrl}/organizations/${org}/projects/${project}/events/${eventId}/`
  const query = eventId ?? (requestId ? `requestId:${requestId}` : null)
  return query && `${baseUrl}/organizations/${org}/issues/?query=${encodeURIComponent(query)}`
}
