import { z } from 'zod'

export const calendarSchema = z.object({ intent: z.enum(['make', 'revoke']) })
