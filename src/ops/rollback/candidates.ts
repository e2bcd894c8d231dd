import type { Validated } from '../validate/validated-releases.ts'
import type { Deploy } from './render-client.ts'

export type Candidate = {
  deploy: Deploy
  commit: string
  isLive: boolean
  /** The monitor's release gate passed it. */
  isGated: boolean
  /** validate passed it on this address, and when. */
  validatedAt: string | null
}

export type Known = { validated: Validated[]; lastGoodRelease: string | null }

/** Deploys that once ran, newest first, a commit once: with what this machine knows of their worth. */
export function listCandidates(deploys: Deploy[], { validated, lastGoodRelease }: Known): Candidate[] {
  const ran = deploys.filter(
    ({ status, commit }) => commit && (status === 'live' || status === 'deactivated'),
  )
  const firstOfCommit = ran.filter(
    ({ commit }, index) => ran.findIndex((other) => other.commit?.id === commit?.id) === index,
  )
  return firstOfCommit.map((deploy) => {
    const commit = deploy.commit?.id ?? ''
    return {
      deploy,
      commit,
      isLive: deploy.status === 'live',
      isGated: commit === lastGoodRelease,
      validatedAt: validated.find(({ release }) => release === commit)?.at ?? null,
    }
  })
}

/** The one that was named, else the newest before the live one that is known to be good. */
export function findTarget(candidates: Candidate[], to: string | undefined): Candidate | null {
  if (to !== undefined)
    return (
      candidates.find(
        ({ deploy, commit }) => deploy.id === to || (to.length >= 7 && commit.startsWith(to)),
      ) ?? null
    )
  const live = candidates.findIndex(({ isLive }) => isLive)
  const before = candidates.slice(live + 1)
  return before.find(({ validatedAt, isGated }) => validatedAt !== null || isGated) ?? null
}

export function candidateLine({ deploy, commit, isLive, isGated, validatedAt }: Candidate): string {
  const worth = [
    isLive && 'runs now',
    validatedAt && `validated ${validatedAt.slice(0, 16)}`,
    isGated && 'gate passed',
  ].filter(Boolean)
  const message = (deploy.commit?.message ?? '').split('\n')[0]?.slice(0, 60) ?? ''
  const at = (deploy.finishedAt ?? deploy.createdAt).slice(0, 16)
  return `${deploy.id}  ${commit.slice(0, 7)}  ${at}  ${(worth.join(', ') || 'not known to be good').padEnd(32)}  ${message}`
}
