import { isDeepStrictEqual } from 'node:util'
import { createOpenapi } from '../../http/openapi.ts'
import type { Problem } from '../validation/expectation.ts'
import { mustPass } from '../validation/must-pass.ts'
import { Undecided } from './blocked.ts'
import type { Credentials } from './credentials.ts'
import { errorBodies } from './error-bodies.ts'
import type { HostedProbe } from './hosted-probe.ts'
import { manners } from './manners.ts'
import { directAddress, refusals } from './refusals.ts'

export type HostedCheck = {
  name: string
  risk: string
  isAdvisory?: boolean
  proofs: { title: string; prove: (probe: HostedProbe) => Promise<Problem> }[]
}

export type Expected = {
  release: string | null
  /** The host's own address, which Access does not guard. */
  directUrl: string | null
  /** The build that runs is another than this checkout, which then says nothing of its contract. */
  isOtherBuild: boolean
}

/** Everything that is asked of a hosted engine. The eight of the runbook keep their names. */
export function hostedChecks(expected: Expected & { credentials: Credentials }): HostedCheck[] {
  const { directUrl } = expected
  const [routeContract, ...others] = mustPass
  return [
    releaseCheck(expected),
    ...(routeContract ? [{ ...routeContract, proofs: [...openapi(expected), ...routeContract.proofs] }] : []),
    ...others,
    refusals(expected.credentials),
    errorBodies,
    ...(directUrl ? directAddress(directUrl) : []),
    manners,
  ]
}

// Behind one address there may be several instances: each visit may meet another.
const visits = 6

function releaseCheck({ release }: Expected): HostedCheck {
  return {
    name: 'release',
    risk: 'what is judged is not what was deployed',
    isAdvisory: release === null,
    proofs: [{ title: 'the release that runs', prove: (probe) => proveRelease(probe, release) }],
  }
}

async function proveRelease({ visit }: HostedProbe, expected: string | null): Promise<Problem> {
  const seen = new Set<string>()
  for (let count = 0; count < visits; count += 1) {
    const { status, text } = await visit({ path: '/health' })
    if (status !== 200) return `/health answered ${status}`
    seen.add(releaseIn(text))
  }
  const running = [...seen]
  if (running.length > 1) return `two releases run at once: ${running.join(', ')}`
  if (!expected) throw new Undecided(`${running} runs; say with --release what should`)
  return running.every((one) => isRelease(one, expected)) ? null : `${running} runs and not ${expected}`
}

function releaseIn(text: string): string {
  try {
    return String(JSON.parse(text).release ?? 'no release')
  } catch {
    return 'something that is no JSON'
  }
}

// A commit may be named by its first characters.
export function isRelease(running: string, expected: string): boolean {
  return running === expected || (/^[0-9a-f]{7,40}$/.test(expected) && running.startsWith(expected))
}

function openapi({ isOtherBuild }: Expected): HostedCheck['proofs'] {
  if (isOtherBuild) return []
  const prove = async ({ visit }: HostedProbe) => {
    const { status, text } = await visit({ path: '/openapi.json' })
    if (status !== 200) return `/openapi.json answered ${status}`
    const expected = JSON.parse(JSON.stringify(createOpenapi()))
    return isDeepStrictEqual(findJson(text), expected)
      ? null
      : 'another contract is served than this build has'
  }
  return [{ title: 'the contract of this build', prove }]
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
