import type { DegradedPart } from '../../operator-focus/contract.ts'
import { type Check, type Finding, fail, partial, pass } from '../check.ts'
import { createFocusClient, NotAsked } from '../focus-client.ts'
import type { Asking } from './expectation.ts'
import { type MustPass, mustPass } from './must-pass.ts'

type Options = {
  baseUrl: string
  headers: Record<string, string>
  /** Parts known to be away; none on a staging that is to be called good. */
  away?: readonly DegradedPart[]
  timeoutMs?: number
  onWait?: () => void
}

/** Whether Lucia still behaves like Lucia, wherever she runs: the eight must-pass checks of the runbook. */
export async function validateFocus({ away = [], ...client }: Options): Promise<Check[]> {
  const asking = { ask: createFocusClient(client), away }
  return Promise.all(mustPass.map((check) => look(check, asking)))
}

async function look({ name, risk, proofs }: MustPass, asking: Asking): Promise<Check> {
  const next =
    'ask the same with: npm run ask -- --base-url <url> "<message>"; then look at Sentry for the requestId'
  return { name, risk, next, ...(await prove(proofs, asking)) }
}

async function prove(proofs: MustPass['proofs'], asking: Asking): Promise<Finding> {
  const problems: string[] = []
  try {
    for (const { title, prove } of proofs) {
      const problem = await prove(asking)
      if (problem) problems.push(`“${title}”: ${problem}`)
    }
  } catch (error) {
    if (!(error instanceof NotAsked)) throw error
    return partial(error.reason, error.message)
  }
  const [first] = problems
  if (first) return fail('evidence', first, { lines: problems.slice(1), facts: { problems } })
  return pass(`${proofs.length} of ${proofs.length} ways to say it`)
}
