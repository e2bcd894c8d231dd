import type { ParseArgsOptionsConfig } from 'node:util'
import type { ExitCode } from './exit-codes.ts'
import type { Redact } from './redact.ts'

export type Values = Record<string, string | boolean | undefined>

export type Style = 'bold' | 'faint' | 'warning' | 'alarm'

/** What a command may touch of the outside. Everything printed passes the redactor. */
export type Terminal = {
  env: Record<string, string | undefined>
  redact: Redact
  /** How wide a line may be. */
  columns: number
  /** The style is for people: it is left out where nobody looks. */
  out(text: string, style?: Style): void
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
