import { CODE, type Prose } from './read-prose'

/** Words of one sentence. The guide's mean is near 12. */
const MOST_WORDS = 32
/** Mean words of a sentence, and grade, that no page may pass, whatever the others do. */
const HIGHEST_MEAN = 16
const HIGHEST_GRADE = 8
/** A lesson this many deviations above the median is far off the rest. */
const FARTHEST = 3.5
/** Makes the median absolute deviation comparable with a standard deviation. */
const TO_DEVIATION = 1.4826
/** Where all lessons are alike, a small difference is none. */
const LEAST_DEVIATION = 0.4
/** A page of a few sentences has no level. */
const FEWEST_SENTENCES = 20

type Sentence = { file: string; line: number; words: string[] }
type Level = { file: string; sentences: number; mean: number; grade: number }

/**
 * How hard the running text of pages is: sentences that are too long, and pages far off the others. Code counts as one word.
 * @param compared files of lessons; other pages, such as lists of links, have only the limits that hold for all
 */
export function checkReading(prose: Prose[], compared: Set<string>): string[] {
  const sentences = prose.filter(({ kind }) => kind === 'paragraph').flatMap(toSentences)
  const levels = toLevels(sentences)
  const lessons = levels.filter(({ file }) => compared.has(file))
  return [
    ...sentences
      .filter(({ words }) => words.length > MOST_WORDS)
      .map(
        ({ file, line, words }) =>
          `${file}:${line}: a sentence has ${words.length} words ("${words.slice(0, 6).join(' ').replaceAll(CODE, '…')} …"); at most ${MOST_WORDS} are in order.`,
      ),
    ...levels.flatMap(({ file, mean, grade }) => [
      ...(mean > HIGHEST_MEAN
        ? [`${file}: its sentences have ${mean.toFixed(1)} words on average; at most ${HIGHEST_MEAN} are in order.`]
        : []),
      ...(grade > HIGHEST_GRADE ? [`${file}: its reading level is grade ${grade.toFixed(1)}; at most ${HIGHEST_GRADE} is in order.`] : []),
    ]),
    ...findOutliers(lessons, 'mean', 'words in a sentence on average'),
    ...findOutliers(lessons, 'grade', 'as grade of reading'),
  ]
}

export function toSentences({ file, text, lines }: Prose): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  // A sentence that begins with code is seen as one only if that looks like a capital.
  return [...segmenter.segment(text.replaceAll(CODE, 'X'))].flatMap(({ segment, index }) => {
    const words = text.slice(index, index + segment.length).match(/[\p{L}\p{N}\uFFFC][\p{L}\p{N}\uFFFC'’./-]*/gu) ?? []
    return words.length < 3 ? [] : [{ file, line: lines[index] ?? 1, words }]
  })
}

/** The Automated Readability Index of each file: it counts letters, where others guess syllables. */
export function toLevels(sentences: Sentence[]): Level[] {
  return [...new Set(sentences.map(({ file }) => file))].flatMap((file) => {
    const own = sentences.filter((sentence) => sentence.file === file)
    if (own.length < FEWEST_SENTENCES) return []
    const words = own.flatMap((sentence) => sentence.words)
    const letters = words.reduce((sum, word) => sum + word.replaceAll(CODE, 'code').replace(/[^\p{L}\p{N}]/gu, '').length, 0)
    const mean = words.length / own.length
    return [{ file, sentences: own.length, mean, grade: (4.71 * letters) / words.length + 0.5 * mean - 21.43 }]
  })
}

function findOutliers(levels: Level[], key: 'mean' | 'grade', what: string): string[] {
  const middle = median(levels.map((level) => level[key]))
  const deviation = Math.max(LEAST_DEVIATION, TO_DEVIATION * median(levels.map((level) => Math.abs(level[key] - middle))))
  return levels
    .filter((level) => level[key] > middle + FARTHEST * deviation)
    .map(
      ({ file, [key]: value }) =>
        `${file}: ${value.toFixed(1)} ${what}; the median of the lessons is ${middle.toFixed(1)}, and this is far off.`,
    )
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
