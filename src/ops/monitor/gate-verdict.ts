import { type Check, type Finding, fail, partial, pass, skipped } from '../check.ts'
import {
  type Counts,
  type DeployEvidence,
  type DeployVerdict,
  judgeDeploy,
  requestsUntilDecided,
} from '../deploy-verdict.ts'
import { probe } from '../probe.ts'
import { droppedText, loadDropped } from './dropped.ts'
import { loadFigures, loadSpanMinutes, type ReleaseFigures } from './gate-figures.ts'
import { countLook } from './looks.ts'
import type { Watch } from './watch.ts'

const about = {
  name: 'deploy verdict',
  risk: 'a worse release stays, or a good one is distrusted',
  next: 'send more requests (npm run ask), then npm run monitor -- release-gate',
}

// Looks are planned for: judging six times at the full level would raise a false alarm more often than promised.
const plannedLooks = 6

type Candidates = { baseline: string | null; isRollback: boolean }

export function checkVerdict(watch: Watch, { baseline, isRollback }: Candidates): Promise<Check> {
  return probe(about, async () => {
    const { release } = watch.target
    if (!release) return skipped('config', 'no release is known')
    if (isRollback) return skipped('evidence', 'a rollback is never blocked, so it is not judged')
    watch.terminal.progress('judging the release by its figures')
    const candidate = await loadFigures(watch, release)
    if (candidate.counts.requests === 0) return nothingToJudge(candidate, release)
    const before = baseline ? await loadFigures(watch, baseline) : null
    const spanMinutes = await loadSpanMinutes(watch, release)
    const looks = Math.max(plannedLooks, await countLook(watch.statePath, release))
    const counts = before?.counts.requests ? before.counts : null
    const evidence = { candidate: candidate.counts, baseline: counts, looks, spanMinutes }
    const finding = findingOf(judgeDeploy(evidence), { evidence, candidate, before, baseline })
    return capByDropped(watch, finding)
  })
}

function nothingToJudge({ hoursLeftOut }: ReleaseFigures, release: string): Finding {
  const outages = hoursLeftOut ? `; ${hoursLeftOut} hours with a failing dependency are left out` : ''
  return partial('no-data', `no sessions of ${release} to judge${outages}`)
}

type Basis = {
  evidence: DeployEvidence
  candidate: ReleaseFigures
  before: ReleaseFigures | null
  baseline: string | null
}

function findingOf(judged: DeployVerdict, basis: Basis): Finding {
  const { evidence, candidate, before, baseline } = basis
  const isOpen = judged.verdict === 'INCONCLUSIVE'
  const requestsNeeded = isOpen ? requestsUntilDecided(evidence) : null
  const against = evidence.baseline
    ? `, against ${rate(evidence.baseline)} under ${baseline}`
    : ', with nothing to compare'
  const p = judged.p === null ? '' : `, p = ${judged.p.toPrecision(2)}`
  const needed = requestsNeeded ? `; about ${requestsNeeded} more requests would decide` : ''
  const hours = candidate.hoursLeftOut + (before?.hoursLeftOut ?? 0)
  const outages = hours ? `; ${hours} hours with a failing dependency are left out` : ''
  const text = `${judged.why}: ${rate(evidence.candidate)}${against}${p}${needed}${outages}`
  const facts = { ...judged, ...evidence, baselineRelease: baseline, requestsNeeded, hoursLeftOut: hours }
  if (judged.verdict === 'PASS') return pass(text, { facts })
  if (judged.verdict === 'FAIL') return fail('statistical', text, { facts, next: 'npm run rollback' })
  return partial('statistical', `inconclusive, ${text}`, { facts })
}

function rate({ failures, requests }: Counts): string {
  return `${failures} of ${requests} requests failed`
}

async function capByDropped(watch: Watch, finding: Finding): Promise<Finding> {
  const dropped = await loadDropped(watch)
  if (finding.status !== 'PASS' || dropped.total === 0) return finding
  const evidence = `${finding.evidence}; but ${droppedText(dropped)}, so it is not the whole picture`
  return partial('no-data', evidence, finding.facts ? { facts: finding.facts } : {})
}
