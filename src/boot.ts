import type { Config } from './config.ts'

type Boot = { config: Config }
let boot: Boot | undefined

/** What instrument.ts found before anything else was loaded, for main.ts. */
export function setBoot(found: Boot): void {
  boot = found
}

export function findBoot(): Boot | undefined {
  return boot
}
