/** A share as a cell, to four places: more than any class is good for. */
export const toPlaces = (value: number | null) => (value === null ? '' : Math.round(value * 1e4) / 1e4)
