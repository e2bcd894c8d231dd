export type OperatorClock = { now: Date; timeZone: string }

/** The operator's today and tomorrow as instants; a day may have 23 or 25 hours. */
export type OperatorDay = { timeZone: string; now: number; start: number; end: number; endOfTomorrow: number }

export function operatorDay({ now, timeZone }: OperatorClock): OperatorDay {
  const today = dayNumber(now.getTime(), timeZone)
  return {
    timeZone,
    now: now.getTime(),
    start: startOfDay(today, timeZone),
    end: startOfDay(today + 1, timeZone),
    endOfTomorrow: startOfDay(today + 2, timeZone),
  }
}

/** Calendar days from `at` to the operator's today: 1 is yesterday, -1 is tomorrow. */
export function daysAgo(at: number, day: OperatorDay): number {
  return dayNumber(day.now, day.timeZone) - dayNumber(at, day.timeZone)
}

/** "today at 15:00", "tomorrow at 09:30", "on Friday at 08:00", "on 12 May", "on 12 May 2027". */
export function sayWhen(at: number, day: OperatorDay): string {
  const days = daysAgo(at, day)
  const time = `at ${clockTime(at, day.timeZone)}`
  if (days === 0) return `today ${time}`
  if (days === 1) return `yesterday ${time}`
  if (days === -1) return `tomorrow ${time}`
  const local = new Date(localMs(at, day.timeZone))
  if (days < 0 && days > -7) return `on ${weekdays[local.getUTCDay()]} ${time}`
  const date = `on ${local.getUTCDate()} ${months[local.getUTCMonth()]}`
  const sameYear = local.getUTCFullYear() === new Date(localMs(day.now, day.timeZone)).getUTCFullYear()
  return sameYear ? date : `${date} ${local.getUTCFullYear()}`
}

export function clockTime(at: number, timeZone: string): string {
  return new Date(localMs(at, timeZone)).toISOString().slice(11, 16)
}

export function partOfDay({ now, timeZone }: OperatorClock): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date(localMs(now.getTime(), timeZone)).getUTCHours()
  if (hour >= 4 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

// A clock change may skip or repeat midnight: the day starts at the earliest instant that bears its date.
function startOfDay(dayNo: number, timeZone: string): number {
  const utc = dayNo * dayMs
  const guesses = [utc - dayMs * 1.1, utc + dayMs * 1.1].map((near) => utc - offsetMs(near, timeZone))
  const [earlier = utc, later = utc] = guesses.sort((a, b) => a - b)
  return dayNumber(earlier, timeZone) === dayNo ? earlier : later
}

function dayNumber(at: number, timeZone: string): number {
  return Math.floor(localMs(at, timeZone) / dayMs)
}

function offsetMs(at: number, timeZone: string): number {
  return localMs(at, timeZone) - Math.floor(at / 1000) * 1000
}

/** The wall clock at `at`, as if it were UTC. */
function localMs(at: number, timeZone: string): number {
  const text = formatFor(timeZone).format(at)
  const [month, day, year, hour, minute, second] = text.split(/\D+/).map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const two = '2-digit'
  const clock = { hour: two, minute: two, second: two, hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: two,
    day: two,
    ...clock,
  })
  formats.set(timeZone, format)
  return format
}
