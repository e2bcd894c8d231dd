import type { FocusReply } from '../focus-client.ts'
import { NotAsked } from '../focus-client.ts'
import type { Problem } from '../validation/expectation.ts'
import type { Credentials } from './credentials.ts'
import type { HostedCheck } from './hosted-checks.ts'
import type { HostedProbe, Visit } from './hosted-probe.ts'

const body = { message: 'Good morning' }
const nobody = {
  authorization: undefined,
  cookie: undefined,
  'cf-access-client-id': undefined,
  'cf-access-client-secret': undefined,
  'cf-access-jwt-assertion': undefined,
}
// A token as it looks, of an authority that nobody trusts.
const forgedToken = [
  { alg: 'RS256', kid: 'none-of-ours', typ: 'JWT' },
  {
    iss: 'https://elsewhere.cloudflareaccess.com',
    sub: 'user',
    email: 'ana@example.com',
    exp: 4_102_444_800,
  },
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat(Buffer.alloc(256, 7).toString('base64url'))
  .join('.')
const pretended = {
  'cf-access-jwt-assertion': forgedToken,
  'cf-access-authenticated-user-email': 'ana@example.com',
  'x-forwarded-email': 'ana@example.com',
}
// What is withheld tells the probe that a refusal is what is hoped for.
const refusable = { 'cf-access-jwt-assertion': undefined }

type Headers = Record<string, string | undefined>

/** Who is not known is not let in, whatever he says of himself. */
export function refusals({ isPerson }: Credentials): HostedCheck {
  const strangers: [string, Headers][] = [
    ['no token', nobody],
    ['a forged identity', { ...nobody, ...pretended, authorization: `Bearer ${forgedToken}` }],
  ]
  // A service token that the engine knows stands for itself: Clerk is not asked, so that there is nothing to see.
  const halfKnown: [string, Headers][] = [
    ['known to the edge, without a Clerk token', { authorization: undefined }],
    [
      'known to the edge, with a forged Clerk token',
      { ...refusable, authorization: `Bearer ${forgedToken}` },
    ],
  ]
  const all = isPerson ? [...strangers, ...halfKnown] : strangers
  return {
    name: 'refusals',
    risk: 'whoever finds the address reads the records',
    proofs: all.map(([title, headers]) => ({ title, prove: ({ ask }) => refused(ask({ body, headers })) })),
  }
}

/** The host's own address is no second door. */
export function directAddress(at: string): HostedCheck[] {
  const risk = 'Access guards one door while the other stands open'
  const focus = { path: '/admin/operator-focus', at, body }
  const knocks: [string, Visit][] = [
    ['no token', { ...focus, headers: {} }],
    ['a forged identity', { ...focus, headers: pretended }],
    ['what an operator may see', { path: '/ready', at, headers: pretended }],
  ]
  const proofs = knocks.map(([title, visit]) => ({ title, prove: closed(visit) }))
  const health = [{ title: '/health', prove: closed({ path: '/health', at, headers: {} }) }]
  return [
    { name: 'direct-address', risk, proofs },
    { name: 'direct-health', risk, isAdvisory: true, proofs: health },
  ]
}

// No answer is a closed door too: Render can switch the address off.
function closed(visit: Visit): (probe: HostedProbe) => Promise<Problem> {
  return async (probe) => {
    const reply = await probe.visit(visit).catch((error) => {
      if (error instanceof NotAsked) return null
      throw error
    })
    const isClosed = !reply || [301, 302, 401, 403, 404, 421].includes(reply.status)
    return isClosed ? null : `answered ${reply.status}`
  }
}

async function refused(asked: Promise<FocusReply>): Promise<Problem> {
  const { status } = await asked
  return [302, 401, 403].includes(status) ? null : `let in: answered ${status}`
}
