import type { Confidence } from '@/domain/progress/types'

const CONFIDENCES: [Confidence, string][] = [
  ['sure', 'Sure'],
  ['unsure', 'Unsure'],
  ['guess', 'A guess'],
]

/** How sure the reader is of an answer, before it is checked. Leaving it out is as good as any of the three. */
export function ConfidenceInput({
  questionId,
  value,
  onChange,
}: {
  questionId: string
  value: Confidence | undefined
  onChange: (confidence: Confidence) => void
}) {
  return (
    <fieldset className="confidence">
      <legend>
        How sure are you? <small>Optional, and no score depends on it.</small>
      </legend>
      {CONFIDENCES.map(([confidence, text]) => (
        <label key={confidence}>
          <input type="radio" name={`${questionId}-confidence`} checked={value === confidence} onChange={() => onChange(confidence)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
