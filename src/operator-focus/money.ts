import type { OpenItem } from './needs.ts'

/** "1,250.00 USD"; as many decimals as the currency has. */
export function sayMoney(amount: number, currency: string | null): string {
  const code = readableCurrency(currency)
  const format = formatFor(code ?? 'USD')
  return code ? `${format.format(amount)} ${code}` : format.format(amount)
}

/** The record's amount, 'unreadable' where its number cannot be trusted, null where there is none. */
export function readableAmount({ amount }: OpenItem): number | 'unreadable' | null {
  if (typeof amount !== 'number') return amount
  return amount >= 0 && amount <= Number.MAX_SAFE_INTEGER / 100 ? amount : 'unreadable'
}

export function readableCurrency(currency: string | null): string | null {
  return currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null
}

/** The amount in rough dollars, only to compare: fixed rates, 1 for a currency not listed, 100 dollars if unreadable. */
export function moneyAtStake(item: OpenItem): number {
  const amount = readableAmount(item)
  if (amount === null) return 0
  return amount === 'unreadable' ? 100 : amount * (roughRates[item.currency ?? 'USD'] ?? 1)
}

const roughRates: Record<string, number> = {
  USD: 1,
  EUR: 1.1,
  GBP: 1.3,
  CHF: 1.15,
  CAD: 0.73,
  AUD: 0.65,
  MXN: 0.055,
  JPY: 0.0067,
  BRL: 0.18,
  INR: 0.012,
}
const formats = new Map<string, Intl.NumberFormat>()

function formatFor(currency: string): Intl.NumberFormat {
  const known = formats.get(currency)
  if (known) return known
  const asMoney = new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions()
  const digits = asMoney.maximumFractionDigits ?? 2
  const format = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formats.set(currency, format)
  return format
}
