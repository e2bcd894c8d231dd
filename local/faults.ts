export const faultNames = [
  'never-answers',
  'slow',
  'refuses',
  'drops',
  'status',
  'not-json',
  'truncated',
  'huge',
  'wrong-content-type',
  'rate-limited',
  'wrong-credentials',
] as const

export type FaultName = (typeof faultNames)[number]

/** Stays until cleared, unless `times` answers have failed or `until` has settled. */
export type Fault = {
  fault: FaultName
  ms?: number
  status?: number
  body?: string | object
  headers?: Record<string, string>
  times?: number
  until?: 'cleared' | Promise<unknown>
}

export type Faults = {
  set(fault: Fault): Promise<void>
  clear(): Promise<void>
  current(): Fault | null
  /** Takes the fault for one answer, and counts it. */
  take(): Fault | null
}

export type Door = { open(): Promise<void>; shut(): Promise<void> }

export function createFaults(door: Door): Faults {
  let current: Fault | null = null

  async function clear() {
    const past = current
    current = null
    if (past && shutsDoor(past)) await door.open()
  }

  async function set(fault: Fault) {
    await clear()
    const mine = { ...fault }
    current = mine
    if (shutsDoor(mine)) await door.shut()
    if (mine.until instanceof Promise) {
      const clearMine = () => (current === mine ? clear() : undefined)
      mine.until.then(clearMine, clearMine)
    }
  }

  function take() {
    const fault = current
    if (fault?.times === undefined) return fault
    fault.times -= 1
    if (fault.times <= 0) current = null
    return fault
  }

  return { set, clear, current: () => current, take }
}

// A closed port cannot count who knocks: a counted refusal resets the connection after accepting it.
function shutsDoor({ fault, times }: Fault) {
  return fault === 'refuses' && times === undefined
}
