import type { Terminal } from '../command.ts'
import { type Limits, openSentry } from '../monitor/open-sentry.ts'
import type { Target } from '../monitor/target.ts'
import { readCredentials } from '../validate/credentials.ts'
import type { Plan } from './plan.ts'
import type { RenderClient } from './render-client.ts'
import type { RollingBack } from './roll-back.ts'

/** How long Render may take, and where the commits are known. */
export type Patience = { boundMs: number; pauseMs: number; cwd?: string }

const sentryPatience: Limits = { timeoutMs: 10_000, waitBoundMs: 20_000, readBackBoundMs: 0, probePauseMs: 0 }

type Preparing = {
  terminal: Terminal
  patience: Patience
  render: RenderClient
  plan: Plan
  target: Target
  engineUrl: string
}

/** What a plan that is not refused needs to be carried out. */
export function prepare({ terminal, patience, render, plan, target, engineUrl }: Preparing): RollingBack {
  const { org, project, environment, baseUrl } = target
  if (!plan.target) throw new Error('A plan that is not refused has a target')
  const api = openSentry({ target, redact: terminal.redact, limits: sentryPatience, onWait: () => {} })
  const cwd = patience.cwd ? { cwd: patience.cwd } : {}
  return {
    render,
    target: plan.target,
    hosted: {
      baseUrl: engineUrl,
      directUrl: null,
      credentials: readCredentials(terminal.env),
      withinMs: 12_250,
      sentry: { baseUrl, org, project },
      onProgress: terminal.progress,
    },
    sentry: org && project ? { api, org, project, environment, ...cwd } : null,
    boundMs: patience.boundMs,
    pauseMs: patience.pauseMs,
    say: terminal.out,
    progress: terminal.progress,
  }
}
