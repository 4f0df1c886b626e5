import 'server-only'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib'

/** A window as large as what is packed: files refer to one another by ids that are no words. */
const OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 24 } }

const compress = promisify(brotliCompress)

/** Texts as a field of a form carries them on to its next step, in a fraction of their size. */
export async function packTexts(texts: readonly string[]): Promise<string> {
  return (await compress(JSON.stringify(texts), OPTIONS)).toString('base64')
}

/** What packTexts made, or null for anything else; `maxBytes`: more is not unpacked, whatever a few bytes claim to be. */
export function unpackTexts(packed: string, maxBytes: number): string[] | null {
  try {
    const texts: unknown = JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64'), { maxOutputLength: maxBytes }).toString('utf8'))
    return Array.isArray(texts) && texts.every((text) => typeof text === 'string') ? texts : null
  } catch {
    return null
  }
}
