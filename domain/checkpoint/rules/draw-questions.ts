import { shuffle } from '../../catalog/rules/shuffle'
import type { DrawnQuestion } from '../types'

/**
 * Draws `count` questions, in mixed order. The same bank, seed and count draw the same; no lesson gives two more
 * than another one that still has some.
 */
export function drawQuestions(bank: readonly DrawnQuestion[], seed: string, count: number): DrawnQuestion[] {
  const byLesson = new Map<string, DrawnQuestion[]>()
  for (const question of bank) byLesson.set(question.lessonId, [...(byLesson.get(question.lessonId) ?? []), question])
  const piles = shuffle([...byLesson.values()], `${seed}:lessons`).map((pile, index) => shuffle(pile, `${seed}:${index}`))
  const rounds = Math.max(0, ...piles.map((pile) => pile.length))
  const inTurn = Array.from({ length: rounds }, (_, round) => piles.flatMap((pile) => pile.slice(round, round + 1))).flat()
  return shuffle(inTurn.slice(0, count), `${seed}:order`)
}
