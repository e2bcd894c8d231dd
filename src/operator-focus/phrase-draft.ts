import type { Draft } from './compose.ts'
import type { FocusAnswer } from './contract.ts'
import { ground } from './ground.ts'
import { phraseInstructions } from './instructions.ts'
import type { Needs, Question } from './needs.ts'
import { orElse } from './or-else.ts'

export type Wording = { reply: string; source: FocusAnswer['source']; failed: boolean }

/** The draft in the model's words, if the model is there and everything it says stands in the records; else as it was. */
export async function phraseDraft(
  { draft, question }: { draft: Draft; question: Question },
  { model, witness }: Needs,
): Promise<Wording> {
  const composed = { reply: draft.reply, source: 'composed', failed: false } as const
  if (!draft.modelMayRephrase) return composed
  const data = {
    question: question.message,
    draft: { reply: draft.reply, items: draft.items, nextStep: draft.nextStep },
  }
  const said = await orElse(null, () => model.phrase({ instructions: phraseInstructions, data }))
  if (!said) return { ...composed, failed: true }
  witness.run({ model: said.model, tokens_in: said.tokensIn, tokens_out: said.tokensOut })
  const text = said.text.trim()
  const grounding = ground(text, { draft, question: question.message, instructions: phraseInstructions })
  witness.step('grounded', {
    outcome: grounding.grounded ? 'ok' : 'refused',
    ...(grounding.grounded ? {} : { reason: grounding.reason }),
  })
  if (grounding.grounded) return { reply: text, source: 'model', failed: false }
  witness.warn({
    area: 'model',
    kind: 'ungrounded',
    tags: { reason: grounding.reason, characters: text.length },
  })
  return composed
}
