import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { root } from '../support/run-engine.ts'

// The runtime forgets what to leave out when it is in the midst of a collection, which no test can time: so it is let to forget here.
const forgetful = `
  const { reportFullHeap } = await import('./src/telemetry/spool/full-heap.ts')
  reportFullHeap('/nowhere')
  process.report.excludeEnv = false
  const child = (await import('node:child_process')).execFileSync('env', { encoding: 'utf8' })
  const { environmentVariables } = process.report.getReport()
  console.log(JSON.stringify({ report: Object.keys(environmentVariables), own: process.env.A_KEY, child: child.includes('A_KEY=secret') }))
`

it('leaves nothing of the environment for a report, and everything for who reads it as ever', () => {
  const env = { PATH: process.env.PATH ?? '', TZ: 'UTC', A_KEY: 'secret', B_URL: 'redis://user:word@host' }
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', forgetful], { cwd: root, env })
  const { report, own, child } = JSON.parse(String(out))
  expect(report.toSorted()).toEqual(['PATH', 'TZ'])
  expect({ own, child }).toEqual({ own: 'secret', child: true })
})
