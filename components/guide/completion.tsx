import type { Entry } from '@/domain/catalog/types'

/** "Mark as done" with its rule, and "Undo". Painted and listened to by components/progress. */
export function Completion({ entry }: { entry: Entry }) {
  return (
    <section className="complete" data-complete={entry.id} data-revision={entry.revision} aria-label="Completion" suppressHydrationWarning>
      <p>You decide when this lesson is done. Opening it, reading it or answering its questions marks nothing.</p>
      <p className="error" data-refused="" hidden suppressHydrationWarning>
        Your browser refuses to store anything for this guide. All of it works, but what you do will not be kept after this visit.
      </p>
      <div className="row">
        <button className="btn primary" type="button" data-act="complete" suppressHydrationWarning>
          Mark as done
        </button>
        <button className="btn" type="button" data-act="undo" hidden suppressHydrationWarning>
          Undo
        </button>
        <span className="sr" role="status" suppressHydrationWarning />
      </div>
      <noscript>
        <p>Marking a lesson as done needs JavaScript. Reading does not.</p>
      </noscript>
    </section>
  )
}
