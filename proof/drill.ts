import { command as hosted } from '../src/ops/commands/drill.ts'
import { openTerminal } from '../src/ops/open-terminal.ts'
import { createCli } from '../src/ops/run-cli.ts'
import { command as local } from './drill-command.ts'

const args = process.argv.slice(2)
const run = createCli([args.includes('--hosted') ? hosted : local])
process.exitCode = await run(['drill', ...args], openTerminal(process))
