import { shuffle } from './shuffle'

type Options<T> = { id: string; options: readonly T[]; fixed?: boolean }

/**
 * Options in the order in which one reader sees them, the same on every visit. Options that say nothing of being fixed
 * were put in their order by the build, for everybody.
 * @param seed of the reader
 */
export function toSeenOrder<T>({ id, options, fixed = true }: Options<T>, seed: string): T[] {
  return fixed ? [...options] : shuffle(options, `${seed}:${id}`)
}

/** Ids of what could be picked, in that order; undefined for a question where nothing is picked from options. */
export function listSeen(question: { id: string }, seed: string): string[] | undefined {
  if (!('options' in question)) return undefined
  return toSeenOrder(question as Options<{ id: string }>, seed).map((option) => option.id)
}
