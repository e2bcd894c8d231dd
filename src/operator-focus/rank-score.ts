import type { Severity } from './contract.ts'
import { moneyAtStake } from './money.ts'
import type { OpenItem } from './needs.ts'
import type { OperatorDay } from './time-zone.ts'

/** Points by reason; the rank is their sum. Safety outweighs all others together. */
export type Score = {
  safety: number
  severity: number
  due: number
  money: number
  guest: number
  confirmation: number
  underWay: number
}

export function scoreOf(item: OpenItem, day: OperatorDay): Score {
  return {
    safety: item.safety ? 10_000 : 0,
    severity: severityPoints[item.severity],
    due: duePoints(instantOf(item.dueAt), day),
    money: moneyPoints(item),
    guest: guestPoints(instantOf(item.guestArrivesAt), day),
    confirmation: item.status === 'needs_confirmation' ? 60 : 0,
    underWay: item.status === 'in_progress' || item.status === 'confirmed' ? -60 : 0,
  }
}

export function totalOf(score: Score): number {
  const { safety, severity, due, money, guest, confirmation, underWay } = score
  return safety + severity + due + money + guest + confirmation + underWay
}

/** The record's severity, raised where the clock or the money says so. */
export function severityOf(item: OpenItem, day: OperatorDay): Severity {
  if (item.safety || item.severity === 'critical') return 'critical'
  const due = instantOf(item.dueAt)
  const dueByTonight = due !== null && due < day.end
  const guest = instantOf(item.guestArrivesAt)
  const guestToday = guest !== null && guest >= day.start && guest < day.end
  const pressing = isOverdue(item, day) || guestToday || (item.atRisk && dueByTonight)
  return item.severity === 'high' || pressing ? 'high' : 'normal'
}

export function isOverdue(item: OpenItem, day: OperatorDay): boolean {
  const due = instantOf(item.dueAt)
  return due !== null && due < day.now
}

/** null also for a date that cannot be read. */
export function instantOf(date: Date | null): number | null {
  const at = date?.getTime() ?? Number.NaN
  return at >= yearOne && at < yearTenThousand ? at : null
}

const severityPoints: Record<Severity, number> = { critical: 500, high: 220, normal: 0 }
const dayMs = 86_400_000
const yearOne = -62_135_596_800_000
const yearTenThousand = 253_402_300_800_000

function duePoints(due: number | null, day: OperatorDay): number {
  if (due === null) return 0
  if (due < day.now) return 160 + Math.min(30, Math.floor((day.now - due) / dayMs)) * 8
  if (due < day.end) return 140
  return due < day.endOfTomorrow ? 60 : 0
}

function moneyPoints(item: OpenItem): number {
  const stake = Math.min(moneyAtStake(item) / 50, 100)
  return item.atRisk ? 100 + stake : stake / 4
}

function guestPoints(arrival: number | null, day: OperatorDay): number {
  if (arrival === null || arrival >= day.endOfTomorrow) return 0
  if (arrival < day.start) return 80
  return arrival < day.end ? 150 : 70
}
