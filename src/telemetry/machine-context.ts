import { arch, cpus, freemem, release, totalmem, type } from 'node:os'
import type { Event } from '@sentry/node'

const startedAt = new Date(performance.timeOrigin).toISOString()
const os = { name: type(), version: release() }
const device = { arch: arch(), memory_size: totalmem(), processor_count: cpus().length }

/** What the process runs on, asked without waiting: an event is written before `report` returns. */
export const machineContext = {
  name: 'MachineContext',
  processEvent(event: Event): Event {
    const app = { app_start_time: startedAt, ...memory() }
    const own = { app, os, device: { ...device, free_memory: freemem() } }
    return { ...event, contexts: { ...own, ...event.contexts } }
  },
}

// It is read from a file, and where none can be opened the SDK would drop the event that says so.
function memory(): { app_memory?: number } {
  try {
    return { app_memory: process.memoryUsage.rss() }
  } catch {
    return {}
  }
}
