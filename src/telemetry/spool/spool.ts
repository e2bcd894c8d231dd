import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, createAccount, type Outcome } from './account.ts'
import { readEnvelope } from './envelope.ts'
import { fileNameOf } from './file-name.ts'
import { moveToDead, openFolder, writeWhole } from './spool-folder.ts'

/** Waits to be sent: a file, or in memory where the disk would not take it. */
export type Kept = {
  name: string
  category: string
  bytes: number
  memory?: Buffer
  strikes: number
  trimmed?: boolean
}
export type Spool = {
  /** `inherited` where a process before this one had captured it. */
  put(raw: Buffer, category: string, from?: 'inherited'): void
  /** Takes files over that a process before this one left. They are older than all that is here. */
  inherit(files: { name: string; at: number; category: string; bytes: number }[]): void
  oldest(isWanted: (kept: Kept) => boolean, most: number): Kept[]
  load(kept: Kept): Buffer | undefined
  replace(kept: Kept, raw: Buffer): void
  leave(kept: Kept, outcome: Outcome): void
  waiting(): readonly Kept[]
  account: Account
}
type State = Omit<SpoolOptions, 'now'> & {
  kept: Kept[]
  bytes: number
  number: number
  isOpen: boolean
  account: Account
}
export type SpoolOptions = {
  folder: string
  owner: string
  onTrouble: (error: unknown) => void
  now?: () => number
}

const mostFiles = 2_000
const mostBytes = 50_000_000
const mostInMemory = 200

/** Keeps what was handed over until Sentry has it. What `put` returned from survives the death of the process. */
export function createSpool({ now = Date.now, ...options }: SpoolOptions): Spool {
  const state: State = { ...options, kept: [], bytes: 0, number: 0, isOpen: false, account: createAccount() }
  const nameAt = (at: number, category: string) =>
    fileNameOf({ at, owner: state.owner, number: ++state.number, category })

  function put(raw: Buffer, category: string, from?: 'inherited'): void {
    const name = nameAt(now(), category)
    state.account.enter(category, from)
    state.kept.push({ name, category, bytes: raw.length, strikes: 0, ...write(state, name, raw) })
    state.bytes += raw.length
    keepBounds(state)
  }

  return {
    put,
    inherit: (files) =>
      inherit(
        state,
        files.map((file) => ({ ...file, newName: nameAt(file.at, file.category) })),
      ),
    oldest: (isWanted, most) => state.kept.values().filter(isWanted).take(most).toArray(),
    load: (kept) => load(state, kept),
    replace: (kept, raw) => replace(state, { kept, raw, name: nameAt(now(), kept.category) }),
    leave: (kept, outcome) => leave(state, kept, outcome),
    waiting: () => state.kept,
    account: state.account,
  }
}

function write(state: State, name: string, raw: Buffer): { memory?: Buffer } {
  try {
    // Somebody may have cleaned up since the last one.
    if (!(state.isOpen && attempt(() => writeWhole(state.folder, name, raw)))) {
      openFolder(state.folder)
      state.isOpen = true
      writeWhole(state.folder, name, raw)
    }
    return {}
  } catch (error) {
    state.isOpen = false
    queueMicrotask(() => state.onTrouble(error))
    return { memory: raw }
  }
}

function inherit(
  state: State,
  files: { name: string; newName: string; category: string; bytes: number }[],
): void {
  const taken: Kept[] = []
  for (const { name, newName, category, bytes } of files) {
    // Whoever renames it first has it: two engines on one machine never send the same file.
    if (!attempt(() => renameSync(join(state.folder, name), join(state.folder, newName)))) continue
    state.account.enter(category, 'inherited')
    state.bytes += bytes
    taken.push({ name: newName, category, bytes, strikes: 0 })
  }
  state.kept.unshift(...taken)
  keepBounds(state)
}

function load(state: State, kept: Kept): Buffer | undefined {
  try {
    const raw = kept.memory ?? readFileSync(join(state.folder, kept.name))
    readEnvelope(raw)
    return raw
  } catch (error) {
    if (!isForNow(error)) leave(state, kept, isGone(error) ? 'dropped' : 'dead')
    return undefined
  }
}

function replace(state: State, { kept, raw, name }: { kept: Kept; raw: Buffer; name: string }): void {
  const old = kept.name
  const written = write(state, name, raw)
  if (!kept.memory) attempt(() => rmSync(join(state.folder, old), { force: true }))
  state.bytes += raw.length - kept.bytes
  Object.assign(kept, { name, bytes: raw.length, trimmed: true, ...written })
}

function leave(state: State, kept: Kept, outcome: Outcome): void {
  const at = state.kept.indexOf(kept)
  if (at < 0) return
  state.kept.splice(at, 1)
  state.bytes -= kept.bytes
  state.account.leave(kept.category, outcome)
  if (kept.memory) return
  if (outcome === 'dead') attempt(() => moveToDead(state.folder, kept.name))
  else attempt(() => rmSync(join(state.folder, kept.name), { force: true }))
}

// The oldest goes, and of a failure's event and what merely counts or measures, the latter.
function keepBounds(state: State): void {
  while (state.kept.length > mostFiles || state.bytes > mostBytes) dropOldest(state, () => true)
  while (state.kept.filter(({ memory }) => memory).length > mostInMemory)
    dropOldest(state, ({ memory }) => memory !== undefined)
}

function dropOldest(state: State, isWanted: (kept: Kept) => boolean): void {
  const found = state.kept.filter(isWanted)
  const oldest = found.find(({ category }) => category !== 'error') ?? found[0]
  if (oldest) leave(state, oldest, 'dropped')
}

function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

function isGone(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

// Not the file is bad, but there is nothing left to open it with.
function isForNow(error: unknown): boolean {
  return ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
