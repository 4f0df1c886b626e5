import type { Risk } from '@/domain/classes/rules/to-risk'

/**
 * "At risk" with its reasons, or the honest "not enough information"; nothing where there is nothing to say.
 * `most`: of the reasons, where there is little room.
 */
export function RiskFlag({ risk, most = Number.POSITIVE_INFINITY }: { risk: Risk; most?: number }) {
  if (risk.kind === 'none') return null
  const more = risk.reasons.length - most
  return (
    <small className="risk">
      <b>{risk.kind === 'at-risk' ? 'At risk' : 'Not enough information'}</b>: {risk.reasons.slice(0, most).join('; ')}
      {more > 0 && `; ${more} more`}
    </small>
  )
}
