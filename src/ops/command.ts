import type { ParseArgsOptionsConfig } from 'node:util'
import type { ExitCode } from './exit-codes.ts'
import type { Redact } from './redact.ts'

export type Values = Record<string, string | boolean | undefined>

/** What a command may touch of the outside. Everything printed passes the redactor. */
export type Terminal = {
  env: Record<string, string | undefined>
  redact: Redact
  out(text: string): void
  error(text: string): void
  /** Shown while waiting, on a terminal only. */
  progress(text: string): void
}

export type Command = {
  name: string
  summary: string
  usage: string
  options: ParseArgsOptionsConfig
  run(args: { values: Values; positionals: string[] }, terminal: Terminal): Promise<ExitCode>
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
