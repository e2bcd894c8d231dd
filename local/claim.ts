import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'

/** Takes a folder for this process: two databases in one folder would ruin it. Returns how to give it back. */
export async function claimDir(dir: string): Promise<() => Promise<void>> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, 'claim')
  if (await isHeld(file))
    throw new Error(`another local cloud runs in ${dir}; name another folder in LUCIA_LOCAL_DIR`)
  const word = randomUUID()
  const server = createServer((socket) => socket.on('error', () => undefined).end(word))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await writeFile(file, `${(server.address() as AddressInfo).port} ${word}`)
  return async () => {
    server.close()
    await rm(file, { force: true })
  }
}

// A process id may belong to another process after a crash; a word that is answered cannot.
async function isHeld(file: string) {
  const [port, word] = (await readFile(file, 'utf8').catch(() => '')).split(' ')
  return Boolean(word) && (await heardFrom(Number(port))) === word
}

function heardFrom(port: number) {
  return new Promise<string>((resolve) => {
    let heard = ''
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 })
    socket.on('data', (chunk) => {
      heard += chunk
    })
    socket.on('error', () => resolve(''))
    socket.on('timeout', () => socket.destroy())
    socket.on('close', () => resolve(heard))
  })
}
