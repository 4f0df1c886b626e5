type Props = {
  /** Places of questions with two answers, apart from the one that is open. */
  places: number[]
  onOpen: (place: number) => void
}

/** A question may turn out to have two answers when the learner is past it already: said wherever they are, with the way there. */
export function UndecidedQuestions({ places, onOpen }: Props) {
  return (
    <div role="status" className="undecided">
      {places.map((place) => (
        <div key={place} className="body">
          Question {place + 1} has two answers: yours on this page, and one from another tab or device.
          <div className="row">
            <button className="btn" type="button" onClick={() => onOpen(place)}>
              Decide about question {place + 1}
            </button>
          </div>
        </div>
      ))}
    </div>
  )
}
