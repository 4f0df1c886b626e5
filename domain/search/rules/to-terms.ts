/** Words that say nothing about a page. Those that are also commands, as `up` and `run`, are not among them. */
const STOP_WORDS = new Set(
  `a about also am an and any are as at be been between but by can cannot could did difference do does doesn don done every for from had
  has have how i if in into is isn it its just me my no nor not of on one ones or our should so some such than that the their them then there
  these they this those to too versus vs was we were what when where which who whom whose why will with would you your`.split(/\s+/),
)

/** Longer ones are not typed. */
const LONGEST = 100

/**
 * The terms under which a text is found. A flag, file name, image or address is a term as a whole and by its parts, so
 * `127.0.0.1:8080:80` is found by `8080` too. A command (a line that begins with `$ `) is one term as well.
 * All lower case but flags of one letter: `-P` is not `-p`.
 */
export function toTerms(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.startsWith('$ ') ? [toCommandTerm(line.slice(2)), ...toWords(line)] : toWords(line)))
}

/** The term of a whole command. No other term begins with `$`. */
export function toCommandTerm(command: string): string {
  return `$ ${command.trim().replace(/\s+/g, ' ').toLowerCase()}`.slice(0, LONGEST)
}

/** The words of a query: its terms, without those that say nothing if any other is left. */
export function toQueryWords(query: string): string[] {
  const words = [...new Set(toWords(query))]
  return words.length > 0 ? words : [...new Set(toWords(query, new Set()))]
}

function toWords(line: string, stopWords = STOP_WORDS): string[] {
  return line
    .replace(/['’](s|t|re|ve|ll|d|m)\b/gi, '')
    .split(/[\s"'`“”‘’()[\]{}<>|;,=&!?…*]+/)
    .flatMap(toParts)
    .filter((word) => !stopWords.has(word) && word.length <= LONGEST)
}

function toParts(typed: string): string[] {
  const whole = typed.replace(/[.:$#\\-]+$/, '').replace(/^[:\\#]+/, '')
  if (/^-[a-z]$/i.test(whole)) return [whole]
  const folded = whole.toLowerCase()
  const parts = folded.split(/[:/@]+/)
  const words = folded.split(/[^\p{L}\p{N}_]+/u)
  const plain = words.length === 1 ? [folded] : [folded, ...[...parts, ...words].filter((part) => part.length > 1)]
  return [...new Set(plain)].filter((part) => /[\p{L}\p{N}]/u.test(part))
}

/**
 * What a word has in common with its other forms: "publish" of "publishing", "cop" of "copies". It is used as the
 * beginning of words, so it may be shorter than a word, but never so short that it begins everything.
 */
export function toStem(word: string): string {
  if (!/^\p{L}+$/u.test(word)) return word
  const stem = word
    .replace(/(?<=..)(ies|ied)$/, 'y')
    .replace(/(?<=...)(ing|ings|ed)$/, '')
    .replace(/(?<=..[^su])s$/, '')
    .replace(/(?<=...)e$/, '')
  const single = stem === word ? stem : stem.replace(/([^aeioulsz])\1$/, '$1')
  return single.length >= 3 ? single : word
}
