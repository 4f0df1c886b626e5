import 'server-only'
import { notFound } from 'next/navigation'
import { AppError } from '@/lib/errors'

/** What a verb answers; where it does not exist for this user, the page does not either. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}
