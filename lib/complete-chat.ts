import 'server-only'
import { readEvents } from './server-sent-events'

export type ChatModel = {
  /** Below it stands /chat/completions. */
  baseUrl: string
  apiKey: string | undefined
  name: string
  /** Longest silence. An answer as a whole may take four times as long. */
  timeoutMs: number
}
export type ChatMessage = { role: 'system' | 'user'; content: string }

/** The endpoint gave no whole answer. The message is for the log. */
export class ChatFailed extends Error {
  override name = 'ChatFailed'
}

const WHOLE = 4
const MOST_CHARACTERS = 8_000

/**
 * The answer of an OpenAI-compatible endpoint, in the parts in which it comes. Redirects are not followed: they would take
 * the key to another host.
 * @param signal ends it early
 * @throws ChatFailed also after parts were given
 */
export async function* completeChat(model: ChatModel, messages: ChatMessage[], signal: AbortSignal): AsyncGenerator<string> {
  const silence = new AbortController()
  const hush = () => silence.abort(new ChatFailed(`silent for ${model.timeoutMs} ms`))
  let timer = setTimeout(hush, model.timeoutMs)
  const whole = AbortSignal.timeout(model.timeoutMs * WHOLE)
  const stop = AbortSignal.any([signal, silence.signal, whole])
  let characters = 0
  try {
    for await (const part of readParts(await post(model, messages, stop))) {
      clearTimeout(timer)
      timer = setTimeout(hush, model.timeoutMs)
      characters += part.length
      if (characters > MOST_CHARACTERS) throw new ChatFailed(`more than ${MOST_CHARACTERS} characters`)
      if (part) yield part
    }
  } catch (error) {
    if (error instanceof ChatFailed || signal.aborted) throw error
    const { cause, message } = error as Error
    throw new ChatFailed(whole.aborted ? 'took too long' : cause instanceof Error ? `${message}: ${cause.message}` : message)
  } finally {
    clearTimeout(timer)
    // Closes the connection where the answer is not wanted to its end.
    silence.abort()
  }
}

async function post({ baseUrl, apiKey, name }: ChatModel, messages: ChatMessage[], signal: AbortSignal): Promise<Response> {
  const response = await fetch(`${baseUrl.replace(/\/$/, '')}/chat/completions`, {
    method: 'POST',
    redirect: 'error',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    },
    body: JSON.stringify({ model: name, stream: true, messages }),
    signal,
  })
  const type = response.headers.get('content-type') ?? ''
  if (response.ok && type.startsWith('text/event-stream')) return response
  await response.body?.cancel()
  throw new ChatFailed(`status ${response.status}, ${type || 'no content type'}`)
}

type Chunk = { error?: unknown; choices?: { delta?: { content?: unknown }; finish_reason?: unknown }[] }

async function* readParts({ body }: Response): AsyncGenerator<string> {
  if (!body) throw new ChatFailed('no body')
  let isFinished = false
  for await (const { data } of readEvents(body)) {
    if (data === '[DONE]') return
    const { error, choices } = JSON.parse(data) as Chunk
    if (error) throw new ChatFailed('an error in the stream')
    const [choice] = choices ?? []
    // A model that thinks first sends events without text; they are signs of life.
    yield typeof choice?.delta?.content === 'string' ? choice.delta.content : ''
    isFinished ||= Boolean(choice?.finish_reason)
  }
  if (!isFinished) throw new ChatFailed('broke off')
}
