/**
 * Preloaded into an engine: SIGUSR2 moves its clock on by the minutes in MOVABLE_CLOCK_MINUTES, and what it does every second
 * or two it does at once. Timers that bound a call stay as they are.
 */
const RealDate = Date
const everyMs = 20
const stepMs = Number(process.env.MOVABLE_CLOCK_MINUTES ?? 2) * 60_000
let aheadMs = 0

globalThis.Date = class extends RealDate {
  constructor(...given: [] | [string | number | Date]) {
    super(...((given.length === 0 ? [RealDate.now() + aheadMs] : given) as [number]))
  }
  static override now() {
    return RealDate.now() + aheadMs
  }
} as DateConstructor

const realInterval = setInterval
globalThis.setInterval = ((work: () => void, ms: number, ...rest: []) =>
  realInterval(work, ms >= 1_000 && ms <= 2_000 ? everyMs : ms, ...rest)) as typeof setInterval

process.on('SIGUSR2', () => {
  aheadMs += stepMs
  // By then everything that happens every second has happened.
  setTimeout(() => process.stdout.write('clock moved\n'), 3 * everyMs)
})
