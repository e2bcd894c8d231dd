import { randomUUID } from 'node:crypto'
import type { FocusReply } from '../focus-client.ts'
import { firstProblem, type Problem } from '../validation/expectation.ts'
import type { HostedCheck } from './hosted-checks.ts'
import type { HostedProbe } from './hosted-probe.ts'

// What a client sends that the engine must not say again, nor tell more than that it was wrong.
const said = `canary-${randomUUID()}`

type Mistake = { title: string; make: (probe: HostedProbe) => Promise<FocusReply> }

const mistakes: Mistake[] = [
  { title: 'a body that is no JSON', make: ({ ask }) => ask({ raw: `{"message":"${said}` }) },
  { title: 'an unknown field', make: ({ ask }) => ask({ body: { message: 'Good morning', [said]: said } }) },
  { title: 'a message that is none', make: ({ ask }) => ask({ body: { message: { $ne: said } } }) },
  {
    title: 'nested too deeply',
    make: ({ ask }) => ask({ raw: `${'['.repeat(60)}"${said}"${']'.repeat(60)}` }),
  },
  {
    title: 'another type',
    make: ({ ask }) => ask({ raw: said, headers: { 'content-type': 'text/plain' } }),
  },
  { title: 'another method', make: ({ ask }) => ask({ method: 'GET' }) },
  { title: 'a path that is not there', make: ({ visit }) => visit({ path: `/${said}/%2e%2e/etc/passwd` }) },
]

/** An error says that something was wrong, and nothing else. */
export const errorBodies: HostedCheck = {
  name: 'error-bodies',
  risk: 'an error tells strangers about the inside, or one person about another',
  proofs: mistakes.map(({ title, make }) => ({ title, prove: async (probe) => judge(await make(probe)) })),
}

const fields = new Set(['type', 'title', 'status', 'code', 'requestId', 'eventId', 'fields'])

function judge({ status, type, text }: FocusReply): Problem {
  if (status < 400 || status > 499) return `answered ${status}`
  return firstProblem(
    type !== 'application/problem+json' && `an error as ${type || 'nothing'}`,
    findLeak(text),
    foreignField(text),
  )
}

/** What no error may hold, named without repeating it. */
export function findLeak(text: string): Problem {
  const found = leaks.find(([, pattern]) => pattern.test(text))
  if (found) return `the error holds ${found[0]}`
  return text.includes(said) ? 'the error repeats what was sent' : null
}

const leaks: [string, RegExp][] = [
  ['an e-mail address', /[\w.+-]+@[\w-]+\.\w{2,}/],
  ['a stack trace', /\bat .+:\d+:\d+|node_modules|\.[cm]?[jt]s:\d+/],
  ['a path of the machine', /\/(opt|usr|home|var|app|src|root|tmp)\/\w/],
  ['an address of the network', /\b(?:\d{1,3}\.){3}\d{1,3}\b/],
  ['the name of a part', /supabase|postgres|upstash|redis|openai|clerk|sentry|express|node\.js/i],
  ['a token', /\beyJ[\w-]{10,}|\bsk[-_]\w{8,}|\bsntry\w_|Bearer /],
]

function foreignField(text: string): Problem {
  try {
    const foreign = Object.keys(JSON.parse(text)).filter((name) => !fields.has(name))
    return foreign.length > 0 ? 'the error holds fields that the contract does not know' : null
  } catch {
    return 'the error is no JSON'
  }
}
