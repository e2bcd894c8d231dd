import { type Candidate, candidateLine, findTarget, type Known, listCandidates } from './candidates.ts'
import { findMigrations, type Migrations } from './find-migrations.ts'
import { type Deploy, deploysByItself, type Service } from './render-client.ts'

export type Plan = {
  candidates: Candidate[]
  live: Candidate | null
  target: Candidate | null
  migrations: Migrations | null
  /** Why it may not be done; null where it may. */
  refusal: string | null
}

type Planning = { deploys: Deploy[]; known: Known; to: string | undefined; cwd?: string | undefined }

export async function makePlan({ deploys, known, to, cwd }: Planning): Promise<Plan> {
  const candidates = listCandidates(deploys, known)
  const live = candidates.find(({ isLive }) => isLive) ?? null
  const target = findTarget(candidates, to)
  const migrations =
    live && target && !target.isLive
      ? await findMigrations({ target: target.commit, live: live.commit }, cwd)
      : null
  const plan = { candidates, live, target, migrations }
  return { ...plan, refusal: refusalOf(plan, to) }
}

function refusalOf(
  { live, target, migrations }: Omit<Plan, 'refusal'>,
  to: string | undefined,
): string | null {
  if (!live) return 'Render shows no live deploy to roll back from'
  if (!target && to) return `${to} is no deploy that ever ran`
  if (!target) return 'no earlier deploy is known here to be good: choose one with --to'
  if (target.isLive) return `${target.commit.slice(0, 7)} runs already`
  if (!migrations)
    return 'this checkout does not know both commits, so it cannot say what was done to the database: git fetch'
  const [first] = migrations.inTheWay
  if (!first) return null
  return `${first} came after ${target.commit.slice(0, 7)} and does not say that older code works with it (-- rollback: safe)`
}

export function planLines(
  { candidates, live, target, migrations, refusal }: Plan,
  service: Service,
): string[] {
  const steps = [
    `auto-deploy is turned off (now: ${deploysByItself(service) ? 'on' : 'off'}); turn it on again when the cause is mended`,
    `Render rolls ${service.name} back from ${live?.commit.slice(0, 7)} to ${target?.commit.slice(0, 7)}`,
    '/health must show the old release, then the must-pass checks run',
    'Sentry is told of the deploy, and the log of who, when and why',
  ]
  const harmless = migrations?.harmless.length ?? 0
  return [
    ...candidates.slice(0, 10).map(candidateLine),
    '',
    ...(refusal
      ? [`refused: ${refusal}`]
      : ['what would be done:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)]),
    ...(harmless > 0
      ? [
          `${harmless} newer ${harmless === 1 ? 'migration stays' : 'migrations stay'}: older code works with them`,
        ]
      : []),
  ]
}
