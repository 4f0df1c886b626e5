import type { CSSProperties, ReactNode } from 'react'

type Props = {
  label: string
  /** How many slots a row has, in the table whose rows are boxes of their own (completion-table.css). */
  lessons?: number
  children: ReactNode
}

/** Slots beyond this many are narrow. */
const WIDE_SLOTS = 16

/** A table of a class that may be wider than the page. `label`: its name. */
export function ScrollTable({ label, lessons, children }: Props) {
  const rows = lessons !== undefined
  return (
    // A region that scrolls must be reachable by keyboard, and then needs a name; on a small screen it has nothing to scroll.
    <section
      className={`completion${rows ? ' rows' : ''}${rows && lessons > WIDE_SLOTS ? ' many' : ''}`}
      style={rows ? ({ '--lessons': lessons } as CSSProperties) : undefined}
      aria-label={`Table: ${label}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
    >
      <table className="grid" role={rows ? 'table' : undefined} aria-label={label}>
        {children}
      </table>
    </section>
  )
}
