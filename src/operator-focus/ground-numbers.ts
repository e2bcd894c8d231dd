/** "twenty-three" as 23, "mil doscientos" as 1200, "a couple" as 2: so that a number counts however it is written. */
export function digitsForWords(text: string): string {
  return text
    .replace(halves, ' plain-$1 ')
    .replace(/\b(by|in|for|over|within|after) an? (?=(?:second|minute|hour|day|week|month|year)\b)/g, '$1 1 ')
    .replace(/\ba (couple|pair|dozen|hundred|thousand|million)\b/g, '$1')
    .replace(run, (words, offset: number) =>
      digitsOf(words, text.slice(0, offset), text.slice(offset + words.length)),
    )
}

// Each of these says how much without a digit.
const halves =
  /\b(half|halves|quarters?|double|doubled|twice|thrice|triple|dozens|hundreds|thousands|millions)\b/g

// biome-ignore format: a table
const values: Record<string, number> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, both: 2, couple: 2,
  pair: 2, dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000, cero: 0, uno: 1, dos: 2, tres: 3,
  cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13, catorce: 14,
  quince: 15, dieciséis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, veintiuno: 21,
  veintidós: 22, veintitrés: 23, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80,
  noventa: 90, cien: 100, ciento: 100, doscientos: 200, trescientos: 300, cuatrocientos: 400, quinientos: 500,
  seiscientos: 600, setecientos: 700, ochocientos: 800, novecientos: 900, mil: 1000, millón: 1_000_000,
}
const word = Object.keys(values).join('|')
const edge = '(?![\\p{L}\\p{N}])'
const run = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${word})(?:(?: and | y | |-)(?:${word})${edge})*${edge}`, 'gu')

function digitsOf(words: string, before: string, after: string): string {
  if (words === 'one' && !isCountedOne(before, after)) return words
  if (words === 'once' && !/^ (?:d[ií]as?|horas?|pagos?|euros?|pesos?|d[oó]lares)/.test(after)) return words
  let total = 0
  let current = 0
  for (const part of words.split(/ and | y |[ -]/)) {
    const value = values[part] ?? 0
    if (value >= 1000) total += (current || 1) * value
    else if (value !== 100 || current === 0) current += value
    else current *= value
    if (value >= 1000) current = 0
  }
  return String(total + current)
}

// "one payment" counts; "the next one" does not.
function isCountedOne(before: string, after: string): boolean {
  if (/\b(?:only|just|exactly|another|than) $/.test(before)) return true
  return /^[ -](?:\w+ ){0,2}(?:payment|request|issue|item|guest|resident|minute|hour|day|week|month|year|dollar|euro|pound|percent)\b/.test(
    after,
  )
}
