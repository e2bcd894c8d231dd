/** The text with one sort of quote, dash and space, so that typography alone never differs. */
export function plainText(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

const isPlain = /^(?! )(?:[!-_a-~]| (?! ))*(?<! )$/

/** Lower-case words and numbers, without a possessive, each in its plain singular. */
export function wordsOf(text: string): string[] {
  const found =
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? []
  return found.flatMap((word) => {
    const bare = word.replace(/'s$/, '')
    return bare.includes('-') ? [singular(bare), ...bare.split('-').map(singular)] : [singular(bare)]
  })
}

export function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}
