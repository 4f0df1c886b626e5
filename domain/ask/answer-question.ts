import 'server-only'
import { type ChatModel, completeChat } from '../../lib/complete-chat'
import { log } from '../../lib/log'
import { NOT_IN_GUIDE, toMessages } from './rules/to-messages'
import type { AskEvent, Quote } from './types'

const NOTES = {
  nothing: 'The guide does not answer this. Ask in other words, or look through the search and the list of all pages.',
  refused: 'These passages do not answer the question. They are what comes closest in the guide.',
  failed: 'The language model gave no answer. These passages of the guide fit the question best.',
  brokeOff: 'The language model did not finish its answer. Rely on the passages.',
  uncited: 'The answer names no passage. Compare it with those below before you rely on it.',
}

/**
 * Answers with passages of the guide, and with the words of a language model about them where there is one. Without a
 * passage the model is not asked. Whatever goes wrong there, the passages were sent before.
 * @param passages those that are good enough, best first
 * @param signal whoever asked has gone
 */
export async function* answerQuestion({
  question,
  passages,
  model,
  signal,
}: {
  question: string
  passages: Quote[]
  model: ChatModel | null
  signal: AbortSignal
}): AsyncGenerator<AskEvent> {
  yield { type: 'passages', passages }
  if (passages.length === 0) yield { type: 'note', sentence: NOTES.nothing }
  else if (model) yield* askModel({ question, passages, model, signal })
  yield { type: 'end' }
}

async function* askModel({
  question,
  passages,
  model,
  signal,
}: {
  question: string
  passages: Quote[]
  model: ChatModel
  signal: AbortSignal
}): AsyncGenerator<AskEvent> {
  let said = ''
  let sent = 0
  try {
    for await (const part of completeChat(model, toMessages(question, passages), signal)) {
      said += part
      // Until it is clear whether this is the refusal, nothing is shown.
      if (NOT_IN_GUIDE.startsWith(said.trimStart().slice(0, NOT_IN_GUIDE.length))) continue
      yield { type: 'text', text: said.slice(sent) }
      sent = said.length
    }
  } catch (error) {
    if (signal.aborted) return
    log.warn({ err: error }, 'ask: the language model failed')
    return yield { type: 'note', sentence: sent > 0 ? NOTES.brokeOff : NOTES.failed }
  }
  if (sent === 0) return yield { type: 'note', sentence: said.trim() ? NOTES.refused : NOTES.failed }
  if (!passages.some((_, at) => said.includes(`[${at + 1}]`))) yield { type: 'note', sentence: NOTES.uncited }
}
