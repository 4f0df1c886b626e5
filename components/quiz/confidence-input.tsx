import type { Confidence } from '@/domain/progress/types'
import { CONFIDENCE_WORDS } from './confidence-words'

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
      {(Object.entries(CONFIDENCE_WORDS) as [Confidence, string][]).map(([confidence, text]) => (
        <label key={confidence}>
          <input type="radio" name={`${questionId}-confidence`} checked={value === confidence} onChange={() => onChange(confidence)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
