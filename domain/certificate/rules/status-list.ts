/** Places of one list: the least that W3C Bitstring Status List allows, so that one place among them says little. */
export const LIST_LENGTH = 131_072

/** In which list, and at which place of it, the status of a credential stands. */
export function toStatusPlace(statusIndex: number): { list: number; place: number } {
  return { list: Math.floor(statusIndex / LIST_LENGTH), place: statusIndex % LIST_LENGTH }
}

/**
 * The bits of a list, 1 for revoked; place 0 is the first bit from the left. Every place without a live credential is 1,
 * so a credential whose row is gone, or that was replaced by another one, counts as revoked.
 */
export function toBits(livePlaces: readonly number[]): Uint8Array {
  const bits = new Uint8Array(LIST_LENGTH / 8).fill(0xff)
  for (const place of livePlaces) bits[place >> 3] = (bits[place >> 3] ?? 0) & ~(0x80 >> (place & 7))
  return bits
}
