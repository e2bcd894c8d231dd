import { findFreePort } from './free-port.ts'
import { partNames } from './part.ts'

const names = ['engine', 'control', 'sink', 'spotlight', ...partNames, 'engine2', 'proxy'] as const
export type PortName = (typeof names)[number]
export type Ports = Record<PortName, number>

type Options = { base: number; onTaken: (name: PortName, wanted: number, instead: number) => void }

/** One port for each, in a row from the base; where one is in use, the next free one after the row. */
export async function claimPorts({ base, onTaken }: Options): Promise<Ports> {
  let spare = base + names.length
  const ports: Partial<Ports> = {}
  for (const [offset, name] of names.entries()) {
    const wanted = base + offset
    const free = await findFreePort(wanted)
    ports[name] = free
    if (free === wanted) continue
    ports[name] = await findFreePort(spare)
    spare = ports[name] + 1
    onTaken(name, wanted, ports[name])
  }
  return ports as Ports
}
