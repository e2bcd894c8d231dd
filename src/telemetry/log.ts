import { pino } from 'pino'
import { safeError } from './safe-error.ts'

// Written before the call returns: the last line of a dying process is the one that is needed.
const destination = pino.destination({ dest: 1, sync: true })
// Whoever read the log went away (`npm start | head`): no reason to stop serving.
destination.on('error', () => {})

/** One JSON line for each thing said. Errors appear by class, safe message and stack, never by what a vendor or user wrote. */
export const log = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: safeError },
  },
  destination,
)
