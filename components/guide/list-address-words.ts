/** Words that every address has say nothing. */
const COMMON = new Set(['get', 'started', 'docker', 'concepts', 'index', 'html', 'md'])

/**
 * What to search for when nothing is at this address, best first: the words of its last part, which name the page, then
 * those of all of it.
 */
export function listAddressWords(pathname: string): string[] {
  const parts = pathname.split('/').map(toWords).filter(Boolean)
  return [...new Set([parts.at(-1), parts.join(' ')])].filter((words) => words !== undefined && words !== '') as string[]
}

function toWords(part: string): string {
  return (decode(part).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word.toLowerCase())).join(' ')
}

/** Typed by hand, it may be no encoding at all. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part.replace(/%[0-9a-f]{2}/gi, ' ')
  }
}
