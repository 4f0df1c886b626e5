import type { Risk } from '@/domain/classes/rules/to-risk'

/** "At risk" with its reasons, or the honest "not enough information"; nothing where there is nothing to say. */
export function RiskFlag({ risk }: { risk: Risk }) {
  if (risk.kind === 'none') return null
  return (
    <small className="risk">
      <b>{risk.kind === 'at-risk' ? 'At risk' : 'Not enough information'}</b>: {risk.reasons.join('; ')}
    </small>
  )
}
