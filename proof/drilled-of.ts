import type { Drilled, Got, Heard } from '../src/ops/drill/drilled.ts'
import type { Redact } from '../src/ops/redact.ts'
import { root } from '../test/support/run-engine.ts'
import type { Reply } from './asking.ts'
import { chapters } from './page.ts'
import type { Result } from './prove-row.ts'
import type { Row } from './row.ts'
import type { Tale } from './tale.ts'

/** What was proven of a row, in the words of a drill. */
export function drilledOf({ row, reply, tales, problems, tries }: Result, redact: Redact): Drilled {
  const sentry = [...Map.groupBy(tales, ({ name }) => name).values()].map((same) => heardOf(same, redact))
  return {
    chapter: chapters[row.id.slice(0, 2)] ?? row.id,
    id: row.id,
    fault: row.fault,
    verdict: problems.length > 0 ? 'FAIL' : 'PASS',
    operator: gotOf(row, reply, redact),
    sentry,
    why: row.because ?? row.argued ?? (sentry.length > 0 ? '' : whyNothing(row)),
    problems: problems.map((problem) => redact(problem.replaceAll(root, ''))),
    tries,
  }
}

function gotOf({ expect: { gets = '' } }: Row, reply: Reply | undefined, redact: Redact): Got {
  if (!reply) return { status: null, outcome: gets, reply: '', ms: null }
  const { status, ms, text, body } = reply
  const words = body.reply ?? (body as { title?: string }).title ?? text
  return {
    status,
    outcome: redact(outcomeOf(reply)),
    reply: redact(clip(String(words))),
    ms: Math.round(ms),
  }
}

function outcomeOf({ body: { lane, degraded = [], source, code } }: Reply): string {
  if (!lane) return code ?? ''
  return `${lane}, ${degraded.length > 0 ? `without ${degraded.join(', ')}` : 'whole'}, ${source}`
}

// These say again what the name says, or differ with each request.
const unremarkable = new Set(['dependency', 'operation', 'kind', 'failure_kind', 'requestId'])

function heardOf(same: Tale[], redact: Redact): Heard {
  const [first] = same
  const tags = Object.entries(first?.tags ?? {}).filter(([name]) => !unremarkable.has(name))
  return {
    name: first?.name ?? '',
    failures: same.reduce((sum, { count }) => sum + count, 0),
    tags: Object.fromEntries(tags.map(([name, value]) => [name, redact(String(value))])),
    url: null,
  }
}

function whyNothing({ expect: { status = 200, gets, events = [] } }: Row): string {
  if (events.length > 0) return ''
  if (status >= 400 && status < 500) return 'a refusal is an answer and no failure'
  return gets ? '' : 'nothing was missing'
}

function clip(text: string, most = 1_500): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
