import { answerQuestion } from '@/domain/ask/answer-question'
import { askSchema } from '@/domain/ask/schema'
import { isAnswer } from '@/domain/search/rules/is-answer'
import { searchGuide } from '@/domain/search/search-guide'
import { env } from '@/lib/env'
import { route } from '@/lib/gate'
import { toEventStream } from '@/lib/server-sent-events'

export const dynamic = 'force-dynamic'

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Neither kept nor, as compression would, held back.
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** Neither the question nor the answer is kept. */
export async function POST(request: Request, context: { params: Promise<Record<string, never>> }): Promise<Response> {
  const limit = { name: 'ask', points: env().ASK_PER_MINUTE, seconds: 60 }
  const post = route({ session: 'optional', input: askSchema, limit, maxBytes: 4096 }, async ({ input: { question } }) => {
    const found = await searchGuide().listPassages(question)
    const passages = found.filter(isAnswer).map(({ coverage: _, ...quote }) => quote)
    const events = answerQuestion({ question, passages, model: readModel(), signal: request.signal })
    return new Response(toEventStream(events), { headers: HEADERS })
  })
  return post(request, context)
}

function readModel() {
  const { ASK_BASE_URL, ASK_API_KEY, ASK_MODEL, ASK_TIMEOUT_SECONDS } = env()
  if (!ASK_BASE_URL || !ASK_MODEL) return null
  return { baseUrl: ASK_BASE_URL, apiKey: ASK_API_KEY, name: ASK_MODEL, timeoutMs: ASK_TIMEOUT_SECONDS * 1000 }
}
