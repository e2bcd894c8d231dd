import { courtesy, lineOf, listOf, staleNotice } from './compose-records.ts'
import type { FocusItem } from './contract.ts'
import { findPointedItem } from './follow-up.ts'
import type { Scene, Wording } from './scene.ts'

export function composeFollowUp(scene: Scene): Wording {
  const { intent, past } = scene
  const pointed = findPointedItem(past)
  const before = courtesy(intent)
  const wording = pointed ? answerFor(scene, pointed) : nothingBefore()
  return { ...wording, reply: `${before}${wording.reply}` }
}

function answerFor(scene: Scene, pointed: FocusItem): Wording {
  switch (scene.intent.followUp) {
    case 'next':
      return nextOne(scene, '')
    case 'done':
      return nextOne(scene, "I can't close it for you here, but I've set it aside for this conversation.")
    case 'more':
      return moreOf(scene)
    case 'why':
      return again(scene, pointed, `The reason is in its record. ${lineOf(pointed)}`)
    default:
      return again(scene, pointed, `That was ${lineOf(pointed)}`)
  }
}

function nextOne(scene: Scene, before: string): Wording {
  const { focus } = scene
  const item = focus?.items[0]
  const notice = `${before}${staleNotice(scene)}`.trim()
  const opening = notice === '' ? '' : `${notice} `
  if (!focus || !item) return { reply: `${opening}${noMore(scene)}`, items: [], nextStep: null }
  const step = focus.nextStep ? `\nNext step: ${focus.nextStep.action}` : ''
  return { reply: `${opening}Next comes ${lineOf(item)}${step}`, items: [item], nextStep: focus.nextStep }
}

function moreOf(scene: Scene): Wording {
  const { focus } = scene
  const notice = staleNotice(scene).trim()
  if (!focus || focus.items.length === 0) {
    return { reply: `${notice} ${noMore(scene)}`.trim(), items: [], nextStep: null }
  }
  const lines = [`${notice} Here is what comes after that:`.trim(), ...listOf(focus)]
  return { reply: lines.join('\n'), items: focus.items, nextStep: focus.nextStep }
}

/** Told from the conversation itself, as it was said. */
function again({ past }: Scene, item: FocusItem, reply: string): Wording {
  const step = past.turns.findLast(({ nextStep }) => nextStep?.itemId === item.id)?.nextStep ?? null
  return { reply, items: [item], nextStep: step }
}

function noMore({ focus }: Scene): string {
  if (!focus) return 'I could not read the records for the next one.'
  return focus.isCut
    ? 'That was the last of the most pressing ones; there may be more in the records.'
    : 'That was the last one; nothing else is open there.'
}

function nothingBefore(): Wording {
  const reply =
    "I don't see an earlier answer in this conversation to go on from. Ask me what matters most right now, or about payments, concierge requests or maintenance."
  return { reply, items: [], nextStep: null }
}
