import type { ReactNode } from 'react'

const TITLES = { note: 'Note', tip: 'Tip', warning: 'Take care' }

export function Callout({ kind, title, children }: { kind: keyof typeof TITLES; title?: string; children: ReactNode }) {
  return (
    <div className={`note ${kind}`} role="note">
      <strong>{title ?? TITLES[kind]}</strong>
      {children}
    </div>
  )
}
