type Props = {
  /** What the server said. */
  sentence: string
  onShowOther: () => void
  onRecordMine: () => void
}

/** Beside a question that was answered elsewhere meanwhile: the learner says which answer counts. */
export function TwoAnswers({ sentence, onShowOther, onRecordMine }: Props) {
  return (
    <div className="error two-answers" role="alert">
      <p>{sentence} Until you decide, the other answer counts.</p>
      <div className="row">
        <button className="btn" type="button" onClick={onShowOther}>
          Show the other answer
        </button>
        <button className="btn" type="button" onClick={onRecordMine}>
          Record mine instead
        </button>
      </div>
    </div>
  )
}
