import type { Row } from '../row.ts'
import { bugRows } from './bugs.ts'
import { clientRows } from './client.ts'
import { configRows } from './config.ts'
import { dataRows } from './data.ts'
import { accessRows, clerkRows } from './identity.ts'
import { ingestRows } from './ingest.ts'
import { modelRows } from './model.ts'
import { openaiRows } from './openai.ts'
import { processRows } from './process.ts'
import { redisRows } from './redis.ts'
import { supabaseRows } from './supabase.ts'

/** Everything that goes wrong, by dependency and number. */
export const rows: Row[] = [
  ...openaiRows,
  ...supabaseRows,
  ...redisRows,
  ...clerkRows,
  ...accessRows,
  ...ingestRows,
  ...clientRows,
  ...processRows,
  ...bugRows,
  ...configRows,
  ...dataRows,
  ...modelRows,
]
