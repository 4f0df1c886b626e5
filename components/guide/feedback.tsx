/** "Was this page helpful?" What is pressed and sent is handled by components/progress/feedback.ts. */
export function Feedback({ pageId, revision }: { pageId: string; revision: string }) {
  return (
    <section className="feedback" data-feedback={pageId} data-revision={revision} aria-labelledby="feedback-title">
      <h2 id="feedback-title">Was this page helpful?</h2>
      <div className="row">
        <button className="btn" type="button" data-act="helpful" data-helpful="yes" aria-pressed="false">
          Yes
        </button>
        <button className="btn" type="button" data-act="helpful" data-helpful="no" aria-pressed="false">
          No
        </button>
      </div>
      <form className="feedback-more" hidden>
        <label htmlFor="feedback-comment">What was good, wrong or missing? (optional, no personal data)</label>
        <textarea id="feedback-comment" name="comment" rows={3} maxLength={1000} />
        <button className="btn" type="button" data-act="feedback-comment">
          Send
        </button>
      </form>
      <p className="feedback-says" role="status" />
    </section>
  )
}
