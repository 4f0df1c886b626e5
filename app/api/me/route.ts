import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

/** Who is signed in here: null for a guest. */
export const GET = route({ session: 'optional' }, async ({ session }) => ({
  user: session && { id: session.userId, name: session.name, email: session.email },
}))
