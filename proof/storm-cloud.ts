import { startCloud } from '../local/cloud.ts'
import type { Fault } from '../local/faults.ts'

// The engine's vendors without Sentry, in a process of their own: what they cost is not to be counted for the engine.
const cloud = await startCloud({ parts: ['supabase', 'upstash', 'openai', 'clerk', 'access'] })
process.on('message', async ({ records }: { records: Fault | null }) => {
  if (records) await cloud.supabase.faults.set(records)
  else await cloud.supabase.faults.clear()
  process.send?.({ done: true })
})
process.on('disconnect', async () => {
  await cloud.close()
  process.exit(0)
})
process.send?.({ env: cloud.engineEnv(), headers: cloud.operators[0]?.headers })
