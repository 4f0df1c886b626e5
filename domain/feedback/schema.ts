import { z } from 'zod'

/** What a reader may say of a page. */
export const feedbackSchema = z.object({
  pageId: z.string().max(64, 'at most 64 characters'),
  /** Revision of the page that was read. */
  revision: z.string().max(64, 'at most 64 characters'),
  helpful: z.boolean({ error: 'true or false' }),
  /** UUID that the reader's browser made. */
  reader: z.uuid({ error: 'a UUID' }),
  comment: z.string().trim().max(1000, 'at most 1,000 characters').optional(),
})
export type FeedbackInput = z.infer<typeof feedbackSchema>
