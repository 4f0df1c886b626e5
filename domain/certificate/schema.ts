import { z } from 'zod'
import { toName } from '../../lib/to-name'
import type { Shown } from './types'

/** What the public page may show. A box that is not ticked sends nothing. */
const shown = {
  name: z
    .string()
    .default('')
    .transform(toName)
    .pipe(z.string().max(120, 'A name of at most 120 characters fits on the certificate. Shorten it.')),
  showsName: z.literal('on').optional(),
  showsScores: z.literal('on').optional(),
}
type ShownFields = { name: string; showsName?: 'on' | undefined; showsScores?: 'on' | undefined }

const hasName = ({ name, showsName }: ShownFields) => !showsName || name !== ''
const NO_NAME = { path: ['name'], error: 'Type the name to show, or untick the box above it.' }

export const issueSchema = z
  .object({ ...shown, agrees: z.literal('on', 'Tick the box if you agree; without it no certificate is made.') })
  .refine(hasName, NO_NAME)

const certificateId = z.uuid('This certificate does not exist.')
export const changeShownSchema = z.object({ ...shown, certificateId }).refine(hasName, NO_NAME)
export const certificateIdSchema = z.object({ certificateId })

/** The form's boxes as what is shown. */
export const toShown = ({ name, showsName, showsScores }: ShownFields): Shown => ({
  name: showsName ? name : null,
  scores: showsScores === 'on',
})
