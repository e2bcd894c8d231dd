/** An engine into which something is loaded that goes wrong: the code runs when the engine's own has been loaded. */
export function withCode(code: string): string[] {
  return [
    '--import',
    './src/instrument.ts',
    '--import',
    `data:text/javascript,${encodeURIComponent(code)}`,
    'src/main.ts',
  ]
}

/** The same, once the engine listens. */
export function later(code: string, afterMs = 1_200): string[] {
  return withCode(`setTimeout(() => { ${code} }, ${afterMs})`)
}
