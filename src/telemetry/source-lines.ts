import { readFileSync } from 'node:fs'
import type { Event, StackFrame } from '@sentry/node'

const linesAround = 5
const mostFiles = 30
const mostChars = 1_000_000
const mostLineChars = 150
const cache = new Map<string, string[]>()

/**
 * The source around each frame. The SDK's own way reads asynchronously: an event would wait in memory for it, and be lost
 * with the process.
 */
export const sourceLines = {
  name: 'SourceLines',
  processEvent(event: Event): Event {
    for (const { stacktrace } of event.exception?.values ?? []) stacktrace?.frames?.forEach(addLines)
    return event
  },
}

function addLines(frame: StackFrame): void {
  const { filename, lineno } = frame
  if (!filename || !lineno || !/^(file:\/\/)?\/.*\.[cm]?[jt]sx?$/.test(filename)) return
  const lines = linesOf(filename)
  const line = lines[lineno - 1]
  if (line === undefined) return
  frame.pre_context = lines.slice(Math.max(0, lineno - 1 - linesAround), lineno - 1)
  frame.context_line = line
  frame.post_context = lines.slice(lineno, lineno + linesAround)
}

function linesOf(filename: string): string[] {
  const known = cache.get(filename)
  if (known) return known
  if (cache.size >= mostFiles) cache.delete(cache.keys().next().value ?? '')
  const lines = readLines(filename)
  cache.set(filename, lines)
  return lines
}

function readLines(filename: string): string[] {
  try {
    const text = readFileSync(filename.startsWith('file:') ? new URL(filename) : filename, 'utf8')
    return text.length > mostChars ? [] : text.split('\n').map((line) => line.slice(0, mostLineChars))
  } catch {
    return []
  }
}
