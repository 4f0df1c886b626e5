'use client'

import { useEffect } from 'react'
import { syncAnew } from './sync'

/** On a page after which something else is due, such as the one that says that a class was joined: home then knows it. */
export function AskAnew() {
  useEffect(() => void syncAnew(), [])
  return null
}
