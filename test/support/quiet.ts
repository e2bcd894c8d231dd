import { log } from '../../src/telemetry/log.ts'

// What the engine says belongs to its own process; in a test's it would stand between the results.
log.level = 'silent'
