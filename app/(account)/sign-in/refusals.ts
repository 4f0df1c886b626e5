import { findNotice } from '@/lib/find-notice'

/** What next-auth puts into `?error=` when a sign-in ends there, as a sentence that says what to do. */
const REFUSALS: Record<string, string> = {
  OAuthAccountNotLinked:
    'An account with the e-mail address of that sign-in exists already, and an address alone does not prove that it is yours. Nothing was changed. Sign in the way you did the first time.',
  CredentialsSignin:
    'This e-mail address and this password do not belong together, or there were too many tries. Check both; if it goes on, wait 15 minutes.',
  AccessDenied: 'The sign-in was refused. Nothing was changed.',
}

const ANY_OTHER = 'The sign-in did not complete, and nothing was changed. Try again; if it goes on, tell whoever runs this guide.'

export function toRefusal(error: string | undefined): string | null {
  if (!error) return null
  return findNotice(REFUSALS, error) ?? ANY_OTHER
}
