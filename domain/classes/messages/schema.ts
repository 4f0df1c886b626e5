import { z } from 'zod'

export const LONGEST_SUBJECT = 120
export const LONGEST_TEXT = 5000

/** Would end a header, or turn the letters of a line round. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
/** Line ends and tabs are part of a text. */
const UNSEEN_IN_TEXT = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

export const messageSchema = z.object({
  classId: z.uuid('This class does not exist.'),
  learnerId: z.uuid('There is no such learner.'),
  /** Made with the form: the same form sends once. */
  messageId: z.uuid('This form is not complete. Open the page again.'),
  subject: z
    .string()
    .trim()
    .min(1, 'Say in a few words what it is about.')
    .max(LONGEST_SUBJECT, `A subject has at most ${LONGEST_SUBJECT} characters. Shorten it.`)
    .refine((subject) => !UNSEEN.test(subject), 'A subject is one line of plain text, without control characters.'),
  text: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'Write a message.')
        .max(LONGEST_TEXT, `A message has at most ${LONGEST_TEXT} characters. Shorten it.`)
        .refine((text) => !UNSEEN_IN_TEXT.test(text), 'A message is plain text, without control characters.'),
    ),
})
export type Message = z.infer<typeof messageSchema>
