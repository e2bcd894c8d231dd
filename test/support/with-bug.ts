import { type RunningEngine, startLine } from './run-engine.ts'

/** The start line of an engine that runs this before anything else. */
export function withCode(code: string): string[] {
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`, ...startLine]
}

/** The start line of an engine that does this when it is told to: the moment is the test's to choose. */
export function withBug(code = 'throw new TypeError("x is not a function")'): string[] {
  return withCode(`process.on('SIGUSR2', () => { ${code} })`)
}

/** Lets the bug happen once the engine is well. */
export async function crash(engine: RunningEngine): Promise<RunningEngine> {
  await engine.listening()
  engine.signal('SIGUSR2')
  return engine
}
