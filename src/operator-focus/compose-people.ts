import { courtesy, staleNotice } from './compose-records.ts'
import type { Scene, Wording } from './scene.ts'
import { partOfDay } from './time-zone.ts'

const offer = 'payments, concierge requests and maintenance'

export function composeGreeting({ intent, clock }: Scene): Wording {
  if (intent.greeting === 'goodbye')
    return saying('Goodbye, and take good care. I am here whenever you need me.')
  const hello = `Hello! I hope your ${partOfDay(clock)} is going well.`
  if (intent.tender) return saying(`${hello} I'm here, and we can take one thing at a time.`)
  return saying(`${hello} I can help with ${offer}. Would you like to see what matters most right now?`)
}

export function composeWellbeing({ intent }: Scene): Wording {
  const thanks = intent.thanks ? "You're very welcome. " : ''
  const hello = intent.greeting === 'hello' ? 'Hello! ' : ''
  if (intent.tender)
    return saying(`${hello}${thanks}I'm well, and I'm here with you. We can go one step at a time.`)
  if (intent.thanks) return saying(`${hello}${thanks}I'm here for the next thing whenever you are.`)
  const lucia = `I'm Lucia, and I keep an eye on ${offer} with you.`
  const ask = 'Ask me what matters most right now, or about any one of them. How are you doing?'
  return saying(`${hello}I'm doing well, thank you for asking. ${lucia} ${ask}`)
}

export function composeOffTopic({ intent }: Scene): Wording {
  const can = `What I can do is show you what matters in ${offer}.`
  const ask = 'Just ask, for example: "What matters most right now?"'
  return saying(`${courtesy(intent)}That's outside what I can help with, I'm sorry. ${can} ${ask}`)
}

/** Acknowledgement and exactly one next step; also when nothing is open and when the records cannot be read. */
export function composeDistress(scene: Scene): Wording {
  const { focus } = scene
  const item = focus?.items[0]
  if (!focus || !item || !focus.nextStep) return oneBreath(scene)
  const step = `Let's do just one thing: ${focus.nextStep.action}`
  const reply = `${acknowledge(scene)}${staleNotice(scene)} ${step} The rest can stay where it is for now. Tell me when you are ready.`
  return { reply, items: [item], nextStep: focus.nextStep }
}

function oneBreath(scene: Scene): Wording {
  const known = scene.focus
    ? `${staleNotice(scene)} Nothing is pressing on you in the records right now.`
    : ''
  const action = 'Take five quiet minutes away from the screen, and breathe slowly.'
  const reply = `${acknowledge(scene)}${known} Let's do just one thing: ${action} I'll be here when you come back.`
  return { reply, items: [], nextStep: { itemId: null, action } }
}

function acknowledge({ intent, past }: Scene): string {
  const hello = intent.greeting === 'hello' ? 'Hello. ' : ''
  const again = past.turns.some(({ lane }) => lane === 'distress')
  if (again) return `${hello}I'm still here with you. It's all right that this feels like a lot.`
  return `${hello}I hear you, and I'm sorry it's this much right now. You don't have to carry it all at once.`
}

function saying(reply: string): Wording {
  return { reply, items: [], nextStep: null }
}
