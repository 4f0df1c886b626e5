/**
 * Which page of a list is shown, and where it begins: the last one for whoever asks for a later, one that holds everything for
 * `all`.
 */
export function toPaging({ asked = 1, total, size }: { asked?: number | 'all' | undefined; total: number; size: number }) {
  if (asked === 'all') return { page: 1, pages: 1, from: 0, size: Math.max(1, total) }
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(asked, pages)
  return { page, pages, from: (page - 1) * size, size }
}
