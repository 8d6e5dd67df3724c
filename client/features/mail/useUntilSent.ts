// While letters are on their way: asking how far they have come, less and less often.
import { useEffect } from 'react'
import type { MailTexts } from '#shared/protocol/http/mail.ts'

const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 60_000

/** Calls `ask` again and again while any of the letters waits; each time after twice as long as the time before. */
export function useUntilSent(letters: MailTexts, ask: () => Promise<unknown>): void {
  const isWaiting = letters.some(({ state }) => state === 'waiting')
  useEffect(() => {
    if (!isWaiting) return
    let isOver = false
    let wait = FIRST_WAIT_MS
    let timer: ReturnType<typeof setTimeout>
    const askLater = () => {
      timer = setTimeout(() => void askNow(), wait)
    }
    const askNow = async () => {
      await ask()
      wait = Math.min(2 * wait, LONGEST_WAIT_MS)
      if (!isOver) askLater()
    }
    askLater()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isWaiting, ask])
}
