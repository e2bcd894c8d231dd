/** A record's or a person's text as one harmless line: no control, bidi or hidden characters, no live link, clipped. */
export function cleanText(text: string, maxLength: number): string {
  if (text.length <= maxLength && isHarmless(text)) return text
  const line = text
    .slice(0, maxLength * 4 + 400)
    .toWellFormed()
    .normalize('NFC')
    .replace(hidden, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/[\p{Z}\s\p{Cc}]+/gu, ' ')
    .replace(liveLink, '(link left out)')
    .replace(/[<>`]/g, '')
    .replace(/(!)(?=\[)|(\])(?=\()/g, '$& ')
    .trim()
  return clip(line, maxLength)
}

export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  return `${text
    .slice(0, maxLength - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`
}

// Most texts are one line of plain words, which is seen at a glance.
const plainLine = /^(?! )(?:[A-Za-z0-9,.'"“”()%&+;?/-]| (?! )|:(?= |\d\d\b))*(?<! )$/

function isHarmless(text: string): boolean {
  return plainLine.test(text) && !/www\./i.test(text)
}

// Format characters, private use, lone surrogates and the variation selectors that can carry hidden text.
const hidden = /[\p{Cf}\p{Co}\p{Cs}]|[\u{E0100}-\u{E01EF}]/gu
const liveLink = /\b(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.|javascript:|data:\w+\/)\S*/giu
