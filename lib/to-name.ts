/** Characters of a name that are shown at most. */
export const MAX_NAME_LENGTH = 80

/** Control and formatting characters, which could turn the text around a name upside down. */
const INVISIBLE = /\p{C}/gu

/** A name as it is stored and shown: one line, single spaces, nothing invisible. Empty when nothing is left. */
export function toName(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim()
}
