/** The sentence that the page has for the word in its address, if it has one: `__proto__` and its like are on every object. */
export function findNotice(notices: Record<string, string>, word: unknown): string | undefined {
  return typeof word === 'string' && Object.hasOwn(notices, word) ? notices[word] : undefined
}
