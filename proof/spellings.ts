import { gunzipSync } from 'node:zlib'

/** Every way in which a text may be found again: as it is, in an encoding, or in halves. */
export function spellingsOf(text: string): string[] {
  const bytes = Buffer.from(text)
  const half = Math.ceil(text.length / 2)
  const halves = text.length >= 20 ? [text.slice(0, half), text.slice(half)] : []
  return [
    ...new Set([
      text,
      encodeURIComponent(text),
      JSON.stringify(text).slice(1, -1),
      bytes.toString('hex'),
      ...[0, 1, 2].flatMap((shift) => base64At(bytes, shift)),
      ...halves,
    ]),
  ].filter((spelling) => spelling.length >= 8)
}

/** The text and what is zipped inside it. */
export function unzipped(text: string): string {
  const inside = text.match(/H4sI[\w+/=-]{20,}/g) ?? []
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

function unzip(base64: string): string {
  try {
    return gunzipSync(Buffer.from(base64, 'base64')).toString()
  } catch {
    return ''
  }
}
