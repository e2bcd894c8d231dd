import { addBreadcrumb, getIsolationScope } from '@sentry/node'
import type { Witness } from '../operator-focus/needs.ts'
import { notice } from '../telemetry/report.ts'
import { currentRequest } from '../telemetry/request-context.ts'

const warnings: Record<string, string> = {
  ungrounded: 'The model said what the records do not: its words were not used',
  foreign: 'A session was asked for by somebody it does not belong to',
  corrupt: 'A stored turn cannot be read and was skipped',
  invalid: 'Records hold values that cannot be read',
  unknown_enum: 'Records hold values that nobody here knows',
  too_large: 'More records are open than one reading holds: the most urgent are shown',
  schema: 'A stored turn is of a newer version and was skipped',
}

/** Lets Sentry follow the story by facts with fixed names; what was asked and answered is no part of it. */
export const focusWitness: Witness = {
  step: (name, data = {}) => {
    addBreadcrumb({ category: 'story', message: name, data })
    const request = currentRequest()
    if (request)
      addFacts({ [`${name.replaceAll(' ', '_')}_ms`]: Math.round(performance.now() - request.startedAt) })
  },
  run: addFacts,
  warn: ({ area, kind, tags = {} }) => {
    const level = kind === 'corrupt' || kind === 'schema' ? 'error' : 'warning'
    notice(warnings[kind] ?? 'Something unusual', {
      area,
      kind,
      operation: String(tags.column ?? 'answer'),
      level,
      tags,
    })
  },
}

function addFacts(facts: Record<string, unknown>): void {
  const scope = getIsolationScope()
  scope.setContext('focus_run', { ...scope.getScopeData().contexts.focus_run, ...facts })
}
