import type { z } from 'zod'
import type { Problem } from '../contract'
import { lintIds, lintTold } from '../parts/lint-parts'
import { saysNothing } from '../parts/words'
import { replaceMarkers } from './markers'
import type { schema } from './schema'

export function lint({ blanks, file }: z.output<typeof schema>): Problem[] {
  const shown = replaceMarkers(file.text, () => ' ')
  return [
    ...lintIds('blanks', blanks),
    ...blanks.flatMap((blank, index) => {
      const path = ['blanks', index]
      // What is one letter or one digit stands anywhere by chance.
      const seen = blank.accept.find((text) => text.length > 3 && shown.includes(text))
      return [
        ...(saysNothing(blank.feedback)
          ? [{ path, says: 'the feedback for a wrong text has fewer than four words, so it says nothing.' }]
          : []),
        ...(seen ? [{ path, says: `the answer "${seen}" can be read in the rest of the file.` }] : []),
        ...(blank.accept.includes(blank.id) ? [{ path, says: 'its id, which is shown, is the answer.' }] : []),
        ...lintTold(path, blank),
        ...blank.nearMisses.flatMap((near) => lintTold(path, { accept: blank.accept, feedback: near.feedback })),
      ]
    }),
  ]
}
