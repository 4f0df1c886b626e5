import type { QuestionKey } from '../../catalog/types'

type Choice = string[] | string
/** `score` is from 0 to 1; `right` only with the full score. `misconceptions` are the ids that the answer shows. */
export type GradedChoice = { right: boolean; score: number; misconceptions: string[] }

const WRONG: GradedChoice = { right: false, score: 0, misconceptions: [] }

/** The verdict on an answer. Total: anything that does not fit the question is wrong, never an error. */
export function gradeChoice(key: QuestionKey, choice: Choice): GradedChoice {
  switch (key.kind) {
    case 'single':
    case 'multiple':
      return Array.isArray(choice) ? gradeOptions(key, choice) : WRONG
    case 'text':
      return typeof choice === 'string' ? gradeText(key, choice) : WRONG
    case 'order':
      return Array.isArray(choice) ? gradeOrder(key, choice) : WRONG
  }
}

/** Multiple choice: (right picks - wrong picks) / right, not below 0. Single choice is the case of one right option and one pick. */
function gradeOptions(key: QuestionKey & { kind: 'single' | 'multiple' }, choice: string[]): GradedChoice {
  const ids = new Set(choice)
  const picked = key.options.filter((option) => ids.has(option.id))
  if (picked.length !== ids.size || (key.kind === 'single' && picked.length !== 1)) return WRONG
  const of = key.options.filter((option) => option.right).length
  const right = picked.filter((option) => option.right).length
  const wrong = picked.length - right
  const score = Math.max(0, (right - wrong) / of)
  return {
    right: score === 1,
    score,
    misconceptions: picked.flatMap((option) => (!option.right && option.misconception ? [option.misconception] : [])),
  }
}

function gradeText(key: QuestionKey & { kind: 'text' }, typed: string): GradedChoice {
  if (key.accept.some((accepted) => isSameText(accepted, typed, key.caseSensitive))) return { right: true, score: 1, misconceptions: [] }
  const miss = findNearMiss(key, typed)
  return miss?.misconception ? { ...WRONG, misconceptions: [miss.misconception] } : WRONG
}

/** The reply that the author wrote for this wrong text, if any. */
export function findNearMiss(key: QuestionKey & { kind: 'text' }, typed: string) {
  return key.nearMisses.find((miss) => miss.accept.some((text) => isSameText(text, typed, key.caseSensitive)))
}

/** Score: steps in their place. */
function gradeOrder(key: QuestionKey & { kind: 'order' }, choice: string[]): GradedChoice {
  if (choice.length !== key.steps.length || new Set(choice).size !== choice.length) return WRONG
  const inPlace = key.steps.filter((step, index) => choice[index] === step.id).length
  const right = inPlace === key.steps.length
  return { right, score: inPlace / key.steps.length, misconceptions: !right && key.misconception ? [key.misconception] : [] }
}

/** Texts are the same after Unicode NFKC, trim and folding of inner spaces; no fuzzy matching. */
export function isSameText(a: string, b: string, caseSensitive: boolean): boolean {
  const normal = (text: string) => {
    const folded = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
    return caseSensitive ? folded : folded.toLowerCase()
  }
  return normal(a) === normal(b)
}
