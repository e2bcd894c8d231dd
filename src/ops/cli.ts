import { command as alerts } from './commands/alerts.ts'
import { command as ask } from './commands/ask.ts'
import { command as doctor } from './commands/doctor.ts'
import { command as drill } from './commands/drill.ts'
import { command as monitor } from './commands/monitor.ts'
import { command as release } from './commands/release.ts'
import { command as rollback } from './commands/rollback.ts'
import { command as validate } from './commands/validate.ts'
import { openTerminal } from './open-terminal.ts'
import { createCli } from './run-cli.ts'

const run = createCli([ask, monitor, alerts, doctor, validate, release, rollback, drill])
process.exitCode = await run(process.argv.slice(2), openTerminal(process))
