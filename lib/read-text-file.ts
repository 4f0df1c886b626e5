import { AppError } from './errors'

/**
 * The text of a file that a form sent.
 * @throws AppError `invalid` for what is not UTF-8, `too-large`
 */
export async function readTextFile(file: File, maxBytes: number): Promise<string> {
  if (file.size > maxBytes)
    throw new AppError('too-large', `"${file.name}" is larger than ${Math.round(maxBytes / 1024 / 1024)} MB. Nothing was read. Split it.`, {
      field: 'file',
    })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    const message = `"${file.name}" is not a text in UTF-8, so nothing was read. In a spreadsheet, save it as "CSV UTF-8".`
    throw new AppError('invalid', message, { field: 'file' })
  }
}
