import { parseArgs } from 'node:util'
import type { Command, Terminal } from './command.ts'
import type { ExitCode } from './exit-codes.ts'
import { exitCodes } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'

export type Cli = (args: string[], terminal: Terminal) => Promise<ExitCode>

/** One command line, one exit code. Whatever goes wrong is told once, redacted. */
export function createCli(commands: Command[]): Cli {
  return async ([name, ...args], terminal) => {
    const command = commands.find((one) => one.name === name)
    try {
      if (!command) return tellCommands(name, { commands, terminal })
      if (args.includes('--help')) return tellUsage(command, terminal)
      return await command.run(read(command, args), terminal)
    } catch (cause) {
      const wantsJson = args.includes('--json')
      if (cause instanceof UsageError) return tellMisuse(cause, { wantsJson, terminal })
      terminal.error(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
      return exitCodes.FAIL
    }
  }
}

type Told = { commands: Command[]; terminal: Terminal }

function read({ options }: Command, args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function tellCommands(name: string | undefined, { commands, terminal }: Told): ExitCode {
  const list = commands.map((one) => `  ${one.name.padEnd(10)} ${one.summary}`).join('\n')
  if (name === '--help') terminal.out(`node src/ops/cli.ts <command>\n${list}`)
  else terminal.error(`${name ? `No command ${name}` : 'A command is missing'}. There are:\n${list}`)
  return name === '--help' ? exitCodes.PASS : exitCodes.USAGE
}

function tellUsage({ usage }: Command, terminal: Terminal): ExitCode {
  terminal.out(usage)
  return exitCodes.PASS
}

function tellMisuse(
  { message, facts }: UsageError,
  about: { wantsJson: boolean; terminal: Terminal },
): ExitCode {
  const { wantsJson, terminal } = about
  if (wantsJson)
    terminal.out(JSON.stringify({ verdict: 'USAGE', exitCode: exitCodes.USAGE, message, ...facts }, null, 2))
  else terminal.error(message)
  return exitCodes.USAGE
}
