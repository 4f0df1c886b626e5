'use client'

import { useEffect } from 'react'
import { forgetUser, getReader } from './store'

/** After signing out: clears what this browser kept of that account, and of nobody else. */
export function SignedOut() {
  useEffect(() => {
    const reader = getReader()
    if (reader) forgetUser(reader.id)
  }, [])
  return null
}
