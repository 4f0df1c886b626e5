import type { ItemStatistics } from '@/domain/classes/insight/rules/item-statistics'

/** A share as whole percent; "-" where there is none. */
export const toPercent = (share: number | null) => (share === null ? '-' : `${Math.round(share * 100)}%`)

/** With its sign, so that what works the wrong way is not overlooked. */
export function toDiscrimination(value: number | null): string {
  if (value === null) return 'not enough answers'
  const text = Math.abs(value).toFixed(2)
  return value < 0 && text !== '0.00' ? `−${text}` : text
}

/** The numbers of one question with their names. */
export function ItemFigures({ n, facility, discrimination }: ItemStatistics) {
  return (
    <dl className="figures">
      <div>
        <dt>First answers</dt>
        <dd>{n}</dd>
      </div>
      <div>
        <dt>Facility</dt>
        <dd>{toPercent(facility)}</dd>
      </div>
      <div>
        <dt>Discrimination</dt>
        <dd>{toDiscrimination(discrimination)}</dd>
      </div>
    </dl>
  )
}
