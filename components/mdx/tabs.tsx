import { Children, type ReactNode } from 'react'

/** `id` is unique in its lesson. Sets of one `group` switch together. Without JavaScript every panel shows under its name. */
export function Tabs({ id, group, labels, children }: { id: string; group: string; labels: string; children: ReactNode }) {
  const names = labels.split('|')
  const panels = Children.toArray(children).filter((child) => typeof child !== 'string' || child.trim())
  return (
    <div className="tabs" data-tabs={group}>
      <div role="tablist" aria-label="Variants">
        {names.map((name, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}t${index}`}
            aria-controls={`${id}p${index}`}
            aria-selected={index === 0}
            tabIndex={index === 0 ? 0 : -1}
          >
            {name}
          </button>
        ))}
      </div>
      {panels.map((panel, index) => (
        <div key={names[index]} role="tabpanel" id={`${id}p${index}`} aria-labelledby={`${id}t${index}`}>
          <p className="tab-name">
            <strong>{names[index]}</strong>
          </p>
          {panel}
        </div>
      ))}
    </div>
  )
}

export function Tab({ children }: { label: string; children: ReactNode }) {
  return <>{children}</>
}
