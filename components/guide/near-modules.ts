import type { Module } from '@/domain/catalog/types'

/** Entries that the curriculum beside a page holds at most, so that a page of a large guide weighs no more than one of a small guide. */
const MOST_ENTRIES = 48

/** The module of a page with those around it, nearest first taken, in curriculum order. A guide that fits is listed whole. */
export function toNearModules(modules: Module[], currentId: string | undefined, mostEntries = MOST_ENTRIES): Module[] {
  const at = Math.max(
    0,
    modules.findIndex(({ entries }) => entries.some(({ id }) => id === currentId)),
  )
  let [from, to] = [at, at + 1]
  let room = mostEntries - (modules[at]?.entries.length ?? 0)
  for (;;) {
    const [before, after] = [modules[from - 1], modules[to]]
    const takesAfter = after !== undefined && (before === undefined || to - at <= at - from + 1)
    const taken = takesAfter ? after : before
    room -= taken?.entries.length ?? 0
    if (!taken || room < 0) return modules.slice(from, to)
    if (takesAfter) to += 1
    else from -= 1
  }
}
