import type { Problem } from '../contract'
import type { AskedOptions } from './option-schema'
import { saysNothing, toMeaning } from './words'

const OTHERS =
  /\b(?:all|none|both|neither|any) of the (?:above|others?|answers|options)\b|^(?:all|none|both|neither) of (?:these|them)\W*$/i

/** Options that say the same, speak of each other or teach nothing. */
export function lintOptions(question: AskedOptions): Problem[] {
  return [
    ...(hasNegatedStem(question.prompt)
      ? [{ path: [], says: 'the prompt asks for what does not hold, which is read past. Ask the other way round, or write *not*.' }]
      : []),
    ...question.options.flatMap((option, index) => {
      const path = ['options', index]
      const problems: Problem[] = []
      if (OTHERS.test(option.text)) problems.push({ path, says: `"${option.text}" speaks of the other options, which are shuffled.` })
      if (saysNothing(option.feedback))
        problems.push({
          path,
          says: `the feedback has fewer than four words, so it does not say why the option is ${option.right ? 'right' : 'wrong'}.`,
        })
      if (question.options.findIndex(({ id }) => id === option.id) < index) problems.push({ path, says: 'another option has the same id.' })
      const twin = question.options.findIndex((other) => toMeaning(other.text) === toMeaning(option.text))
      if (twin < index) problems.push({ path, says: `the option says the same as "${question.options[twin]?.text}".` })
      if (question.options.findIndex((other) => other.feedback === option.feedback) < index)
        problems.push({ path, says: 'the feedback is that of another option, so it cannot say what is wrong with this one.' })
      return problems
    }),
  ]
}

/** "Which of these is not …?" without emphasis on the word that turns it round. */
function hasNegatedStem(prompt: string): boolean {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(prompt.replace(/`[^`]*`/g, 'X'))]
  const asked = sentences.map(({ segment }) => segment.trim()).findLast((sentence) => sentence.endsWith('?'))
  return /^(?:\w+ )?(?:which|what|who|where|when)\b.*(?<![*_])\b(?:not|never|except|cannot|is (?:wrong|false|incorrect))\b(?![*_])/i.test(
    asked ?? '',
  )
}
