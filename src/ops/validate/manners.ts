import { firstProblem } from '../validation/expectation.ts'
import type { HostedCheck } from './hosted-checks.ts'

/** What is no reason to turn a build down, and still should be so. */
export const manners: HostedCheck = {
  name: 'manners',
  risk: 'answers are kept where they should not be, or the engine is about to stop',
  isAdvisory: true,
  proofs: [
    {
      title: 'answers are not to be stored, and do not say what made them',
      prove: async ({ visit }) => {
        const { headers } = await visit({ path: '/openapi.json' })
        return firstProblem(
          headers.get('cache-control') !== 'no-store' && 'Cache-Control is not no-store',
          headers.has('x-powered-by') && 'X-Powered-By tells what it is made with',
        )
      },
    },
    {
      title: 'ready for work',
      prove: async ({ visit }) => {
        const { status } = await visit({ path: '/ready' })
        return status === 200 ? null : `/ready answered ${status}`
      },
    },
  ],
}
