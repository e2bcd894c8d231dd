import { type Cloud, startCloud } from '../local/cloud.ts'
import { planted } from './canaries.ts'
import { startHearing } from './hearing.ts'

export type Stage = Awaited<ReturnType<typeof openStage>>

/** The cloud on this machine with one record that only this run knows, and an ear at each of its doors. */
export async function openStage() {
  const hearing = startHearing()
  const cloud: Cloud = await startCloud()
  await prepare(cloud)
  const parts = new Map<number, string>()
  return {
    cloud,
    hearing,
    /** By port, also those that a row has of its own. */
    parts,
    /** As it was before the row. */
    async reset() {
      await cloud.mend()
      cloud.openai.answerWith(null)
      for (const part of Object.values(cloud.parts)) part.requests.clear()
      cloud.sentry.clear()
      hearing.clear()
      parts.clear()
      for (const [name, { port }] of Object.entries(cloud.parts)) parts.set(port, name)
    },
    async close() {
      hearing.stop()
      await cloud.close()
    },
  }
}

async function prepare({ supabase }: Cloud): Promise<void> {
  await supabase.put('maintenance_issues', [
    {
      id: 'proof-gas',
      title: planted.title,
      note: planted.note,
      party: planted.party,
      location: planted.location,
      severity: 'safety',
      status: 'open',
    },
  ])
}
