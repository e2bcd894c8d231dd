/** `<when>-<owner>-<number>-<category>.env`: who wrote it and in which order, without opening it. */
export type FileName = { at: number; owner: string; number: number; category: string }

export function fileNameOf({ at, owner, number, category }: FileName): string {
  return `${at}-${owner}-${String(number).padStart(8, '0')}-${category.replace(/\W/g, '_')}.env`
}

export function readFileName(name: string): (FileName & { isWhole: boolean }) | undefined {
  const read = name.match(/^(\d{1,16})-(\w+)-(\d{8,12})-(\w+)\.env(\.part)?$/)
  if (!read) return undefined
  const [, at, owner = '', number, category = '', part] = read
  return { at: Number(at), owner, number: Number(number), category, isWhole: part === undefined }
}

export function inOrder(one: FileName, other: FileName): number {
  return one.at - other.at || one.owner.localeCompare(other.owner) || one.number - other.number
}
