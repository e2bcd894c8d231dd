import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from '../asking.ts'
import type { Scene } from '../scene.ts'

type Incident = { duration_ms?: number; refused?: number }

/** Twenty a second through an outage and out of it again. */
export async function throughOutage(scene: Scene): Promise<Reply | undefined> {
  const { openai } = scene.cloud
  await openai.faults.set({ fault: 'status', status: 500 })
  const during: { at: number; reply: Promise<Reply> }[] = []
  for (let tick = 0; tick < 200; tick += 1) {
    during.push({ at: tick * 50, reply: scene.ask() })
    await sleep(50)
  }
  const late = (await Promise.all(during.filter(({ at }) => at > 2_000).map(({ reply }) => reply))).filter(
    ({ ms }) => ms > 300,
  )
  scene.require(`${late.length} waited for the model two seconds into the outage`, late.length <= 10)
  scene.require(`${openai.requests.total()} calls in an outage of ten seconds`, openai.requests.total() <= 16)
  await openai.faults.clear()
  const isBack = async () => (await scene.ask()).body.degraded?.length === 0
  scene.require('not back within 15 s', await scene.until(isBack, 15_000))
  await scene.until(() => findRecovered(scene))
  const incident: Incident = findRecovered(scene)?.event.contexts?.incident ?? {}
  const { duration_ms = 0, refused = 0 } = incident
  scene.require(`the end was told after ${duration_ms} ms`, duration_ms > 9_000 && duration_ms < 26_000)
  scene.require(`${refused} were told as refused meanwhile`, refused > 100)
  return scene.ask()
}

function findRecovered(scene: Scene) {
  return scene.told().find(({ name }) => name.startsWith('info openai|recovered'))
}
