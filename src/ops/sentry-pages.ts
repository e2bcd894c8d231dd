/** The cursor of the next page, or null. Only the cursor is taken: the address in the header is not trusted with a token. */
export function nextCursor(link: string | null): string | null {
  for (const relation of link?.split(/,\s*(?=<)/) ?? []) {
    if (!/;\s*rel="next"/.test(relation) || !/;\s*results="true"/.test(relation)) continue
    return /;\s*cursor="([^"]+)"/.exec(relation)?.[1] ?? null
  }
  return null
}
