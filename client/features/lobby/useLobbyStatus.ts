// How it goes for somebody who waits in the lobby, asked for again and again until there is an answer.
import { useEffect, useState } from 'react'
import type { LobbyStatus } from '#shared/protocol/http/lobby.ts'
import { readStatus } from './lobbyApi.ts'

// A page that nobody looks at can wait a little longer.
const everyMs = { visible: 2000, hidden: 10_000 }

/** `offline` while the server cannot be reached, `gone` when the entry is no longer there. */
export type Waiting = LobbyStatus | { readonly status: 'offline' } | { readonly status: 'gone' }

export function useLobbyStatus(entryId: string): Waiting {
  const [waiting, setWaiting] = useState<Waiting>({ status: 'waiting' })
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | null = null
    const ask = async () => {
      timer = null
      const next = asWaiting(await readStatus(entryId))
      if (isOver) return
      setWaiting(next)
      if (next.status === 'waiting' || next.status === 'offline') {
        timer = setTimeout(() => void ask(), everyMs[document.visibilityState])
      }
    }
    const askSooner = () => {
      if (document.visibilityState !== 'visible' || timer === null) return
      clearTimeout(timer)
      void ask()
    }
    void ask()
    document.addEventListener('visibilitychange', askSooner)
    return () => {
      isOver = true
      if (timer !== null) clearTimeout(timer)
      document.removeEventListener('visibilitychange', askSooner)
    }
  }, [entryId])
  return waiting
}

function asWaiting(answer: Awaited<ReturnType<typeof readStatus>>): Waiting {
  if (answer.ok) return answer.value
  const { code } = answer.error
  return code === 'not-found' || code === 'no-session' ? { status: 'gone' } : { status: 'offline' }
}
