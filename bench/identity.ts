import { startAccess } from '../local/access.ts'
import { startClerk } from '../local/clerk.ts'
import { createClerk } from '../src/adapters/clerk.ts'
import { createCloudflareAccess } from '../src/adapters/cloudflare-access.ts'
import { createRequireOperator } from '../src/http/require-operator.ts'
import { createGuard } from '../src/telemetry/guard.ts'
import { spread } from './figures.ts'

type Tokens = { assertion: string; bearer: string }

/** Processor time of the identity checks of one request: with tokens that were seen before, and with new ones. */
export async function benchIdentity({ rounds, requests }: { rounds: number; requests: number }) {
  const [access, clerk] = await Promise.all([startAccess(), startClerk()])
  const { guard } = createGuard()
  let minted = 0
  const mint = async (): Promise<Tokens> => {
    minted += 1
    // The same claims in the same second would be the same token.
    return {
      assertion: await access.mintIdentity({ identity_nonce: minted }),
      bearer: await clerk.mint({ jti: String(minted) }),
    }
  }
  const requireOperator = createRequireOperator({
    access: createCloudflareAccess({ ...access, serviceTokens: new Map() }, guard),
    clerk: createClerk(
      {
        issuer: clerk.issuer,
        authorizedParties: [clerk.authorizedParty],
        secretKey: clerk.secretKey,
        apiUrl: clerk.url,
        jwtKey: clerk.jwtKey(),
      },
      guard,
    ),
    policy: { roles: [], orgs: [] },
    watch: { refused: (refusal) => console.error(refusal) },
  })
  const known = await mint()
  const knownUs: number[] = []
  const newUs: number[] = []
  // The first round warms up and loads the keys.
  for (let round = -1; round < rounds; round += 1) {
    const fresh = await Promise.all(Array.from({ length: requests }, mint))
    const one = {
      new: await measure(requireOperator, fresh),
      known: await measure(requireOperator, Array<Tokens>(requests * 5).fill(known)),
    }
    if (round < 0) continue
    newUs.push(one.new)
    knownUs.push(one.known)
  }
  await Promise.all([access.close(), clerk.close()])
  return { knownUs: spread(knownUs), knownLimit: 60, newUs: spread(newUs), newLimit: 400 }
}

async function measure(requireOperator: ReturnType<typeof createRequireOperator>, all: Tokens[]) {
  const before = process.cpuUsage()
  for (const { assertion, bearer } of all) {
    const headers = { 'cf-access-jwt-assertion': assertion, authorization: `Bearer ${bearer}` }
    const headersDistinct = {
      'cf-access-jwt-assertion': [assertion],
      authorization: [`Bearer ${bearer}`],
    }
    const response = { locals: {} as { operator?: unknown } }
    await requireOperator({ headers, headersDistinct } as never, response as never, () => {})
    if (!response.locals.operator) throw new Error('nobody was let in')
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / all.length
}
