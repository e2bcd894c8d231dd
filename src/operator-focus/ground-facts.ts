import { digitsForWords } from './ground-numbers.ts'
import { plainText, singular } from './ground-words.ts'

/** One checkable thing that a text says, in one spelling: "3 pm" and "15:00" have the same key. */
export type FactKey = string
export type Fact = { sort: 'number' | 'date' | 'id'; key: FactKey }

export function factsOf(text: string): Fact[] {
  const lower = digitsForWords(plainText(text).toLowerCase()).replace(
    /(\d)-(?=(?:minute|hour|day|week|month|year)s?\b)/g,
    '$1 ',
  )
  const facts: Fact[] = []
  let rest = lower
  for (const { pattern, read } of readers) {
    rest = rest.replace(pattern, (...found) => {
      facts.push(...read(found.at(-1) as Groups))
      return ' ; '
    })
  }
  return facts
}

type Groups = Record<string, string | undefined>
type Reader = { pattern: RegExp; read: (groups: Groups) => Fact[] }

const number = String.raw`(?<n>\d+(?:[.,]\d+)*)`
const money = String.raw`usd|eur|gbp|chf|cad|aud|mxn|jpy|brl|inr|us\$|[$€£¥]|dollars?|dólares|euros?|pounds?|pesos?|yen`
const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const month = months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')
const weekday =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo'
const relative = `today|tonight|tomorrow|yesterday|hoy|mañana|ayer|anoche|weekend|(?:this|next|last|later this|early|coming) (?:morning|afternoon|evening|night|week|month|year|quarter|${weekday})|${weekday}`

// In this order: what a reader takes, the next does not see.
// biome-ignore format: a table
const readers: Reader[] = [
  { pattern: /(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})/g, read: ({ y, m, d }) => [date(`${Number(m)}-${Number(d)}`), date(`y${y}`)] },
  { pattern: /\b(?<h>\d{1,2})(?:[:h](?<min>\d{2}))? ?(?<half>[ap])\.?m\b\.?|\b(?<h24>\d{1,2})[:h](?<min24>\d{2})\b/g, read: readTime },
  { pattern: /\b(?<word>noon|midnight|midday)\b/g, read: ({ word }) => [date(word === 'midnight' ? 't00:00' : 't12:00')] },
  { pattern: new RegExp(String.raw`\b(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${month})\b(?:,? (?<y>\d{4}))?`, 'g'), read: readDate },
  { pattern: new RegExp(String.raw`\b(?<m>${month})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?<y>\d{4}))?`, 'g'), read: readDate },
  { pattern: /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?<raw>\d{1,2}\/\d{1,2})\b/g, read: ({ raw }) => [date(`raw${raw}`)] },
  { pattern: new RegExp(`\\b(?<word>${relative})s?\\b`, 'g'), read: ({ word }) => [date(`${word}`)] },
  { pattern: /\b(?<word>january|february|april|june|july|august|september|october|november|december)\b/g, read: ({ word }) => [date(`${word}`)] },
  { pattern: new RegExp(`${number} ?(?:%|percent|per cent|por ciento)`, 'g'), read: ({ n }) => [amount(`percent:${sameNumber(n)}`)] },
  { pattern: new RegExp(`(?<c>${money}) ?${number}(?<k>k\\b)?`, 'g'), read: readMoney },
  { pattern: new RegExp(`${number}(?<k>k)? ?(?<c>${money})(?![\\p{L}])`, 'gu'), read: readMoney },
  { pattern: new RegExp(`\\b(?<in>in |within |next )?${number} (?<unit>second|minute|min|hour|hr|day|night|week|month|year|día|hora|semana|mes|año)(?:e?s)?\\b(?<left> left| away| from now| to go| until)?`, 'gu'), read: readDuration },
  { pattern: /\bplain-(?<word>[a-z]+)/g, read: ({ word }) => [amount(`plain:${word}`)] },
  { pattern: /\b(?<word>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/g, read: ({ word }) => [amount(`rank:${ordinals.indexOf(word ?? '') + 2}`)] },
  { pattern: /(?<![\p{L}\p{N}])(?=[\p{L}_-]*\d)(?=[\d_-]*\p{L})(?<id>[\p{L}\d]+(?:[-_.][\p{L}\d]+)*)/gu, read: ({ id }) => [{ sort: 'id', key: `id:${id}` }] },
  { pattern: new RegExp(`${number} (?<adj>(?:(?:open|more|other|of|these|those|the|your|most|urgent|critical|overdue|late|pressing|new|active|pending|concierge|maintenance|high|safety) ){0,4})(?<noun>\\p{L}+s|people)(?!\\p{L})`, 'gu'), read: readCount },
  { pattern: new RegExp(number, 'g'), read: ({ n }) => [amount(`plain:${sameNumber(n)}`)] },
]

const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
// biome-ignore format: a table
const signs: Record<string, string> = { $: 'usd', us$: 'usd', '€': 'eur', '£': 'gbp', '¥': 'jpy', dollar: 'usd', dólare: 'usd', euro: 'eur', pound: 'gbp', peso: 'mxn', yen: 'jpy' }

function date(key: string): Fact {
  return { sort: 'date', key: `date:${key}` }
}

function amount(key: string): Fact {
  return { sort: 'number', key }
}

/** "1,250.00", "1250" and "1.250,00" are one value. */
function sameNumber(written = ''): string {
  const continental = /^\d{1,3}(?:\.\d{3})*,\d{1,2}$/.test(written)
  const plain = continental ? written.replaceAll('.', '').replace(',', '.') : written.replaceAll(',', '')
  return Number.isNaN(Number(plain)) ? written : String(Number(plain))
}

function readTime({ h, min, half, h24, min24 }: Groups): Fact[] {
  if (h24 !== undefined) return [date(`t${h24.padStart(2, '0')}:${min24}`)]
  const hour = (Number(h) % 12) + (half === 'p' ? 12 : 0)
  return [date(`t${String(hour).padStart(2, '0')}:${min ?? '00'}`)]
}

function readDate({ d, m, y }: Groups): Fact[] {
  const number = months.findIndex((name) => name.startsWith((m ?? '').slice(0, 3))) + 1
  return [date(`${number}-${Number(d)}`), ...(y ? [date(`y${y}`)] : [])]
}

function readMoney({ n, c, k }: Groups): Fact[] {
  const sign = singular(c ?? '')
  return [amount(`money:${sameNumber(n)}${k ?? ''}:${signs[sign] ?? sign}`)]
}

function readDuration({ in: within, n, unit, left }: Groups): Fact[] {
  return [amount(`${within || left ? 'in' : 'for'}:${sameNumber(n)}:${unit}`)]
}

// "204 needs a plumber" counts nothing: 204 is a room.
const verbs = new Set(
  'is was has does needs comes arrives remains stays looks requires follows goes leaks awaits'.split(' '),
)
const sharp = ['critical', 'high', 'late', 'new', 'overdue', 'pending', 'pressing', 'safety', 'urgent']
const kindWords = ['concierge', 'maintenance']
const general = new Set('item thing record matter issue request point job task'.split(' '))

function readCount({ n, adj = '', noun = '' }: Groups): Fact[] {
  if (verbs.has(noun)) return [amount(`plain:${sameNumber(n)}`)]
  const adjectives = adj.split(' ')
  const one = noun === 'priorities' ? 'item' : singular(noun)
  const sort = adjectives.find((word) => kindWords.includes(word)) ?? (general.has(one) ? 'item' : one)
  const how = sharp.filter((word) => adjectives.includes(word)).map((word) => `:${word}`)
  return [amount(`count:${sameNumber(n)}:${sort}${how.join('')}`)]
}
