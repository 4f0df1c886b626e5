/**
 * The headers of a file that is downloaded: a plain name for every client, and the real one, percent-encoded as RFC 5987 asks.
 * Kept by no cache.
 * @param title such as the name of a class, in any letters
 * @param ending such as `questions.csv`
 */
export function toAttachment({ title, ending, type }: { title: string; ending: string; type: string }): Record<string, string> {
  const plain =
    title
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'class'
  const real = encodeURIComponent(title.replace(/[\p{C}/\\:*?"<>|]/gu, ' ').trim() || 'class').replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${plain}-${ending}"; filename*=UTF-8''${real}%20${encodeURIComponent(ending)}`,
    'cache-control': 'private, no-store',
  }
}
