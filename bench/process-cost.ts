import { readdirSync, readFileSync } from 'node:fs'

/** Processor time of all threads of a process so far: blind to what else the machine does. */
export function cpuMs(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    .reduce((sum, ns) => sum + Number(ns) / 1e6, 0)
}

/** The most memory that a process held from now until asked. */
export function watchMemory(pid: number): () => number {
  let mostMb = rssMb(pid)
  const timer = setInterval(() => {
    mostMb = Math.max(mostMb, rssMb(pid))
  }, 200)
  return () => {
    clearInterval(timer)
    return Math.max(mostMb, rssMb(pid))
  }
}

function rssMb(pid: number): number {
  const [kb = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/(?<=VmRSS:\s+)\d+/) ?? []
  return Number(kb) / 1_024
}
