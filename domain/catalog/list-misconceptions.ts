import 'server-only'
import { allMisconceptions } from 'contentlayer/generated'
import { getMisconception, type Misconception } from './get-misconception'

/** Every misconception that the guide knows. Says nothing of which question or option shows it. */
export function listMisconceptions(): Misconception[] {
  return allMisconceptions.flatMap(({ id }) => getMisconception(id) ?? [])
}
