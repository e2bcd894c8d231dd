import type { SendAnswer } from './send-envelope.ts'

/** `away`: try again later; `limited`: when Sentry says; `refused`: this one never. */
export type Verdict = 'sent' | 'limited' | 'too_large' | 'refused' | 'away'

export function judgeAnswer({ status, isPage }: SendAnswer): Verdict {
  if (status >= 200 && status < 300) return isPage ? 'away' : 'sent'
  if (status === 429) return 'limited'
  if (status === 413) return 'too_large'
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'away'
}
