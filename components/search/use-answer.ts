import { useEffect, useRef, useState } from 'react'
import type { AskEvent, Quote } from '@/domain/ask/types'
import { readEvents } from '@/lib/server-sent-events'

export type Answer = { state: 'waiting' | 'done'; passages: Quote[]; text: string; note: string }

const UNREACHABLE = 'The guide cannot be reached. Your question is still here; check the connection and ask again.'

/** Sends a question and takes the answer as it comes. A new question ends the one before. */
export function useAnswer(): { answer: Answer | null; ask: (question: string) => Promise<void> } {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const asking = useRef<AbortController>(null)

  useEffect(() => () => asking.current?.abort(), [])

  async function ask(question: string) {
    asking.current?.abort()
    asking.current = new AbortController()
    const { signal } = asking.current
    let current: Answer = { state: 'waiting', passages: [], text: '', note: '' }
    const show = (change: Partial<Answer>) => {
      current = { ...current, ...change }
      if (!signal.aborted) setAnswer(current)
    }
    show({})
    try {
      const response = await fetch('/api/ask', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question }),
        signal,
      })
      if (!response.ok || !response.body) return show({ state: 'done', note: await readRefusal(response) })
      for await (const { event, data } of readEvents(response.body)) {
        const said = { type: event, ...JSON.parse(data) } as AskEvent
        if (said.type === 'passages') show({ passages: said.passages })
        else if (said.type === 'text') show({ text: current.text + said.text })
        else if (said.type === 'note') show({ note: said.sentence })
        else return show({ state: 'done' })
      }
      show({ state: 'done', note: 'The answer broke off. What came is shown; ask again for the rest.' })
    } catch {
      show({ state: 'done', note: UNREACHABLE })
    }
  }

  return { answer, ask }
}

async function readRefusal(response: Response): Promise<string> {
  const { error, field } = (await response.json().catch(() => ({ error: UNREACHABLE }))) as { error: string; field?: string }
  return field ? error.replace(`${field}: `, '') : error
}
