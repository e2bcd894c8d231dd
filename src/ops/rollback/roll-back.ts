import type { ExitCode } from '../exit-codes.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Marking, markRelease } from '../release/mark-release.ts'
import type { Validation } from '../validate/results.ts'
import { validationTable } from '../validate/shown.ts'
import { type HostedOptions, validateHosted } from '../validate/validate-hosted.ts'
import type { Candidate } from './candidates.ts'
import { deploysByItself, type RenderClient } from './render-client.ts'
import { waitUntilBack } from './wait-until-back.ts'

export type RollingBack = {
  render: RenderClient
  target: Candidate
  hosted: Omit<HostedOptions, 'release' | 'isOtherBuild'>
  /** Null where Sentry is not set up here. */
  sentry: Omit<Marking, 'release' | 'deploy'> | null
  boundMs: number
  pauseMs: number
  say: (text: string) => void
  progress: (text: string) => void
}
export type Outcome = { exitCode: ExitCode; outcome: string; validation: Validation | null }

/** The way back, in the order in which each step protects the next. */
export async function rollBack(going: RollingBack): Promise<Outcome> {
  const { render, target, say } = going
  // First, or a push in the meantime would bring the bad build again.
  const isStillOn = deploysByItself(await render.stopAutoDeploy())
  say(isStillOn ? 'auto-deploy is still on: turn it off in Render before anybody pushes' : 'auto-deploy: off')
  const deploy = await render.rollBack(target.deploy.id)
  say(`Render rolls back to ${target.commit.slice(0, 7)} (${deploy.id})`)
  const problem = await waitFor(going, deploy.id)
  if (problem) return { exitCode: exitCodes.FAIL, outcome: problem, validation: null }
  say(`/health shows ${target.commit}`)
  const validation = await validateHosted({ ...going.hosted, release: target.commit, isOtherBuild: true })
  say(validationTable(validation))
  say(await tellSentry(going, deploy.id))
  return { exitCode: validation.exitCode, outcome: `validation ${validation.verdict}`, validation }
}

function waitFor({ render, target, hosted, boundMs, pauseMs, progress }: RollingBack, deployId: string) {
  const { baseUrl, credentials } = hosted
  const healthUrl = `${baseUrl}/health`
  const common = { render, deployId, release: target.commit, healthUrl, boundMs, pauseMs }
  return waitUntilBack({ ...common, headers: credentials.headers, say: progress })
}

async function tellSentry({ sentry, target }: RollingBack, deployId: string): Promise<string> {
  if (!sentry) return 'Sentry: not told, SENTRY_ORG and SENTRY_PROJECT are not set'
  const steps = await markRelease({ ...sentry, release: target.commit, deploy: `rollback ${deployId}` })
  const refused = steps.find(({ state }) => state === 'refused')
  return refused ? `Sentry: not told, ${refused.evidence}` : 'Sentry: the rollback is marked as a deploy'
}
