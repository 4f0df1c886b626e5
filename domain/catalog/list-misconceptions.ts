import 'server-only'
import { compiledMisconceptions, getMisconception, type Misconception } from './get-misconception'

/** Every misconception that the guide knows. Says nothing of which question or option shows it. */
export function listMisconceptions(): Misconception[] {
  return [...compiledMisconceptions().keys()].flatMap((id) => getMisconception(id) ?? [])
}
