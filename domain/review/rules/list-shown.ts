import type { MisconceptionProgress } from '../../progress/types'

export type Shown = { id: string; shownAt: string; isRepaired: boolean }

/** The misconceptions that a reader showed, those that stand first, each newest first. */
export function listShown(misconceptions: Record<string, MisconceptionProgress>): Shown[] {
  return Object.entries(misconceptions)
    .flatMap(([id, { shownAt, repairedAt }]) =>
      shownAt === null ? [] : [{ id, shownAt, isRepaired: repairedAt !== null && repairedAt > shownAt }],
    )
    .sort((a, b) => Number(a.isRepaired) - Number(b.isRepaired) || (a.shownAt < b.shownAt ? 1 : -1))
}
