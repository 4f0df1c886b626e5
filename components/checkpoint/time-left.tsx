'use client'

import { useEffect, useState } from 'react'

/** Minutes left at which a screen reader is told; the clock itself would never be silent. */
const TOLD = [5, 1]

/** The clock of a test. The server has its own, which decides. */
export function TimeLeft({ leftMs, onEnd }: { leftMs: number; onEnd: () => void }) {
  const [left, setLeft] = useState(leftMs)

  useEffect(() => {
    const endsAt = performance.now() + leftMs
    const timer = setInterval(() => {
      const now = Math.max(0, endsAt - performance.now())
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      onEnd()
    }, 1000)
    return () => clearInterval(timer)
  }, [leftMs, onEnd])

  const seconds = Math.ceil(left / 1000)
  const minutes = Math.ceil(seconds / 60)
  const told = TOLD.find((minute) => seconds <= minute * 60 && seconds > minute * 60 - 10)
  return (
    <>
      <span className="count" role="timer">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')} left
      </span>
      <span className="sr" role="status">
        {told && `${minutes === 1 ? 'One minute' : `${minutes} minutes`} left.`}
      </span>
    </>
  )
}
