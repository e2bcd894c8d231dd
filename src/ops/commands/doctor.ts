import { type Check, exitCodeOf, verdictOf } from '../check.ts'
import type { Command } from '../command.ts'
import { examine } from '../doctor/examine.ts'
import { UsageError } from '../usage-error.ts'

const timeoutMs = 5_000

const usage = `npm run doctor -- [--production] [--json]

Every variable as the engine would read it, and every vendor reached with a harmless call: a list of models, an empty
question to the records, PING, the signing keys of Clerk and Access, an empty report to Sentry.

  --production  judge the variables as production does, whatever NODE_ENV says
  --json        for machines; the exit code is the same

exit codes: 0 PASS, 1 FAIL, 2 usage, 3 PARTIAL (a vendor or the network is away)`

export const command: Command = {
  name: 'doctor',
  summary: 'every variable and every vendor, and what to do',
  usage,
  options: { production: { type: 'boolean' }, json: { type: 'boolean' } },
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0) throw new UsageError(`Too much: ${positionals.join(' ')}`)
    const env = values.production ? { ...terminal.env, NODE_ENV: 'production' } : terminal.env
    const checks = await examine({ env, timeoutMs })
    const verdict = verdictOf(checks)
    const exitCode = exitCodeOf(verdict)
    const report = {
      command: 'doctor',
      verdict,
      exitCode,
      checks: checks.map(({ lines: _lines, ...check }) => check),
    }
    terminal.out(values.json ? JSON.stringify(report, null, 2) : `${table(checks)}\n${verdict}`)
    return exitCode
  },
}

function table(checks: Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length))
  return checks.flatMap((check) => rowsOf(check, width)).join('\n')
}

function rowsOf({ name, status, evidence, risk, next, lines = [], facts }: Check, width: number): string[] {
  const ms = typeof facts?.ms === 'number' ? `${facts.ms} ms` : ''
  const first = `${status.padEnd(8)} ${name.padEnd(width)}  ${ms.padStart(8)}  ${evidence}`
  const more = status === 'PASS' ? [] : [...lines, `risk: ${risk}`, `do:   ${next}`]
  return [first, ...more.map((line) => `           ${line}`)]
}
