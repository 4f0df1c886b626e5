import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/, 'an id is 2 to 64 of a-z, 0-9 and "-"')
const words = z.string().trim().min(1).max(60)

/** `content/glossary.yaml`: one word of the guide. */
export const termSchema = z
  .object({
    /** Permanent: the anchor on /glossary/. */
    id,
    /** The word as its entry is headed. Small letters unless it is a name; a name is found as it is written, any other word also at the start of a sentence. */
    term: words,
    /** Other forms that count as this word, such as the plural. */
    forms: z.array(words).default([]),
    /** false where the term alone has other meanings too, so that only its `forms` are linked. */
    bare: z.boolean().default(true),
    /** One to three plain sentences as inline Markdown, without links. */
    says: z.string().trim().min(20).max(320),
    /** Id of the lesson that teaches it, on whose page it is not linked. */
    lesson: id,
    /** Anchor of the section in that lesson. */
    anchor: z.string().regex(/^[a-z0-9-]+$/),
    /** Ids of terms that explain more. */
    related: z.array(id).max(4).default([]),
    /** Why no lesson links to it. Without it, some lesson must use the word in its prose. */
    unlinked: z.string().optional(),
  })
  .strict()

export const termsSchema = z.array(termSchema)
export type Term = z.infer<typeof termSchema>
