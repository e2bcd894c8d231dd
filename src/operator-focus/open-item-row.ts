import * as z from 'zod'
import { kinds, type Severity } from './contract.ts'
import type { OpenItem, Witness } from './needs.ts'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const day = z
  .string()
  .nullish()
  .transform((value) => toDate(value))

const row = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  kind: z.enum(kinds),
  title: z.string(),
  note: text,
  party: text,
  location: text,
  status: z.unknown(),
  severity: z.unknown(),
  safety: z.unknown(),
  at_risk: z.unknown(),
  due_at: day,
  guest_arrives_at: day,
  amount: z.unknown(),
  currency: text,
})
type Row = z.infer<typeof row>

const statuses = ['open', 'needs_confirmation', 'confirmed', 'in_progress'] as const
const severities: Record<string, Severity> = {
  safety: 'critical',
  critical: 'critical',
  urgent: 'high',
  high: 'high',
  normal: 'normal',
  medium: 'normal',
  low: 'normal',
}

/** Rows as items. What a row does not say clearly is kept as unclear and told once a reading, never dropped or made up. */
export function readOpenItems(rows: object[], witness: Witness): OpenItem[] {
  const unclear = new Map<string, number>()
  const doubt = (column: string) => unclear.set(column, (unclear.get(column) ?? 0) + 1)
  const items = rows.flatMap((raw) => {
    const parsed = row.safeParse(raw)
    if (!parsed.success) doubt('row')
    return parsed.success ? [toItem(parsed.data, doubt)] : []
  })
  for (const [column, count] of unclear) {
    witness.warn({
      area: 'data',
      kind: /amount$|^row$/.test(column) ? 'invalid' : 'unknown_enum',
      tags: { column, count },
    })
  }
  return items
}

function toItem(row: Row, doubt: (column: string) => void): OpenItem {
  const severity = severities[String(row.severity)]
  const status = statuses.find((known) => known === row.status)
  const amount = toAmount(row.amount)
  if (!severity) doubt(`${row.kind}.severity`)
  if (!status) doubt(`${row.kind}.status`)
  if (amount === 'unreadable') doubt(`${row.kind}.amount`)
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    note: row.note ?? '',
    party: row.party,
    location: row.location,
    status: status ?? 'other',
    severity: severity ?? 'high',
    safety: row.safety === true,
    atRisk: row.at_risk === true,
    dueAt: row.due_at,
    guestArrivesAt: row.guest_arrives_at,
    amount,
    currency: row.currency,
  }
}

function toAmount(value: unknown): OpenItem['amount'] {
  if (value === null || value === undefined) return null
  const number = typeof value === 'string' && /^\d{1,13}(\.\d{1,2})?$/.test(value) ? Number(value) : value
  const isMoney = typeof number === 'number' && Number.isFinite(number) && number >= 0 && number < 1e13
  return isMoney ? number : 'unreadable'
}

function toDate(value: string | null | undefined): Date | null {
  const date = value ? new Date(value) : null
  return date && Number.isFinite(date.getTime()) ? date : null
}
