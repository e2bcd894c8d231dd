const keptChars = 64 * 1024 * 1024

/** The newest texts, as many as a test can have use for. */
export function createKeptTexts() {
  let texts: string[] = []
  let chars = 0
  const clear = () => {
    texts = []
    chars = 0
  }
  const keep = (text: string) => {
    texts.push(text)
    chars += text.length
    while (chars > keptChars) chars -= texts.shift()?.length ?? chars
  }
  return { keep, clear, all: () => texts }
}
