/** Goal, what is needed first, and time: what a reader wants to know before starting. */
export function LessonFacts({
  goal,
  needs,
  minutes,
  handsOn,
}: {
  goal: string | undefined
  needs: string[]
  minutes: number
  handsOn: number
}) {
  if (!goal) return null
  return (
    <dl className="facts">
      <dt>Afterwards</dt>
      <dd dangerouslySetInnerHTML={{ __html: goal }} />
      {needs.length > 0 && (
        <>
          <dt>You need</dt>
          <dd>
            <ul>
              {needs.map((need) => (
                // HTML from our own Markdown.
                <li key={need} dangerouslySetInnerHTML={{ __html: need }} />
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>Time</dt>
      <dd>
        {minutes} minutes of reading{handsOn > 0 && `, ${handsOn} minutes of trying it`}
      </dd>
    </dl>
  )
}
