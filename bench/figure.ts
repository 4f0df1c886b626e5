/** One row of the table. `held` is null where the figure is only reported, or could not be measured. */
export type Figure = { figure: string; measured: string; target: string; held: boolean | null }
export type Group = { name: string; title: string; measure: () => Promise<Figure[]> }

const REPORTED = 'reported'

/** A figure with a bound, both told with the same words. */
export function figure(
  name: string,
  value: number,
  bound: { atLeast: number } | { atMost: number },
  tell: (value: number) => string,
  note = '',
): Figure {
  const [word, limit] = 'atLeast' in bound ? ['at least', bound.atLeast] : ['at most', bound.atMost]
  const held = 'atLeast' in bound ? value >= limit : value <= limit
  return { figure: name, measured: tell(value) + (note && ` (${note})`), target: `${word} ${tell(limit)}`, held }
}

export function reported(name: string, measured: string): Figure {
  return { figure: name, measured, target: REPORTED, held: null }
}

export function notMeasured(name: string, target: string, why: string): Figure {
  return { figure: name, measured: `not measured: ${why}`, target, held: null }
}

export function toTable(figures: Figure[]): string {
  const lines = figures.map(({ figure, measured, target, held }) => `| ${figure} | ${measured} | ${target} | ${toVerdict(target, held)} |`)
  return ['| figure | measured | target | held |', '|---|---|---|---|', ...lines].join('\n')
}

function toVerdict(target: string, held: boolean | null): string {
  if (held === null) return target === REPORTED ? '' : 'not measured'
  return held ? 'yes' : '**no**'
}

export const toRatio = (value: number) => value.toFixed(2)
export const toCount = (value: number) => Math.round(value).toLocaleString('en')
export const toKb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
export const toPerSecond = (value: number) => `${toCount(value)}/s`
