import type { Heard } from './hearing.ts'

/** What a vendor was asked, in the words of a breadcrumb. */
export type Call = { operation: string; at: number; endedAt: number | undefined }

const operations: [asked: RegExp, operation: string][] = [
  [/^POST \/v1\/responses\b.*"name":"lane_choice"/s, 'openai choose_lane'],
  [/^POST \/v1\/responses\b.*"name":"focus_reply"/s, 'openai phrase'],
  [/^GET \/v1\/models\b/, 'openai ping'],
  [/^POST \/rest\/v1\/rpc\/open_items\b/, 'supabase open_items'],
  [/^POST \/pipeline\b.*\n\[\["lrange","lucia:session:/is, 'redis recall'],
  [/^POST \/multi-exec\b.*\["rpush","lucia:session:/is, 'redis remember'],
  [/^POST \/ .*\n\["ping"/is, 'redis ping'],
  [/^POST \/ .*\n\["set","lucia:idem:.*"nx"/is, 'redis claim'],
  [/^POST \/ .*\n\["set","lucia:idem:/is, 'redis keep_answer'],
  [/^POST \/ .*\n\["get","lucia:idem:/is, 'redis find_answer'],
  [/^POST \/ .*\n\["del","lucia:idem:/is, 'redis give_up'],
  [/^GET \/v1\/jwks\b/, 'clerk keys'],
  [/^GET \/cdn-cgi\/access\/certs\b/, 'cf_access keys'],
]

/** The calls of the engine among all that was heard, in the order in which they came. */
export function callsIn(heard: readonly Heard[]): Call[] {
  return heard.flatMap(({ at, endedAt, text }) => {
    const asked = text()
    const operation = operations.find(([pattern]) => pattern.test(asked))?.[1]
    return operation ? [{ operation, at, endedAt }] : []
  })
}
