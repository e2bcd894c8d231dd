import { gunzipSync } from 'node:zlib'

export type Canary = { name: string; value: string; mayBeIn?: string[] }

/** Where a canary is that may not be there: as it stands, in an encoding, zipped or in halves. */
export function findLeaks(canaries: Canary[], sinks: Record<string, string>): string[] {
  const texts = Object.entries(sinks).map(([sink, text]) => [sink, withUnzipped(text)] as const)
  return canaries.flatMap(({ name, value, mayBeIn = [] }) =>
    texts
      .filter(
        ([sink, text]) => !mayBeIn.includes(sink) && spellingsOf(value).some((part) => text.includes(part)),
      )
      .map(([sink]) => `${name} in ${sink}`),
  )
}

export function spellingsOf(value: string): string[] {
  const bytes = Buffer.from(value)
  const half = Math.ceil(value.length / 2)
  return [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    bytes.toString('hex'),
    // The ends depend on the neighbours, the middle on where among three bytes the value begins.
    ...[0, 1, 2].map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(4, -4),
    ),
    ...(half >= 9 ? [value.slice(0, half), value.slice(half)] : []),
  ].filter((spelling) => spelling.length >= 8)
}

function withUnzipped(text: string): string {
  const zipped = text.match(/H4sI[\w+/=-]{20,}/g) ?? []
  return [text, ...zipped.map((part) => unzip(part))].join('\n')
}

function unzip(base64: string): string {
  try {
    return gunzipSync(Buffer.from(base64, 'base64')).toString()
  } catch {
    return ''
  }
}
