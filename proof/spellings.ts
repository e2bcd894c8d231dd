import { gunzipSync } from 'node:zlib'

const zipped = 'zipped'
const gzipMagic = '\x1f\x8b\x08'

/** How a text may be written so that it can still be read; what is zipped is opened before the search. */
const spellings: Record<string, (text: string) => string[]> = {
  'as it is': (text) => [text],
  'in a URL': (text) => [encodeURIComponent(text)],
  // Also JSON in a string of JSON, as an error that quotes a body is told.
  'in JSON': (text) => [escaped(text), escaped(escaped(text))],
  'in hex': (text) => [Buffer.from(text).toString('hex')],
  'in base64': (text) => [0, 1, 2].flatMap((shift) => base64At(Buffer.from(text), shift)),
  'in halves': (text) => (text.length >= 20 ? halvesOf(text).flatMap((half) => [half, escaped(half)]) : []),
}
export const encodings = [...Object.keys(spellings), zipped]

/** Every spelling that is long enough to mean something. */
export function spellingsOf(text: string): string[] {
  const all = Object.values(spellings).flatMap((spell) => spell(text))
  return [...new Set(all)].filter((spelling) => spelling.length >= 8)
}

/** The text and what is zipped inside it, as bytes, in base64 or in hex. */
export function unzipped(text: string): string {
  const inside = [
    ...Array.from(text.matchAll(/H4sI[\w+/=-]{20,}/g), ([found]) => Buffer.from(found, 'base64')),
    ...Array.from(text.matchAll(/1f8b08[0-9a-f]{20,}/g), ([found]) => Buffer.from(found, 'hex')),
    ...text
      .split(gzipMagic)
      .slice(1)
      .map((rest) => Buffer.from(gzipMagic + rest, 'latin1')),
  ]
  return [text, ...inside.map(unzip)].join('\n')
}

// Where a text begins among the bytes decides how base64 spells it; the edges depend on its neighbours.
function base64At(bytes: Buffer, shift: number): string[] {
  const padded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const sure = padded.slice(shift === 0 ? 0 : shift + 1, -1)
  return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')]
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function halvesOf(text: string): string[] {
  const half = Math.ceil(text.length / 2)
  return [text.slice(0, half), text.slice(half)]
}

function unzip(bytes: Buffer): string {
  try {
    return gunzipSync(bytes).toString()
  } catch {
    return ''
  }
}
