import type { ReactNode } from 'react'

/** A table of a class that may be wider than the page. `label`: its name. `many`: it has narrow slots. */
export function ScrollTable({ label, many = false, children }: { label: string; many?: boolean; children: ReactNode }) {
  return (
    // A region that scrolls must be reachable by keyboard, and then needs a name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={many ? 'completion many' : 'completion'} aria-label={`${label}, scrolls sideways`} tabIndex={0}>
      <table className="grid" aria-label={label}>
        {children}
      </table>
    </section>
  )
}
