/** A line as lines of at most so many columns, broken between words; what follows the first is indented. */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const [word] of text.matchAll(/\s*\S+/g)) {
    const isFull = line !== '' && widthOf(line + word) > columns
    if (isFull) lines.push(line)
    line = isFull ? indent + word.trimStart() : line + word
  }
  return [...lines, line]
}

const graphemes = new Intl.Segmenter()

function widthOf(text: string): number {
  return [...graphemes.segment(text)].length
}
