import type { Row } from '../row.ts'
import type { Scene } from '../scene.ts'
import { shapes } from '../thrown-shapes.ts'

const ids: Record<string, string> = {
  'stack-overflow': 'PR-10',
  'after-response': 'PR-18',
  'after-headers': 'PR-18',
  'in-a-stream': 'PR-18',
  wrapped: 'PR-20',
  shared: 'PR-21',
  'upstream-status': 'PR-22',
  aggregate: 'PR-23',
  'cause-cycle': 'PR-23',
  'deep-cause': 'PR-23',
}
const others = 'PR-19'
const args = ['--import', './src/instrument.ts', 'proof/throwing-app.ts']

/** The same thing thrown in another request is another failure: counted, and told with the count. */
async function countTwo(scene: Scene, name: string): Promise<void> {
  await scene.ask({ path: `/${name}`, method: 'GET' }).catch(() => undefined)
  await scene.engine().stop()
  const failures = scene.told().reduce((sum, { count }) => sum + count, 0)
  scene.require(`two failures were told as ${failures}`, failures === 2)
}

/** A bug, whatever it throws: one event with a stack, one neutral answer. */
export const bugRows: Row[] = Object.entries(shapes).map(
  ([name, { status = 500, isFatal, kind = 'unexpected' }]): Row => {
    const area = isFatal ? 'process' : 'app'
    const operation = isFatal ? kind : 'outside'
    return {
      id: ids[name] ?? others,
      variant: name,
      fault: `a bug throws: ${name}`,
      act: async (scene) => {
        await scene.start({}, args)
        const reply = await scene.ask({ path: `/${name}`, method: 'GET' }).catch(() => undefined)
        if (isFatal) await scene.engine().ended
        else await countTwo(scene, name)
        scene.require('a part of an answer passed for a whole one', status !== 0 || reply === undefined)
        scene.require(
          'no stack',
          await scene.until(
            () => scene.told()[0]?.event.exception?.values?.at(-1)?.stacktrace?.frames?.length,
            3_000,
          ),
        )
        scene.require(
          'the event is larger than 100 kB',
          scene.cloud.sentry.envelopes().every((text) => text.length < 100_000),
        )
        scene.require(
          'its words were told',
          !/CANARYthrown/.test(scene.cloud.sentry.envelopes().join() + scene.lines().join() + reply?.text),
        )
        scene.require(
          'no id of the event in the answer',
          status !== 500 || reply?.body.eventId === scene.told()[0]?.id,
        )
        return reply
      },
      expect: {
        ...(status === 0 ? { gets: 'a connection that breaks off' } : { status }),
        ...(status === 500 && { code: 'internal' }),
        exitCode: isFatal ? 1 : 0,
        events: [`${isFatal ? 'fatal' : 'error'} ${area}|${kind}|${operation}`],
        // The first function of the engine's own in the stack, where there is one.
        ...(!isFatal && { among: new RegExp(`^error app\\|${kind}\\|(outside|http/route.ts)$`) }),
      },
    }
  },
)
